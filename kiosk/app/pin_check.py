"""Says whether a PIN is the staff's, in a thread of its own: it is made to take long."""

import logging
import tomllib
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.app.pin import FILE
from kiosk.bridge.store import Store
from kiosk.core.entry_events import PinChecked
from kiosk.core.pin import is_pin_hash
from kiosk.core.state import PinPad

log = logging.getLogger("kiosk")


class PinCheck(QObject):
    """Answers what the pad asks. ``state`` is the folder in which the command ``pin`` leaves its hash."""

    _answered = Signal(float, bool)

    def __init__(self, store: Store, state: Path) -> None:
        super().__init__()
        self._store, self._file = store, state / FILE
        self._asked: float | None = None
        self._worker = ThreadPoolExecutor(1, "pin")
        self._answered.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        store.changed.connect(self._look)

    def is_set(self) -> bool:
        return bool(self._hash())

    def end(self) -> None:
        self._store.changed.disconnect(self._look)
        self._worker.shutdown()

    def _hash(self) -> str:
        """That of the machine, else that of the site; "" where nobody has set a PIN."""
        world = self._store.world
        return kept(self._file) or (world.site.pin_hash if world else "")

    def _look(self) -> None:
        scene = self._store.state.scene
        asked = scene.asked if isinstance(scene, PinPad) else None
        if isinstance(scene, PinPad) and asked is not None and asked != self._asked:
            checking = self._worker.submit(self._check, self._hash(), scene.typed, asked)
            checking.add_done_callback(Future.result)  # what it raises is logged
        self._asked = asked

    def _check(self, hashed: str, pin: str, asked: float) -> None:
        self._answered.emit(asked, bool(hashed) and matches(hashed, pin))

    def _answer(self, asked: float, right: bool) -> None:
        self._store.dispatch(PinChecked(asked, right))


def matches(hashed: str, pin: str) -> bool:
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return PasswordHasher().verify(hashed, pin)
    except (VerificationError, InvalidHashError):
        return False


def kept(file: Path) -> str:
    """The hash that the command has left; "" where there is none that can be used."""
    try:
        found = tomllib.loads(file.read_text("utf-8")).get("hash")
    except FileNotFoundError:
        return ""
    except (OSError, ValueError) as fault:
        log.warning("the PIN cannot be read: %s", fault)
        return ""
    return found if isinstance(found, str) and is_pin_hash(found) else ""
