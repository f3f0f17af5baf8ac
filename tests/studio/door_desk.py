"""The door of a screen over real sockets of this machine, without a window."""

import asyncio
import socket
import ssl
from datetime import UTC, datetime
from functools import wraps
from urllib.parse import urlencode

import pytest

from kiosk.serving.limited_server import LimitedServer
from kiosk.studio.door_limits import DoorConfig
from kiosk.studio.exchange_pages import ExchangePages
from kiosk.studio.guard import Guard
from kiosk.studio.key_entry import KeyEntry
from kiosk.studio.on_screen.door import Door
from kiosk.studio.renderer import Renderer
from kiosk.studio.web import app
from tests.attackers import SOON

LOOPBACK = "127.0.0.1"


def trusting():
    """What a person does who goes on after the warning."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


class Answer:
    def __init__(self, raw):
        head, _, self.body = raw.partition(b"\r\n\r\n")
        status, *fields = head.decode("latin-1").split("\r\n")
        self.status = int(status.split()[1])
        self.fields = dict(field.lower().split(": ", 1) for field in fields)
        self.cookie = next(
            (each.split(": ", 1)[1] for each in fields if each.lower().startswith("set-cookie")), ""
        )


class DoorDesk:
    """``later`` moves the clock of the door on."""

    def __init__(self, site, patience):
        loop = asyncio.get_running_loop()
        self.later = 0.0
        self.changes = 0
        self.site = site.parent
        self.given = self.site.with_name("offered.site")
        self.door = Door(
            site,
            self.given,
            LOOPBACK,
            0,
            lambda: loop.time() + self.later,
            datetime.now(UTC),
            self._change,
            patience,
        )

    def _change(self):
        self.changes += 1

    @property
    def standing(self):
        return self.door.standing

    @property
    def host(self):
        return self.standing["address"].removeprefix("https://").rstrip("/")

    @property
    def origin(self):
        return f"https://{self.host}"

    async def start(self):
        await self.door.start()

    async def end(self):
        await self.door.end()

    async def came_in(self):
        """The cookie of a browser that has come in."""
        return (await self.enter()).cookie.partition(";")[0]

    async def is_answered(self):
        try:
            return (await self.ask()).status == 200
        except (ConnectionError, OSError, IndexError):
            return False

    async def plain(self, address=LOOPBACK):
        """A connection without encryption."""
        host, _, port = self.host.partition(":")
        return await asyncio.open_connection(host, int(port), local_addr=(address, 0))

    async def raw(self, address=LOOPBACK, context=None):
        """A connection whose handshake is done."""
        host, _, port = self.host.partition(":")
        tls = context or trusting()
        return await asyncio.open_connection(host, int(port), ssl=tls, local_addr=(address, 0))

    async def ask(self, path="/", form=None, address=LOOPBACK, **fields):
        """``fields`` replace those of an honest browser; underscores stand for hyphens."""
        sent = {"host": self.host, "connection": "close"}
        body = b""
        if form is not None:
            body = urlencode(form).encode()
            sent |= {"origin": self.origin, "content-length": str(len(body))}
            sent |= {"content-type": "application/x-www-form-urlencoded"}
        sent |= {name.replace("_", "-"): value for name, value in fields.items()}
        reader, writer = await self.raw(address)
        method = "GET" if form is None else "POST"
        lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in sent.items())]
        writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
        answer = await asyncio.wait_for(reader.read(), SOON)
        writer.close()
        return Answer(answer)

    async def enter(self, code=None, address=LOOPBACK):
        return await self.ask("/enter", {"code": code or self.standing["code"]}, address)


class LoopbackDesk(DoorDesk):
    """The studio of an author's computer."""

    def __init__(self, site, patience):
        listening = socket.create_server((LOOPBACK, 0))
        self._host = f"{LOOPBACK}:{listening.getsockname()[1]}"
        self.site, self._renderer, self._entry = site.parent, Renderer(site), KeyEntry(self._host)
        web = app(site, self._renderer, site.parent / "state", ExchangePages)
        guard = Guard(web, self.origin, self._entry)
        self._server = LimitedServer(listening, DoorConfig(guard, patience=patience))

    @property
    def host(self):
        return self._host

    @property
    def origin(self):
        return f"http://{self._host}"

    async def start(self):
        await self._server.start()

    async def end(self):
        await self._server.end()
        await self._renderer.end()

    async def raw(self, address=LOOPBACK):
        return await self.plain(address)

    async def enter(self):
        return await self.ask(self._entry.address().removeprefix(self.origin))

    async def is_answered(self):
        return (await self.ask("/static/studio.css")).status == 403


def at_the_door(test):
    """Runs an asynchronous test with an open door to the site of ``folder``."""
    return door_test()(test)


def at_both_doors(test):
    """Runs it at the door of a screen, and at that of an author's computer."""

    @pytest.mark.parametrize("desk", [DoorDesk, LoopbackDesk])
    def run(folder, desk):
        door_test(of=desk)(test)(folder)

    return run


def door_test(patience=SOON, of=DoorDesk):
    def made(test):
        @wraps(test)
        def run(folder, **given):
            async def all_of_it():
                desk = of(folder / "site.toml", patience)
                await desk.start()
                try:
                    await test(desk, **given)
                finally:
                    await desk.end()

            asyncio.run(all_of_it())

        del run.__wrapped__
        return run

    return made
