"""What a room hands on to the window, by a clock of the test's."""

import asyncio
import json

from kiosk.phones.talk_phones import ASKED, WINDOW_LIVES, TalkPhones
from tests.phones.desk import STATE


class Socket:
    """A phone's end that is never slow."""

    client = None

    def __init__(self, *messages):
        self.waiting = asyncio.Queue()
        for message in messages:
            self.say(**message)

    def say(self, **message):
        self.waiting.put_nowait(json.dumps(message))

    async def receive_text(self):
        text = await self.waiting.get()
        self.waiting.task_done()
        return text

    async def send_json(self, message): ...

    async def close(self): ...


class Led:
    """A room with phones that came in, of which the last leads."""

    def __init__(self):
        self.asked, self.now = [], 0.0
        self.room = TalkPhones(self.asked.append, lambda: None, lambda: self.now, 60.0)
        self.room.doors.enter("")
        self.room.show(STATE)
        self.attending = []

    async def phone(self):
        socket = Socket({"code": self.room.code}, {"lead": True})
        self.attending.append(asyncio.create_task(self.room.attend(socket)))
        await socket.waiting.join()
        return socket

    async def ask(self, socket, times=1):
        for _ in range(times):
            socket.say(do="next")
        await socket.waiting.join()

    def end(self):
        for task in self.attending:
            task.cancel()


def led(test):
    def run():
        async def all_of_it():
            led = Led()
            await test(led)
            led.end()

        asyncio.run(all_of_it())

    run.__name__ = test.__name__
    return run


@led
async def test_all_phones_together_ask_no_more_than_the_window_takes(led):
    for _ in range(3):
        await led.ask(await led.phone(), 10)
    assert len(led.asked) == ASKED.burst
    led.now = 1.0
    await led.ask(await led.phone(), 10)
    assert len(led.asked) == ASKED.burst + ASKED.per_second


@led
async def test_nothing_piles_up_before_a_window_that_hangs(led):
    phone = await led.phone()
    led.now = WINDOW_LIVES
    await led.ask(phone)
    assert led.asked == []
    led.room.show(STATE)
    await led.ask(phone)
    assert led.asked == [{"do": "next"}]
