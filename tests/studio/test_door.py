"""Who comes in by the door of a screen: codes, certificates and browsers."""

import re
import ssl
from hashlib import sha256

import pytest

from kiosk.serving.code_tries import MOST_WRONG
from kiosk.studio.on_screen.certificate_words import MOST, WORDS, start_of, words_of
from kiosk.studio.on_screen.code_entry import CODE_LIVES, MOST_BROWSERS
from tests.studio.door_desk import DoorDesk, at_the_door, trusting


def other_than(code):
    return f"{(int(code) + 1) % 10**6:06}"


def test_each_byte_has_a_word_of_its_own():
    assert len({*WORDS}) == 256
    assert words_of(bytes([0, 255, 0, 1, 2, 3, 4])) == (WORDS[0], WORDS[255], *WORDS[:4])
    assert start_of(bytes(range(250, 256)) * 2) == "FA:FB:FC:FD:FE:FF:FA:FB"


@at_the_door
async def test_the_words_are_those_of_the_certificate_that_the_browser_gets(desk):
    _, writer = await desk.raw()
    digest = sha256(writer.get_extra_info("ssl_object").getpeercert(True)).digest()
    writer.close()
    assert desk.standing["words"] == [*words_of(digest)]
    assert desk.standing["digest"] == digest[:8].hex(":").upper()
    page = (await desk.ask()).body.decode()
    assert [page.index(f"<li>{word}</li>") for word in words_of(digest)]
    assert len(desk.standing["words"]) == MOST


@at_the_door
async def test_a_code_lets_one_browser_in_once(desk):
    code = desk.standing["code"]
    answer = await desk.enter(f"{code[:3]} {code[3:]}")
    assert (answer.status, answer.fields["location"]) == (303, "/")
    name, _, rest = answer.cookie.partition("=")
    assert name.startswith("__Host-studio-")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=strict"} <= {*rest.split("; ")}
    assert b"panel own" in (await desk.ask("/", cookie=answer.cookie.partition(";")[0])).body
    assert desk.standing["browsers"] == 1
    assert desk.standing["code"] not in {"", code}
    assert (await desk.enter(code, "127.0.2.1")).status == 403


@at_the_door
async def test_digits_of_another_script_are_digits(desk):
    arabic = "".join(chr(0x660 + int(digit)) for digit in desk.standing["code"])
    assert (await desk.enter(arabic)).status == 303


@at_the_door
async def test_a_wrong_code_has_to_wait_and_the_right_one_does_too(desk):
    assert b"Wait 1 second," in (await desk.enter(other_than(desk.standing["code"]))).body
    assert (await desk.enter()).status == 403
    desk.later += 1.0
    assert (await desk.enter()).status == 303


@at_the_door
async def test_after_too_many_wrong_codes_of_all_addresses_no_code_counts(desk):
    code = desk.standing["code"]
    for number in range(MOST_WRONG):
        await desk.enter(other_than(code), f"127.0.5.{number + 1}")
    assert (desk.standing["code"], desk.standing["fault"]) == ("", "wrong")
    assert (await desk.enter(code, "127.0.6.1")).status == 403
    assert b'name="code"' not in (await desk.ask()).body


@at_the_door
async def test_a_code_that_nobody_used_is_replaced(desk):
    code = desk.standing["code"]
    desk.later += CODE_LIVES - 1
    desk.door.entry.renew()
    assert desk.standing["code"] == code
    desk.later += 1
    assert (await desk.enter(code)).status == 403
    assert desk.standing["code"] not in {"", code}
    assert desk.changes


@at_the_door
async def test_wrong_codes_stay_counted_when_the_code_is_replaced(desk):
    for number in range(MOST_WRONG):
        desk.later += CODE_LIVES
        await desk.enter(other_than(desk.standing["code"]), f"127.0.5.{number + 1}")
    desk.later += CODE_LIVES
    desk.door.entry.renew()
    assert desk.standing["code"] == ""


@at_the_door
async def test_only_so_many_browsers_come_in(desk):
    for _ in range(MOST_BROWSERS):
        assert (await desk.enter()).status == 303
    assert (desk.standing["code"], desk.standing["fault"]) == ("", "full")
    assert b'name="code"' not in (await desk.ask()).body


@at_the_door
async def test_a_guessed_cookie_and_that_of_another_door_let_nobody_in(desk):
    name = (await desk.enter()).cookie.partition("=")[0]
    assert (await desk.ask("/settings", cookie=f"{name}=guessed")).status == 403
    assert (await desk.ask("/settings", cookie=f"{name}=")).status == 403


def test_a_cookie_ends_with_its_door(folder):
    import asyncio

    async def test():
        first, second = DoorDesk(folder / "site.toml", 5.0), DoorDesk(folder / "site.toml", 5.0)
        await first.door.start()
        await second.door.start()
        try:
            value = (await first.enter()).cookie.partition("=")[2].partition(";")[0]
            assert first.standing["words"] != second.standing["words"]
            name = second.door.entry.cookie
            assert (await second.ask("/settings", cookie=f"{name}={value}")).status == 403
        finally:
            await first.door.end()
            await second.door.end()
        with pytest.raises(ConnectionError):
            await first.raw()

    asyncio.run(test())


@at_the_door
async def test_no_other_page_and_no_other_name_is_answered(desk):
    code = desk.standing["code"]
    assert (await desk.ask(host="example.org")).status == 421
    answer = await desk.ask("/enter", {"code": code}, origin="https://example.org")
    assert answer.status == 403
    assert desk.standing["code"] == code
    cookie = (await desk.enter()).cookie.partition(";")[0]
    form = {"name": "Taken over"}
    assert (await desk.ask("/settings", form, cookie=cookie, origin="null")).status == 403
    assert (await desk.ask("/settings", form, cookie=cookie)).status == 200


@at_the_door
async def test_only_the_newest_encryption_is_spoken(desk):
    old = trusting()
    old.maximum_version = ssl.TLSVersion.TLSv1_2
    with pytest.raises((ssl.SSLError, ConnectionError)):
        await desk.raw(context=old)


@at_the_door
async def test_a_stranger_learns_nothing_of_the_site(desk):
    cookie = (await desk.enter()).cookie.partition(";")[0]
    await desk.ask("/settings", {"name": "Harbour Help"}, cookie=cookie)
    for path in ("/", "/topics", "/settings", "/publish", "/picture/waiting-here", "/panel/waiting-here"):
        answer = await desk.ask(path)
        assert answer.status == (200 if path == "/" else 403)
        assert b"Harbour" not in answer.body
    for path in ("/settings", "/loop", "/panels", "/publish", "/back", "/begin"):
        assert (await desk.ask(path, {"name": "x"})).status == 403
    for path in ("/page/../settings", "/static/..%2fdoor.py", "/fonts/%2e%2e/site.toml", "/page/main.js"):
        answer = await desk.ask(path)
        assert answer.status in {403, 404}
        assert not answer.body or b"Not Found" in answer.body


@at_the_door
async def test_authors_give_a_version_to_the_screen_and_nothing_is_given_before(desk):
    cookie = await desk.came_in()
    assert desk.standing["offers"] is False
    assert (await desk.ask("/publish", {}, cookie=cookie)).status == 303
    page = (await desk.ask("/publish", cookie=cookie)).body.decode()
    name = re.search(r'action="/offer"><input type="hidden" name="name" value="([0-9-]+)"', page)[1]
    assert (await desk.ask("/offer", {"name": name}, cookie=cookie)).status == 303
    assert desk.standing["offers"] is True
    assert desk.given.read_bytes() == (desk.site / "versions" / f"{name}.site").read_bytes()
    assert "Staff find it on the staff page" in (await desk.ask("/publish", cookie=cookie)).body.decode()


@at_the_door
async def test_only_a_version_can_be_given(desk):
    cookie = await desk.came_in()
    for name in ("", "../site", "2026-01-01-000000"):
        assert (await desk.ask("/offer", {"name": name}, cookie=cookie)).status == 404
    assert desk.standing["offers"] is False
    assert not desk.given.exists()
