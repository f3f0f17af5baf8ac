"""Carries out the window's messages: while the window says so, the door of the studio is open."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.base.clock import SystemClock
from kiosk.base.site_archive.manifest import PackError
from kiosk.core.studio_door.places import OFFERED
from kiosk.serving.addresses import choose, own_addresses
from kiosk.studio.on_screen.door import Door
from kiosk.studio.on_screen.draft import lay_draft
from kiosk.studio.site_files.toml_edit import EditRefused

Object = dict[str, Any]
IDLE = 3600.0
"""Seconds without a request of a browser that is in, after which the door closes."""

LONGEST = 8 * 3600.0
"""Seconds that a door is open at most, whatever the window says."""

CLOSED: Object = {
    "address": "",
    "code": "",
    "words": [],
    "digest": "",
    "browsers": 0,
    "offers": False,
    "fault": "",
}


class DoorService:
    """``send`` sends a message to the window, ``gone`` is called when that has ended. ``shown`` is the file
    in which the window gives its site, ``draft`` the folder of the draft. ``address`` "" selects the best
    one of this machine.
    """

    def __init__(
        self,
        send: Callable[[Object], None],
        gone: Callable[[], None],
        shown: Path,
        draft: Path,
        address: str,
        port: int,
        now: Callable[[], float],
    ) -> None:
        self._send, self._gone, self._shown, self._draft = send, gone, shown, draft
        self._address, self._port, self._now = address, port, now
        self._door: Door | None = None
        self._closes = 0.0
        self._began = 0.0
        self._fault = ""

    async def receive(self, message: Object) -> None:
        match message:
            case {"door": {"seconds": int(seconds)}}:
                if self._door is None and not self._fault:
                    await self._open()
                self._closes = min(self._now() + seconds, self._began + LONGEST)
            case {"door": None}:
                await self._close()
                self._fault = ""
            case _:
                return
        await self._look()
        self._report()

    async def end(self) -> None:
        await self._close()
        self._gone()

    async def _look(self) -> None:
        """Closes a door whose time is over, and renews a code that nobody used."""
        door = self._door
        if door is None:
            return
        if self._now() >= min(self._closes, door.entry.used + IDLE):
            await self._close()
            self._fault = "over"
        else:
            door.entry.renew()

    async def _open(self) -> None:
        self._began = self._now()
        address = self._address or choose(own_addresses())
        if not address:
            self._fault = "network"
            return
        wall = _wall()
        try:
            site = await asyncio.to_thread(lay_draft, self._shown, self._draft, wall)
        except (PackError, EditRefused, OSError):
            self._fault = "site"
            return
        try:
            self._door = Door(
                site, self._draft.with_name(OFFERED.name), address, self._port, self._now, wall, self._report
            )
            await self._door.start()
        except OSError:
            self._door = None
            self._fault = "port"

    async def _close(self) -> None:
        door, self._door = self._door, None
        if door:
            await door.end()

    def _report(self) -> None:
        """Answers each message, so that the window knows that this process does not hang."""
        standing = self._door.standing if self._door else {**CLOSED, "fault": self._fault}
        self._send({"standing": standing})


def _wall() -> datetime:
    return SystemClock(ZoneInfo("UTC"), datetime.min.replace(tzinfo=UTC)).now().wall
