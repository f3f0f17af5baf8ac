"""Checks a PIN in a thread, since the hash is slow by design."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.base.failure_log import failures
from kiosk.base.places import PIN_FILE
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.staff_events import PinChecked, PinSet
from kiosk.machine.pin_file import kept
from kiosk.window.base.store import Store

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor


class PinCheck(QObject):
    """Checks the PINs of the pad. ``state`` is the folder in which the command ``pin`` stores the hash."""

    _answered = Signal(float, bool)

    def __init__(self, store: Store, state: Path) -> None:
        super().__init__()
        self._store, self._file = store, state / PIN_FILE
        self._asked: float | None = None
        self._seen = ""
        self._worker: ThreadPoolExecutor | None = None
        self._answered.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        store.changed.connect(self._look)

    def is_set(self) -> bool:
        return bool(self._look_for_another())

    def end(self) -> None:
        self._store.changed.disconnect(self._look)
        if self._worker:
            self._worker.shutdown()

    def _hash(self) -> str:
        """Returns the machine's hash, else the site's; "" if no PIN is set, or none can be checked here."""
        world = self._store.world
        hashed = kept(self._file) or (world.site.pin_hash if world else "")
        if hashed and not can_check():
            failures.fails(
                "kiosk.app", "The PIN", "cannot be checked: argon2-cffi is missing, so nobody gets in"
            )
            return ""
        return hashed

    def _look_for_another(self) -> str:
        """Returns the hash; informs the store if it has changed since the last check."""
        before, hashed = self._seen, self._hash()
        self._seen = hashed or before
        if hashed and before and hashed != before:
            self._store.dispatch(PinSet())
        return hashed

    def _look(self) -> None:
        scene = self._store.state.scene
        asked = scene.asked if isinstance(scene, PinPad) else None
        if isinstance(scene, PinPad) and asked is not None and asked != self._asked:
            self._begin(self._hash(), scene.typed, asked)
        elif isinstance(scene, PinPad):
            self._look_for_another()
        self._asked = asked

    def _begin(self, hashed: str, typed: str, asked: float) -> None:
        from concurrent.futures import Future, ThreadPoolExecutor

        self._worker = self._worker or ThreadPoolExecutor(1, "pin")
        checking = self._worker.submit(self._check, hashed, typed, asked)
        checking.add_done_callback(Future.result)  # an exception is logged

    def _check(self, hashed: str, pin: str, asked: float) -> None:
        self._answered.emit(asked, bool(hashed) and matches(hashed, pin))

    def _answer(self, asked: float, right: bool) -> None:
        self._store.dispatch(PinChecked(asked, right))


@cache
def can_check() -> bool:
    """Whether argon2-cffi is installed: on Windows and macOS, which are for talks alone, it is not."""
    return find_spec("argon2") is not None


def matches(hashed: str, pin: str) -> bool:
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return PasswordHasher().verify(hashed, pin)
    except (VerificationError, InvalidHashError):
        return False
