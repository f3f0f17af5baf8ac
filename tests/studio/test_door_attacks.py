"""The door of a screen before clients that mean it ill: the attacks that phones meet, and those on TLS."""

import asyncio
import contextlib
import os
import ssl

import pytest

from kiosk.serving.connection_limits import ASKED, PER_ADDRESS, STRANGERS
from tests.studio.door_desk import SOON, at_the_door, door_test

BRIEF = 0.5


async def ends(reader):
    """All that still came, once nothing more can."""
    heard = b""
    with contextlib.suppress(ConnectionError, ssl.SSLError):
        while part := await asyncio.wait_for(reader.read(1 << 16), SOON):
            heard += part
    return heard


async def pause(seconds):
    """An attacker's own."""
    await asyncio.wait({asyncio.get_running_loop().create_future()}, timeout=seconds)


async def is_refused(desk, address="127.0.0.1"):
    try:
        reader, writer = await desk.plain(address)
    except ConnectionError:
        return True
    held = asyncio.create_task(ends(reader))
    await asyncio.wait({held}, timeout=BRIEF)
    refused = held.done()
    writer.close()
    await held
    return refused


async def is_answered(desk):
    try:
        return (await desk.ask()).status == 200
    except (ConnectionError, OSError, IndexError):
        return False


NO_HANDSHAKES = {
    "nothing": b"",
    "the beginning of one": b"\x16\x03\x01\x02\x00\x01",
    "a plain request": b"GET / HTTP/1.1\r\n\r\n",
    "garbage": os.urandom(600),
}


@pytest.mark.parametrize("kind", NO_HANDSHAKES)
def test_who_makes_no_handshake_in_time_is_cut_off_and_gives_the_place_back(folder, kind):
    @door_test(BRIEF)
    async def test(desk):
        held = [await desk.plain() for _ in range(PER_ADDRESS)]
        for _, writer in held:
            writer.write(NO_HANDSHAKES[kind])
        for reader, writer in held:
            assert b"HTTP" not in await ends(reader)
            writer.close()
        assert await is_answered(desk)

    test(folder)


@pytest.mark.parametrize("said", [b"", b"GET / HTTP/1.1\r\nHost: "])
def test_who_asks_nothing_in_time_is_cut_off(folder, said):
    @door_test(BRIEF)
    async def test(desk):
        reader, writer = await desk.raw()
        writer.write(said)
        assert await ends(reader) == b""
        writer.close()

    test(folder)


@door_test(BRIEF)
async def test_who_sends_a_letter_now_and_then_has_no_longer(desk):
    reader, writer = await desk.raw()

    async def trickle():
        with contextlib.suppress(ConnectionError):
            while True:
                writer.write(b"x")
                await writer.drain()
                await pause(BRIEF / 10)

    trickling = asyncio.create_task(trickle())
    assert await ends(reader) == b""
    trickling.cancel()
    writer.close()


@door_test(BRIEF)
async def test_who_asks_and_reads_nothing_gives_the_place_back(desk):
    held = []
    for _ in range(PER_ADDRESS):
        _, writer = await desk.raw()
        writer.write(f"GET /fonts/NotoSansSC-400.ttf HTTP/1.1\r\nHost: {desk.host}\r\n\r\n".encode())
        writer.transport.pause_reading()
        held.append(writer)
    async with asyncio.timeout(SOON):
        while not await is_answered(desk):
            await pause(BRIEF)
    for writer in held:
        writer.transport.abort()


@at_the_door
async def test_one_address_holds_only_so_many_connections(desk):
    held = [await desk.plain() for _ in range(PER_ADDRESS)]
    assert await is_refused(desk)
    assert not await is_refused(desk, "127.0.2.1")
    for _, writer in held:
        writer.close()


@at_the_door
async def test_a_browser_that_is_in_goes_on_through_a_crowd(desk):
    cookie = (await desk.enter()).cookie.partition(";")[0]
    crowd = [await desk.plain(f"127.0.3.{n // PER_ADDRESS + 1}") for n in range(STRANGERS)]
    assert await is_refused(desk, "127.0.4.1")
    assert (await desk.ask("/topics", cookie=cookie)).status == 200
    for _, writer in crowd:
        writer.close()


@at_the_door
async def test_a_body_without_end_is_cut_off(desk):
    reader, writer = await desk.raw()
    asked = f"POST /enter HTTP/1.1\r\nHost: {desk.host}\r\nOrigin: https://{desk.host}\r\n"
    writer.write(f"{asked}Content-Length: 999999999\r\n\r\n".encode())
    with contextlib.suppress(ConnectionError, OSError):
        for _ in range(1000):
            writer.write(b"x" * 4096)
            await asyncio.wait_for(writer.drain(), SOON)
    assert (await ends(reader))[:12] in (b"", b"HTTP/1.1 403")
    writer.close()
    assert desk.standing["code"]


@at_the_door
async def test_who_asks_all_the_time_is_answered_no_more(desk):
    reader, writer = await desk.raw()
    asked = f"GET /settings HTTP/1.1\r\nHost: {desk.host}\r\n\r\n".encode()
    writer.write(asked * int(ASKED.burst * 2))
    heard = await ends(reader)
    assert heard.count(b"HTTP/1.1 403") >= ASKED.burst
    assert heard.count(b"HTTP/1.1 429") == 1
    writer.close()


@at_the_door
async def test_no_other_connection_grows_of_a_page(desk):
    upgrade = {"upgrade": "websocket", "connection": "Upgrade", "sec_websocket_version": "13"}
    answer = await desk.ask("/settings", sec_websocket_key="AAAAAAAAAAAAAAAAAAAAAA==", **upgrade)
    assert answer.status == 403


@at_the_door
async def test_guessing_at_full_speed_gets_twenty_tries(desk):
    code = desk.standing["code"]
    wrong = [f"{n:06}" for n in range(200) if f"{n:06}" != code]
    answers = [await desk.enter(each, f"127.0.7.{n + 1}") for n, each in enumerate(wrong[:60])]
    assert {answer.status for answer in answers} == {403}
    assert desk.standing["fault"] == "wrong"


@at_the_door
async def test_the_port_of_a_stranger_that_vanished_is_free_again(desk):
    for n in range(STRANGERS + PER_ADDRESS):
        _, writer = await desk.plain(f"127.0.8.{n // 8 + 1}")
        writer.transport.abort()
    assert await is_answered(desk)
