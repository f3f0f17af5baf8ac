"""The page for phones over real sockets of this machine: who gets in, who leads, what is shown to whom."""

import asyncio
import base64
import json

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from kiosk.phones import talk_phones
from kiosk.phones.phone import HEARD
from kiosk.phones.service import Service
from kiosk.phones.talk_phones import PER_ADDRESS, TalkPhones
from kiosk.serving.code_tries import MOST_WRONG
from tests.phones.desk import NOBODY, PICTURE, SOON, STATE, Desk, get, hear, say, talk


@talk
async def test_the_page_is_in_the_staffs_language_and_cannot_be_broken_out_of(desk):
    status, headers, body = await get(desk)
    page = body.decode()
    assert status == 200
    assert '<html lang="ar" dir="rtl">' in page
    assert '"\\u003c/script>"' in page
    assert "A secret note" not in page
    assert (
        '<script id="colours" type="application/json">{"amber": "#F2C35F", "field-teal": "#014953"}</script>'
        in page
    )
    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["content-security-policy"].startswith(
        "default-src 'none'; script-src 'self'; style-src 'self'"
    )
    assert "server" not in headers and "set-cookie" not in headers


@talk
async def test_what_the_page_needs_is_there_and_nothing_else(desk):
    for path in ("/page/main.js", "/page/page.css", "/fonts/NotoSans-400.ttf"):
        status, headers, _ = await get(desk, path)
        assert (status, headers["cache-control"]) == (200, "no-store")
    for path in ("/site.toml", "/fonts/../design/tokens.toml", "/page/%2e%2e/web.py", "/fonts/"):
        assert (await get(desk, path))[0] == 404
    assert (await get(desk, method="POST"))[0] == 405


@talk
async def test_a_name_of_somebody_elses_that_leads_here_is_turned_away(desk):
    assert (await get(desk, host="example.org"))[0] == 421
    with pytest.raises(InvalidStatus):
        async with desk.phone(additional_headers={"Host": "example.org"}):
            pass


@pytest.mark.parametrize("origin", [None, "null", "http://example.org", "https://127.0.0.1"])
def test_a_page_from_elsewhere_gets_no_connection(origin):
    @talk
    async def test(desk):
        with pytest.raises(InvalidStatus) as refusal:
            async with desk.phone(origin=origin):
                pass
        assert refusal.value.response.status_code == 403

    test()


@talk
async def test_who_has_not_come_in_is_told_nothing_and_asks_nothing(desk):
    async with desk.phone() as stranger, desk.leading() as phone:
        await say(stranger, do="next")
        await say(stranger, lead=True)
        await desk.service.receive({"state": STATE | {"position": "2"}})
        await hear(phone, "state")
        await say(stranger, token="x" * 43)
        assert json.loads(await asyncio.wait_for(stranger.recv(), SOON)) == {"refused": {"wait": 0}}
    assert desk.asked == []


@talk
async def test_a_code_lets_one_phone_in_and_is_another_then(desk):
    code = desk.standing["code"]
    async with desk.leading() as phone:
        state = await hear(phone, "state")
        assert state == STATE | {"leads": True, "lost": False}
        await desk.until(lambda: desk.standing["phones"] == 1)
        assert desk.standing["code"] not in {"", code}
        async with desk.phone() as second:
            await say(second, code=code)
            assert (await hear(second, "refused"))["wait"] == 1
    await desk.until(lambda: desk.standing["phones"] == 0)


@pytest.mark.parametrize("written", ["{} {}", "{}{}", "٠"])
def test_a_code_is_typed_with_spaces_or_in_the_digits_of_another_script(written):
    @talk
    async def test(desk):
        code = desk.standing["code"]
        typed = written.format(code[:3], code[3:])
        if written == "٠":
            typed = "".join(chr(ord("٠") + int(digit)) for digit in code)
        async with desk.phone() as phone:
            await say(phone, code=typed)
            await hear(phone, "token")

    test()


@talk
async def test_after_too_many_wrong_codes_none_counts_and_who_is_in_goes_on(desk):
    async with desk.leading() as phone:
        for n in range(MOST_WRONG):
            async with desk.phone(local_addr=(f"127.0.1.{n + 1}", 0)) as guesser:
                await say(guesser, code="wrong")
                assert (await hear(guesser, "refused"))["wait"] == (1 if n < MOST_WRONG - 1 else None)
        await desk.until(lambda: desk.standing["code"] == "")
        await say(phone, do="next")
        await desk.until(lambda: desk.asked == [{"do": "next"}])


@talk
async def test_the_leader_asks_and_another_takes_over_by_a_touch(desk):
    async with desk.leading() as first, desk.leading() as second:
        assert (await hear(first, "state"))["leads"]
        assert not (await hear(second, "state"))["leads"]
        await say(second, do="previous")
        await say(first, do="jump", slide="a")
        await desk.until(lambda: len(desk.asked) == 1)
        await say(second, lead=True)
        assert (await hear(second, "state"))["leads"]
        assert not (await hear(first, "state"))["leads"]
        await say(first, do="next")
        await say(second, do="blank", on=True)
        await desk.until(lambda: len(desk.asked) == 2)
    assert desk.asked == [{"do": "jump", "slide": "a"}, {"do": "blank", "on": True}]


@talk
async def test_a_phone_comes_back_by_its_token_and_leads_still(desk):
    async with desk.phone() as phone:
        await say(phone, code=await desk.code())
        token = (await hear(phone, "token"))["token"]
    await desk.service.receive({"state": STATE | {"position": "5"}})
    await desk.service.receive({"picture": base64.b64encode(PICTURE).decode()})
    async with desk.phone() as phone:
        await say(phone, token=token)
        assert await hear(phone, "state") == STATE | {"position": "5", "leads": True, "lost": False}
        assert await hear(phone, "picture") == PICTURE
        await desk.until(lambda: desk.standing["phones"] == 1)


def test_a_phone_is_told_again_and_again_that_the_window_is_silent(monkeypatch):
    monkeypatch.setattr(talk_phones, "WINDOW_LIVES", 0.05)
    monkeypatch.setattr(talk_phones, "TOLD_AGAIN", 0.01)

    @talk
    async def test(desk):
        async with desk.leading() as phone:
            for _ in range(3):
                while not (await hear(phone, "state"))["lost"]:
                    pass
            await desk.service.receive({"state": STATE})
            while (await hear(phone, "state"))["lost"]:
                pass

    test()


@talk
async def test_a_phone_that_reads_late_gets_the_newest(desk):
    async with desk.leading() as phone:
        await hear(phone, "state")
        for n in range(500):
            await desk.service.receive({"state": STATE | {"position": str(n)}})
        states = [await hear(phone, "state")]
        assert states[0]["position"] == "499"


@talk
async def test_a_phone_that_asks_too_often_is_not_heard(desk):
    async with desk.leading() as phone:
        for _ in range(100):
            await say(phone, do="next")
        await say(phone, lead=True)
        async with desk.leading() as other:
            await hear(other, "state")
        assert len(desk.asked) <= HEARD.burst + 5


@talk
async def test_nonsense_harms_nobody(desk):
    async with desk.leading() as phone:
        for nonsense in (
            "",
            "{",
            "[]",
            "7",
            "[" * 1500,
            '{"do"',
            '{"code": 1}',
            '{"lead": 1}',
            '{"x": "\\ud800"}',
        ):
            await phone.send(nonsense)
        await say(phone, do="next")
        await desk.until(lambda: desk.asked == [{"do": "next"}])
        async with desk.phone() as other:
            await other.send(b"\x00")
            with pytest.raises(ConnectionClosed):
                await asyncio.wait_for(other.recv(), SOON)
        async with desk.phone() as other:
            await other.send("x" * 5000)
            with pytest.raises(ConnectionClosed):
                await asyncio.wait_for(other.recv(), SOON)
        await say(phone, do="previous")
        await desk.until(lambda: len(desk.asked) == 2)


@talk
async def test_one_address_holds_only_so_many_connections(desk):
    held = [await desk.phone() for _ in range(PER_ADDRESS)]
    with pytest.raises(InvalidStatus):
        await desk.phone()
    for each in held:
        await each.close()


@talk
async def test_the_end_of_the_talk_is_told_and_closes_the_port(desk):
    host = desk.host
    async with desk.leading() as phone:
        await desk.service.receive({"state": None})
        assert await hear(phone, "ended") == {}
        with pytest.raises(ConnectionClosed):
            await asyncio.wait_for(phone.recv(), SOON)
    address, _, port = host.partition(":")
    with pytest.raises(OSError, match="onnect"):
        await asyncio.open_connection(address, int(port))
    await desk.until(lambda: desk.standing["address"] == "")
    assert desk.standing == NOBODY


class SlowSocket:
    """A phone to which nothing gets through before ``opened``."""

    client = None

    def __init__(self):
        self.opened, self.sent = asyncio.Event(), []

    async def receive_text(self):
        await asyncio.Event().wait()

    async def send_json(self, message):
        await self.opened.wait()
        self.sent.append(message)

    async def close(self):
        self.sent.append("closed")


def test_the_end_waits_until_a_slow_phone_has_heard_of_it():
    async def all_of_it():
        room, socket = TalkPhones(print, lambda: None, asyncio.get_running_loop().time, SOON), SlowSocket()
        attending = asyncio.create_task(room.attend(socket))
        await asyncio.wait({attending}, timeout=0)
        ending = asyncio.create_task(room.end())
        done, _ = await asyncio.wait({ending}, timeout=0.01)
        assert not done
        socket.opened.set()
        await ending
        assert socket.sent == [{"ended": {}}, "closed"]
        attending.cancel()

    asyncio.run(all_of_it())


@talk
async def test_another_talk_has_another_code_and_knows_no_phone(desk):
    before = await desk.code()
    async with desk.phone() as phone:
        await say(phone, code=before)
        token = (await hear(phone, "token"))["token"]
    await desk.service.receive({"state": None})
    await desk.service.receive({"state": STATE})
    await desk.code()
    async with desk.phone() as phone:
        await say(phone, token=token)
        assert (await hear(phone, "refused"))["wait"] == 0
        await say(phone, code=before)
        assert (await hear(phone, "refused"))["wait"] == 1


def test_a_port_that_is_taken_is_said_and_tried_again():
    async def all_of_it():
        first, second = Desk(), Desk()
        await first.service.receive({"state": STATE})
        second.service = Service(second.say, "127.0.0.1", int(first.host.partition(":")[2]))
        await second.service.receive({"state": STATE})
        await second.service.receive({"state": STATE})
        assert second.standing == NOBODY | {"fault": "port"}
        await second.service.receive({"picture": ""})
        await first.service.receive({"state": None})
        await second.service.receive({"state": STATE})
        await second.until(lambda: second.standing["code"] and not second.standing["fault"])
        await second.service.end()

    asyncio.run(all_of_it())
