"""The door of a screen before clients that mean it ill: the attacks that phones meet, and those on TLS."""

import os

import pytest

from kiosk.serving.connection_limits import PER_ADDRESS, STRANGERS
from tests import attackers
from tests.studio.door_desk import at_the_door, door_test

NO_HANDSHAKES = {
    "nothing": b"",
    "the beginning of one": b"\x16\x03\x01\x02\x00\x01",
    "a plain request": b"GET / HTTP/1.1\r\n\r\n",
    "garbage": os.urandom(600),
}


@pytest.mark.parametrize("kind", NO_HANDSHAKES)
def test_who_makes_no_handshake_in_time_is_cut_off_and_gives_the_place_back(folder, kind):
    @door_test(attackers.BRIEF)
    async def test(desk):
        held = [await desk.plain() for _ in range(PER_ADDRESS)]
        for _, writer in held:
            writer.write(NO_HANDSHAKES[kind])
        for reader, writer in held:
            assert b"HTTP" not in await attackers.ends(reader)
            writer.close()
        assert await desk.is_answered()

    test(folder)


@pytest.mark.parametrize("said", [b"", attackers.HALF_A_REQUEST])
def test_who_asks_nothing_in_time_is_cut_off(folder, said):
    @door_test(attackers.BRIEF)
    async def test(desk):
        await attackers.asks_nothing_in_time(desk, said)

    test(folder)


@door_test(attackers.BRIEF)
async def test_who_sends_a_letter_now_and_then_has_no_longer(desk):
    await attackers.sends_a_letter_now_and_then(desk)


@door_test(attackers.BRIEF)
async def test_who_asks_and_reads_nothing_gives_the_place_back(desk):
    await attackers.asks_and_reads_nothing(desk)


@at_the_door
async def test_one_address_holds_only_so_many_connections(desk):
    await attackers.holds_all_that_one_address_may(desk)


@at_the_door
async def test_a_browser_that_is_in_goes_on_through_a_crowd(desk):
    cookie = await desk.came_in()
    async with attackers.a_crowd(desk):
        assert (await desk.ask("/topics", cookie=cookie)).status == 200


@at_the_door
async def test_a_body_without_end_is_cut_off(desk):
    origin = f"Origin: {desk.origin}"
    assert await attackers.sends_a_body_without_end(desk, "/enter", origin) in ("", "HTTP/1.1 403")
    assert desk.standing["code"]


@at_the_door
async def test_who_asks_all_the_time_is_answered_no_more(desk):
    await attackers.asks_all_the_time(desk, "/settings", 403)


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
    assert await desk.is_answered()
