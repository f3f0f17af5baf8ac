"""Opens the studio of this screen: hands over the site, and listens for its process while it is open."""

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.app.kiosk import Kiosk
from kiosk.base.durable_files import replacing
from kiosk.base.places import is_enrolled
from kiosk.base.site_archive.manifest import PackError
from kiosk.base.site_archive.packing import ready_site
from kiosk.core.state.staff_events import StudioOffered
from kiosk.core.state.staff_panels.studio import DoorStood
from kiosk.core.state.studio_door import DoorStanding
from kiosk.core.studio_door.places import SHOWN, TOLD
from kiosk.core.studio_door.standing import door_standing_of
from kiosk.loading.sources import Sources
from kiosk.machine.disk_thread import Later
from kiosk.window.talk.phones.phone_line import timer
from kiosk.window.talk.phones.phone_socket import PhoneSocket

BEAT = 2.0
"""Seconds between two messages to the process, each of which is answered."""

PATIENCE = 60.0
"""Seconds without an answer, after which it is disconnected: it unpacks a whole site first."""

STARTS = 30.0
"""Seconds in which it has to come."""

_READABLE = 0o640


class StudioWork(QObject):
    """Does nothing on a machine without the service, or one that is enrolled. ``later`` writes the file."""

    _laid = Signal(bool)

    def __init__(self, kiosk: Kiosk, sources: Sources, state: Path, later: Later) -> None:
        super().__init__()
        self._store, self._folder, self._state, self._later = kiosk.store, sources.site.parent, state, later
        self._socket = Path(os.environ.get(TOLD, ""))
        self._until = 0.0
        self._line: PhoneSocket | None = None
        self._beating = timer(self, self._beat, BEAT)
        self._missing = timer(self, self._miss, STARTS)
        self._laid.connect(self._listen, Qt.ConnectionType.QueuedConnection)
        # Queued, so that the page shows first what was touched.
        kiosk.store.changed.connect(self._follow, Qt.ConnectionType.QueuedConnection)
        if self._socket.parent.is_dir() and self._socket.is_absolute() and not is_enrolled(state):
            kiosk.store.dispatch(StudioOffered())

    def end(self) -> None:
        self._store.changed.disconnect(self._follow)
        self._close()

    def _follow(self) -> None:
        door = self._store.state.house.studio
        until = door.until if door else 0.0
        if until == self._until:
            return
        self._close()
        self._until = until
        if not until:
            return
        if is_enrolled(self._state):
            self._stand(DoorStanding(fault="over"))
            return
        folder, shown, laid = self._folder, self._socket.with_name(SHOWN), self._laid
        self._later(lambda: laid.emit(_hand_over(folder, shown)))

    def _listen(self, is_laid: bool) -> None:
        if not self._until or self._line:
            return
        self._line = PhoneSocket.listen(self._socket, PATIENCE) if is_laid else None
        if self._line is None:
            self._stand(DoorStanding(fault="away" if is_laid else "site"))
            return
        self._missing.start()
        self._line.joined.connect(self._beat)
        self._line.left.connect(self._leave)
        self._line.said.connect(self._hear)

    def _beat(self) -> None:
        if not self._line or not self._line.has_peer:
            return
        self._missing.stop()
        seconds = int(self._until - self._store.now.seconds)
        self._line.send({"door": {"seconds": max(1, seconds)}})
        self._beating.start()

    def _hear(self, message: dict[str, object]) -> None:
        if standing := door_standing_of(message):
            self._stand(standing)

    def _miss(self) -> None:
        self._stand(DoorStanding(fault="away"))

    def _leave(self) -> None:
        """Waits for the next process: systemd starts it again as long as the socket is there."""
        if self._until:
            self._stand(DoorStanding())
            self._missing.start()

    def _stand(self, standing: DoorStanding) -> None:
        door = self._store.state.house.studio
        if door and door.standing != standing:
            self._store.dispatch(DoorStood(standing))

    def _close(self) -> None:
        self._until = 0.0
        self._beating.stop()
        self._missing.stop()
        line, self._line = self._line, None
        if line:
            line.end()
            line.deleteLater()
            with suppress(OSError):
                self._socket.with_name(SHOWN).unlink()


def _hand_over(site: Path, shown: Path) -> bool:
    """Writes the site without its PIN as one file; whether it did."""
    try:
        with replacing(shown, _READABLE) as target:
            ready_site(site).write(target)
    except (PackError, OSError):
        return False
    return True
