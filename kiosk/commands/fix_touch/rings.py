"""Shows four rings, one after the other, and records where the screen reports the touches.

As a program it prints the four positions: the compositor's user runs it, so that root is not a client of the
compositor.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from math import isfinite

from PySide6.QtCore import QEventLoop, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRasterWindow,
    QTouchEvent,
)

from kiosk.base.installed.as_owner import Owner
from kiosk.base.places import IMPORTABLE
from kiosk.content.design import load_design
from kiosk.core.touch.calibration import CORNERS, Point

_RADII = (0.055, 0.025)
"""Radii of the rings around the middle, in parts of the shorter side."""


def ask_here() -> list[Point] | None:
    """Shows the rings in this process; None if nobody touched all four."""
    app = QGuiApplication.instance() or QGuiApplication([])
    touched = TouchRings().ask()
    del app
    return touched


_CANNOT = "the rings cannot be shown by the user with the number {}, whose screen it is"


def ask_as(owner: Owner, words: Sequence[str] = ("-m", __name__)) -> list[Point] | None:
    """Shows the rings in a process of another user, which can only send its answer to this one."""
    try:
        ended = subprocess.run(
            [sys.executable, "-E", "-s", *words],
            cwd=IMPORTABLE,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            user=owner.user,
            group=owner.group,
            # Only root has groups to give up.
            extra_groups=() if os.geteuid() == 0 else None,
            check=False,
        )
    except OSError as error:
        # Such as a checkout in root's home folder, which others may not enter.
        print(f"{_CANNOT.format(owner.user)}: {error.strerror}: {error.filename}")
        return None
    if ended.returncode:
        print(_CANNOT.format(owner.user))
    return _points(ended.stdout[:10_000])


def _points(said: bytes) -> list[Point] | None:
    """Returns four points; None for any other output."""
    try:
        points = [(float(x), float(y)) for x, y in json.loads(said)]
    except (ValueError, TypeError, RecursionError, OverflowError):
        return None
    sound = len(points) == len(CORNERS) and all(isfinite(number) for point in points for number in point)
    return points if sound else None


class TouchRings(QRasterWindow):
    """A window over the whole screen, without words; Escape cancels."""

    def __init__(self) -> None:
        super().__init__()
        self.setTitle("Awareness Kiosk")
        design = load_design()
        self._ground, self._line = QColor(design.colour("ink")), QColor(design.colour("paper"))
        self._middle = QColor(design.colour("amber"))
        self._touched: list[Point] = []
        self._loop, self._ended = QEventLoop(), False

    def ask(self) -> list[Point] | None:
        """Returns the touches once all four rings were touched; None if cancelled."""
        self.showFullScreen()
        if not self._ended:
            self._loop.exec()
        self.close()
        return self._touched if len(self._touched) == len(CORNERS) else None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self.width(), self.height()), self._ground)
        unit = min(self.width(), self.height())
        x, y = CORNERS[min(len(self._touched), len(CORNERS) - 1)]
        middle = QPointF(x * self.width(), y * self.height())
        painter.setPen(QPen(self._line, unit / 180))
        for radius in _RADII:
            painter.drawEllipse(middle, radius * unit, radius * unit)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._middle)
        painter.drawEllipse(middle, unit / 180, unit / 180)
        painter.end()

    def touchEvent(self, event: QTouchEvent) -> None:
        if event.type() == QTouchEvent.Type.TouchEnd and len(event.points()) == 1:
            self._take(event.points()[0].position())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._take(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._end()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._end()

    def _take(self, at: QPointF) -> None:
        if len(self._touched) < len(CORNERS):
            self._touched.append((at.x() / self.width(), at.y() / self.height()))
            self.update()
        if len(self._touched) == len(CORNERS):
            self._end()

    def _end(self) -> None:
        self._ended = True
        self._loop.quit()


if __name__ == "__main__":
    json.dump(ask_here(), sys.stdout)
