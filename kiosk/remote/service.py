"""What the window says, done: while a talk allows phones there is a page for them."""

import asyncio
from base64 import b64decode
from collections.abc import Callable
from typing import Any

from kiosk.remote.addresses import choose, own_addresses
from kiosk.remote.room import Room
from kiosk.remote.server import Server

Object = dict[str, Any]


class Service:
    """``say`` tells the window something. ``address`` "" takes the best one that this machine has."""

    def __init__(self, say: Callable[[Object], None], address: str, port: int) -> None:
        self._say, self._address, self._port = say, address, port
        self._room: Room | None = None
        self._server: Server | None = None
        self._fault = ""

    async def hear(self, message: Object) -> None:
        match message:
            case {"state": None}:
                await self.end()
            case {"state": dict(state)}:
                self._open(state)
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
        room = Room(self._say, self._tell, asyncio.get_running_loop().time)
        room.show(state)
        address = self._address or choose(own_addresses())
        try:
            self._server = Server(room, address, self._port) if address else None
            fault = "" if address else "network"
        except OSError:
            fault = "port"
        if self._server:
            self._room = room
        if self._server or fault != self._fault:
            self._fault = fault
            self._tell()

    def _tell(self) -> None:
        room, server = self._room, self._server
        standing = {
            "address": f"http://{server.host}/" if server else "",
            "code": room.code if room else "",
            "phones": len(room.there) if room else 0,
            "fault": self._fault,
        }
        self._say({"standing": standing})
