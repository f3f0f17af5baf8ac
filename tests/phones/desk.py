"""The service for phones over real sockets of this machine, without a window."""

import asyncio
import json
from contextlib import asynccontextmanager

from websockets.asyncio.client import connect

from kiosk.phones.service import Service

STATE = {
    "language": "ar",
    "rtl": True,
    "words": {"title": "</script>"},
    "colours": {"amber": "#F2C35F", "field-teal": "#014953"},
    "notes": [{"text": "A secret note"}],
}
NOBODY = {"address": "", "code": "", "phones": 0, "fault": "", "doubled": False}
PICTURE = b"\x89PNG"
SOON = 5.0


class Desk:
    """What the window hears from the service."""

    def __init__(self, patience=SOON):
        self.asked, self.stands, self._news = [], [], asyncio.Event()
        self._used = set()
        self.kept = ""
        self.service = Service(self.say, "127.0.0.1", 0, patience)

    def say(self, message):
        if "standing" in message:
            self.stands.append(message["standing"])
        elif "kept" in message:
            self.kept = message["kept"]
        else:
            self.asked.append(message)
        self._news.set()

    @property
    def standing(self):
        return self.stands[-1]

    @property
    def host(self):
        return self.standing["address"].removeprefix("http://").rstrip("/")

    async def until(self, true):
        async with asyncio.timeout(SOON):
            while not true():
                self._news.clear()
                await self._news.wait()

    async def code(self):
        """One that was not taken here before."""
        await self.until(lambda: self.standing["code"] not in {"", *self._used})
        self._used.add(self.standing["code"])
        return self.standing["code"]

    async def plain(self, address="127.0.0.1"):
        host, _, port = self.host.partition(":")
        return await asyncio.open_connection(host, int(port), local_addr=(address, 0))

    raw = plain

    async def is_answered(self):
        try:
            return (await get(self))[0] == 200
        except (ConnectionError, ValueError, IndexError):
            return False

    def phone(self, **more):
        host = self.host
        return connect(f"ws://{host}/talk", origin=more.pop("origin", f"http://{host}"), **more)

    @asynccontextmanager
    async def leading(self):
        """A phone that came in by the code and was told the status."""
        async with self.phone() as phone:
            await say(phone, code=await self.code())
            await hear(phone, "token")
            yield phone


async def say(phone, **message):
    await phone.send(json.dumps(message))


async def hear(phone, kind):
    """The next message of that kind."""
    async with asyncio.timeout(SOON):
        while True:
            message = await phone.recv()
            message = {"picture": message} if isinstance(message, bytes) else json.loads(message)
            if kind in message:
                return message[kind]


def talk(test, patience=SOON):
    """Runs an asynchronous test with a page that is up."""

    def run():
        async def all_of_it():
            desk = Desk(patience)
            await desk.service.receive({"state": STATE})
            try:
                await test(desk)
            finally:
                await desk.service.end()

        asyncio.run(all_of_it())

    run.__name__ = test.__name__
    return run


async def get(desk, path="/", host=None, method="GET"):
    """Status line, headers and body, as they came."""
    address, _, port = desk.host.partition(":")
    reader, writer = await asyncio.open_connection(address, int(port))
    writer.write(
        f"{method} {path} HTTP/1.1\r\nHost: {host or desk.host}\r\nConnection: close\r\n\r\n".encode()
    )
    answer = await asyncio.wait_for(reader.read(), SOON)
    writer.close()
    head, _, body = answer.partition(b"\r\n\r\n")
    status, *headers = head.decode().split("\r\n")
    fields = dict(line.lower().split(": ", 1) for line in headers)
    return int(status.split()[1]), fields, body
