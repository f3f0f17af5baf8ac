"""The service for phones before clients that mean it ill, over real sockets of this machine."""

import asyncio
import contextlib
import functools
import os
import struct

import pytest
from websockets.exceptions import ConnectionClosed

from tests import attackers
from tests.phones.desk import SOON, hear, say, talk

briefly = functools.partial(talk, patience=attackers.BRIEF)


def frame(opcode, data=b"", fin=True):
    """Of a client, masked by zeros."""
    return struct.pack("!BB4x", fin << 7 | opcode, 0x80 | len(data)) + data


def handshake(desk, more=()):
    lines = [
        "GET /talk HTTP/1.1",
        f"Host: {desk.host}",
        f"Origin: http://{desk.host}",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
        "Sec-WebSocket-Version: 13",
        *more,
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n"


async def shaken(desk):
    reader, writer = await desk.raw()
    writer.write(handshake(desk))
    assert b" 101 " in await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), SOON)
    return reader, writer


@pytest.mark.parametrize("said", [b"", attackers.HALF_A_REQUEST])
def test_who_asks_nothing_in_time_is_cut_off(said):
    @briefly
    async def test(desk):
        await attackers.asks_nothing_in_time(desk, said)

    test()


@briefly
async def test_who_sends_a_letter_now_and_then_has_no_longer(desk):
    await attackers.sends_a_letter_now_and_then(desk)


@briefly
async def test_who_asks_and_reads_nothing_gives_the_place_back(desk):
    await attackers.asks_and_reads_nothing(desk)


@briefly
async def test_a_stranger_who_says_nothing_that_counts_has_to_leave_and_a_phone_may_stay(desk):
    async with desk.leading() as phone, desk.phone() as stranger:
        await say(stranger, token="x")
        assert (await hear(stranger, "refused"))["wait"] == 0
        with pytest.raises(ConnectionClosed):
            await asyncio.wait_for(stranger.recv(), SOON)
        await say(phone, do="next")
        await desk.until(lambda: desk.asked == [{"do": "next"}])


@talk
async def test_one_address_holds_only_so_many_connections_of_any_kind(desk):
    await attackers.holds_all_that_one_address_may(desk)


@talk
async def test_a_phone_that_came_in_comes_back_through_a_crowd(desk):
    async with desk.leading():
        pass
    async with attackers.a_crowd(desk), desk.leading() as phone:
        await say(phone, do="next")
        await desk.until(lambda: desk.asked == [{"do": "next"}])


FLOODS = {
    "messages": frame(1, b"{}"),
    "pings": frame(9, b"x" * 100),
    "pongs": frame(10),
    "the beginning of a message": frame(1, b"{", fin=False) + frame(0, b"", fin=False),
    "garbage": os.urandom(64),
}


@pytest.mark.parametrize("kind", FLOODS)
def test_a_flood_is_cut_off_and_the_talk_goes_on(kind):
    @talk
    async def test(desk):
        async with desk.leading() as phone:
            reader, writer = await shaken(desk)
            writer.write(FLOODS[kind] * 2000)
            heard = await attackers.ends(reader)
            assert len(heard) < 16384
            writer.close()
            await say(phone, do="next")
            await desk.until(lambda: desk.asked == [{"do": "next"}])

    test()


@talk
async def test_a_leader_who_floods_is_cut_off_too(desk):
    async with desk.leading() as phone:
        with contextlib.suppress(ConnectionClosed):
            for _ in range(1000):
                await say(phone, do="next")
        await asyncio.wait_for(phone.wait_closed(), SOON)
        assert len(desk.asked) < 50


@talk
async def test_a_handshake_with_too_many_headers_is_answered_and_closed(desk):
    reader, writer = await desk.raw()
    writer.write(handshake(desk, [f"X-{n}: y" for n in range(200)]))
    assert (await attackers.ends(reader)).startswith(b"HTTP/1.1 431 ")
    writer.close()


@talk
async def test_a_handshake_that_brings_a_body_is_closed(desk):
    reader, writer = await desk.raw()
    writer.write(handshake(desk, ["Content-Length: 5"]) + b"hello")
    await attackers.ends(reader)
    writer.close()


@talk
async def test_nothing_is_compressed(desk):
    async with desk.leading() as phone:
        assert phone.protocol.extensions == []


@talk
async def test_a_body_without_end_is_cut_off(desk):
    assert await attackers.sends_a_body_without_end(desk, "/") in ("", "HTTP/1.1 405")


@talk
async def test_who_asks_all_the_time_is_answered_no_more(desk):
    await attackers.asks_all_the_time(desk, "/", 200)


# --- a token that somebody stole


async def token_of(desk, phone):
    await say(phone, code=await desk.code())
    return (await hear(phone, "token"))["token"]


@talk
async def test_who_comes_with_the_token_of_a_phone_that_is_here_stays_out_and_it_is_said(desk):
    async with desk.phone() as phone, desk.phone() as thief:
        token = await token_of(desk, phone)
        await say(thief, token=token)
        await hear(phone, "there")
        await say(phone, here=True)
        assert (await hear(thief, "refused"))["wait"] == 0
        await desk.until(lambda: desk.standing["doubled"] and desk.standing["phones"] == 1)
        await say(thief, do="previous")
        await say(thief, here=True)
        await say(phone, do="next")
        await desk.until(lambda: desk.asked == [{"do": "next"}])


@talk
async def test_a_phone_that_woke_up_takes_the_place_of_its_old_connection(desk):
    async with desk.phone() as asleep, desk.phone() as phone:
        token = await token_of(desk, asleep)
        await say(phone, token=token)
        assert (await hear(phone, "token"))["token"] != token
        with pytest.raises(ConnectionClosed):
            await hear(asleep, "nothing")
        await say(phone, do="next")
        await desk.until(lambda: desk.asked == [{"do": "next"}])
        await desk.until(lambda: desk.standing["phones"] == 1 and not desk.standing["doubled"])


@talk
async def test_an_old_connection_that_ends_at_once_costs_no_time(desk):
    async with desk.phone() as phone:
        async with desk.phone() as asleep:
            token = await token_of(desk, asleep)
            await say(phone, token=token)
            await hear(asleep, "there")
        await hear(phone, "token")
    assert not desk.standing["doubled"]


@talk
async def test_a_void_token_puts_both_who_have_the_seat_out(desk):
    async with desk.phone() as phone:
        token = await token_of(desk, phone)
    async with desk.phone() as thief:
        await say(thief, token=token)
        await hear(thief, "token")
        await say(thief, kept=True)
        async with desk.phone() as phone:
            await say(phone, token=token)
            assert (await hear(phone, "refused"))["wait"] == 0
            assert (await hear(thief, "refused"))["wait"] == 0
            await desk.until(lambda: desk.standing["doubled"] and desk.standing["phones"] == 0)
            await say(thief, do="next")
            await say(phone, code=await desk.code())
            await hear(phone, "state")
            await say(phone, do="previous")
            await desk.until(lambda: desk.asked == [{"do": "previous"}])


@talk
async def test_another_talk_knows_of_no_theft(desk):
    async with desk.phone() as phone, desk.phone() as thief:
        token = await token_of(desk, phone)
        await say(thief, token=token)
        await hear(phone, "there")
        await say(phone, here=True)
        await desk.until(lambda: desk.standing["doubled"])
    await desk.service.receive({"state": None})
    await desk.until(lambda: not desk.standing["doubled"])
