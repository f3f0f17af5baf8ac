"""Carries out the window's messages: while a talk allows phones, it serves their page."""

import asyncio
from base64 import b64decode
from collections.abc import Callable
from typing import Any

from kiosk.phones import kept_pairing as handover
from kiosk.phones.server import Server
from kiosk.phones.talk_phones import TalkPhones
from kiosk.serving import secret
from kiosk.serving.addresses import choose, own_addresses

Object = dict[str, Any]
PATIENCE = 5.0
"""Seconds that a peer without a code may take for each step."""

APART = 0.25
"""Seconds between two status messages to the window, whatever strangers do."""


class Service:
    """``send`` sends a message to the window. ``address`` "" selects the best one of this machine."""

    def __init__(
        self, send: Callable[[Object], None], address: str, port: int, patience: float = PATIENCE
    ) -> None:
        self._send, self._address, self._port, self._patience = send, address, port, patience
        self._room: TalkPhones | None = None
        self._server: Server | None = None
        self._fault = ""
        self._kept = ""
        self._reported = -APART
        self._reporting: asyncio.TimerHandle | None = None

    async def receive(self, message: Object) -> None:
        match message:
            case {"kept": str(kept)}:
                self._kept = kept
            case {"state": None}:
                await self.end()
            case {"state": dict(state)}:
                self._open(state)
                self._report()
            case {"picture": str(picture)} if self._room:
                self._room.paint(b64decode(picture))

    async def end(self) -> None:
        """Disconnects phones, revokes codes and closes the port."""
        server, self._server, self._room, self._fault = self._server, None, None, ""
        self._kept = ""
        if server:
            await server.end()
        self._report()

    def _open(self, state: Object) -> None:
        """Opens the page, or updates it; a failed start is retried with each state."""
        if self._room:
            self._room.show(state)
            return
        before = handover.pairing_of(self._kept, secret.code())
        room = TalkPhones(self._send, self._report, asyncio.get_running_loop().time, self._patience, before)
        room.show(state)
        address = self._address or choose(own_addresses())
        try:
            self._server = Server(room, address, self._port, self._patience) if address else None
            self._fault = "" if address else "network"
        except OSError:
            self._fault = "port"
        if self._server:
            self._room = room

    def _report(self) -> None:
        """Answers each state, so that the window knows that this process does not hang."""
        loop = asyncio.get_running_loop()
        wait = self._reported + APART - loop.time()
        if wait <= 0:
            self._reported = loop.time()
            self._send({"standing": self._standing()})
            self._hand_over()
        elif not self._reporting:
            self._reporting = loop.call_later(wait, self._report_late)

    def _report_late(self) -> None:
        self._reporting = None
        self._report()

    def _hand_over(self) -> None:
        kept = handover.text_of(self._room.pairing) if self._room else ""
        if kept != self._kept:
            self._kept = kept
            self._send({"kept": kept})

    def _standing(self) -> Object:
        room, server = self._room, self._server
        return {
            "address": f"http://{server.host}/" if server else "",
            "code": room.code if room else "",
            "phones": len(room.there) if room else 0,
            "fault": self._fault,
            "doubled": room.doubled if room else False,
        }
