"""Saves the window's picture to a file, on machines without a screen."""

import atexit
import shutil
import sys
import tempfile
from math import ceil
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk.base.clock import Clock
from kiosk.base.installed.installed_paths import INSTALLED_PROGRAM
from kiosk.base.installed.state_folder import keep
from kiosk.base.places import ROOT, is_installed
from kiosk.window.drawing.png import png_of

EVERY_S = 5.0


def picture_folder(root: Path = ROOT) -> Path:
    """Returns the folder build of a checkout; of an installed program one for this user alone, until it
    ends.
    """
    if root != INSTALLED_PROGRAM and not is_installed(root):
        return root / "build"
    folder = Path(tempfile.mkdtemp(prefix="awareness-kiosk-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


class VirtualScreen(QObject):
    """Follows the window's frames; saves the last one when the saved picture is old enough."""

    def __init__(self, window: QQuickWindow, clock: Clock, folder: Path) -> None:
        super().__init__()
        self._window, self._clock = window, clock
        self.picture = folder / "screen.png"
        self._taken = float("-inf")
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._take)
        window.frameSwapped.connect(self._follow, Qt.ConnectionType.QueuedConnection)

    def announce(self) -> None:
        print(
            f"no screen here: running on a virtual one; see {self.picture}, new every {EVERY_S:.0f} s",
            file=sys.stderr,
        )

    def _follow(self) -> None:
        wait = self._taken + EVERY_S - self._clock.now().seconds
        if wait <= 0:
            self._take()
        elif not self._later.isActive():
            self._later.start(ceil(wait * 1000))

    def _take(self) -> None:
        self._taken = self._clock.now().seconds
        keep("The picture of the virtual screen", self.picture, png_of(self._window.grabWindow()))
