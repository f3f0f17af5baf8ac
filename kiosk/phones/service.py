"""What the window says, done: while a talk allows phones there is a page for them."""

import asyncio
from base64 import b64decode
from collections.abc import Callable
from typing import Any

from kiosk.phones.addresses import choose, own_addresses
from kiosk.phones.room import Room
from kiosk.phones.server import Server

Object = dict[str, Any]
PATIENCE = 5.0
"""Seconds that whoever has no code may take for each step."""

APART = 0.25
"""Seconds between two times that the window is told how it stands, whatever strangers do."""


class Service:
    """``say`` tells the window something. ``address`` "" takes the best one that this machine has."""

    def __init__(
        self, say: Callable[[Object], None], address: str, port: int, patience: float = PATIENCE
    ) -> None:
        self._say, self._address, self._port, self._patience = say, address, port, patience
        self._room: Room | None = None
        self._server: Server | None = None
        self._fault = ""
        self._told = -APART
        self._telling: asyncio.TimerHandle | None = None

    async def hear(self, message: Object) -> None:
        match message:
            case {"state": None}:
                await self.end()
            case {"state": dict(state)}:
                self._open(state)
                self._tell()
            case {"picture": str(picture)} if self._room:
                self._room.paint(b64decode(picture))

    async def end(self) -> None:
        """No phone, no code and no open port is left."""
        server, self._server, self._room, self._fault = self._server, None, None, ""
        if server:
            await server.end()
        self._tell()

    def _open(self, state: Object) -> None:
        """A page that could not be opened is tried again with each state."""
        if self._room:
            self._room.show(state)
            return
        room = Room(self._say, self._tell, asyncio.get_running_loop().time, self._patience)
        room.show(state)
        address = self._address or choose(own_addresses())
        try:
            self._server = Server(room, address, self._port, self._patience) if address else None
            self._fault = "" if address else "network"
        except OSError:
            self._fault = "port"
        if self._server:
            self._room = room

    def _tell(self) -> None:
        """Each state is answered by this, so that the window knows that nobody hangs."""
        loop = asyncio.get_running_loop()
        wait = self._told + APART - loop.time()
        if wait <= 0:
            self._told = loop.time()
            self._say({"standing": self._standing()})
        elif not self._telling:
            self._telling = loop.call_later(wait, self._tell_late)

    def _tell_late(self) -> None:
        self._telling = None
        self._tell()

    def _standing(self) -> Object:
        room, server = self._room, self._server
        return {
            "address": f"http://{server.host}/" if server else "",
            "code": room.code if room else "",
            "phones": len(room.there) if room else 0,
            "fault": self._fault,
            "doubled": room.doubled if room else False,
        }
