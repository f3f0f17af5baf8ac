"""The open door of a screen: one certificate, one entry, one server, until it is closed."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from shutil import copyfileobj
from typing import Any

from kiosk.base.durable_files import replacing
from kiosk.base.installed.state_folder import state_folder
from kiosk.core.base.rate_limit import Rate
from kiosk.serving.connection_limits import ConnectionLimits
from kiosk.serving.limited_server import LimitedServer
from kiosk.serving.listening_socket import ListeningSocket
from kiosk.serving.one_address import OneAddress
from kiosk.studio.door_limits import DoorConfig
from kiosk.studio.guard import Guard
from kiosk.studio.on_screen.certificate import certificate_for
from kiosk.studio.on_screen.certificate_words import start_of, words_of
from kiosk.studio.on_screen.code_entry import MOST_BROWSERS, CodeEntry
from kiosk.studio.pages import Pages
from kiosk.studio.renderer import Renderer
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.web import app

INSIDE = Rate(burst=600, per_second=60)
"""Requests of an address from which a browser came in: a page of the loop has a picture of each panel."""

BUFFER = 1 << 16
"""Bytes of each direction of a connection; pages have pictures."""

PATIENCE = 5.0
"""Seconds that a stranger may take for each step."""

_READABLE = 0o640


class Door:
    """``address`` is this machine's in the local network. ``offered`` is the file in which the screen finds a
    version that authors give to it; one of an earlier door is removed. ``now`` gives monotonic seconds,
    ``wall`` is the time of this machine. Raises OSError if the port is taken.
    """

    def __init__(
        self,
        site: Path,
        offered: Path,
        address: str,
        port: int,
        now: Callable[[], float],
        wall: datetime,
        changed: Callable[[], None],
        patience: float = PATIENCE,
    ) -> None:
        offered.unlink(missing_ok=True)
        self._offered = offered
        limits = ConnectionLimits(now, INSIDE)
        socket = ListeningSocket(limits, address, port, BUFFER)
        self._host, self._certificate = socket.host, certificate_for(address, wall)
        self._renderer = Renderer(site)
        words = words_of(self._certificate.digest)
        pages = Pages(SiteFolder(site))
        self.entry = CodeEntry(socket.getsockname()[1], words, pages, limits, now, changed)
        guard = Guard(
            app(site, self._renderer, state_folder(None, os.environ), offer=self._offer),
            f"https://{self._host}",
            self.entry,
        )
        self._patience = patience
        config = DoorConfig(OneAddress(guard, self._host, limits), limits, patience)
        self._server = LimitedServer(socket, config)

    def _offer(self, version: Path) -> None:
        with replacing(self._offered, _READABLE) as target, version.open("rb") as source:
            copyfileobj(source, target)

    async def start(self) -> None:
        await self._server.start(self._certificate.context, self._patience)

    async def end(self) -> None:
        await self._server.end()
        await self._renderer.end()

    @property
    def standing(self) -> dict[str, Any]:
        """Returns what the screen shows of the door."""
        entry, digest = self.entry, self._certificate.digest
        full = entry.browsers >= MOST_BROWSERS
        return {
            "address": f"https://{self._host}/",
            "code": entry.code,
            "words": list(words_of(digest)),
            "digest": start_of(digest),
            "browsers": entry.browsers,
            "offers": self._offered.exists(),
            "fault": "" if entry.code else "full" if full else "wrong",
        }
