"""The kiosk with a test socket: the program itself, which also reports what it shows and simulates touches.

`python -m tools.faults.ear run …` with the path of a socket in KIOSK_EAR.
"""

import sys
from collections.abc import Iterator
from typing import Any

from tools.shared.ear import listen, middle, run, shown, size_of


def _give_ear() -> None:
    from PySide6.QtCore import QObject, QPoint
    from PySide6.QtGui import QGuiApplication, QPointingDevice
    from PySide6.QtQuick import QQuickItem
    from PySide6.QtTest import QTest

    from kiosk.app import run as started
    from kiosk.app.kiosk import Kiosk

    class Ear(QObject):
        def __init__(self, kiosk: Kiosk) -> None:
            super().__init__(kiosk)
            self._kiosk, self._window = kiosk, kiosk.window
            self._frames = 0
            self._finger: QPointingDevice | None = None
            self._window.frameSwapped.connect(self._count)
            listen(
                self,
                {
                    "look": self._look,
                    "where": self._where,
                    "names": self._names,
                    "touch": self._touch,
                },
            )

        def _count(self) -> None:
            self._frames += 1

        def _look(self) -> dict[str, Any]:
            state, window = self._kiosk.store.state, self._window
            focus = window.property("activeFocusItem")
            return {
                "scene": type(state.scene).__name__,
                "place": repr(getattr(state.scene, "place", None)),
                "panel": getattr(state.scene, "panel", ""),
                "since": getattr(state.scene, "since", 0.0),
                "numbers": len(state.house.available.helplines),
                "windows": len(QGuiApplication.topLevelWindows()),
                **size_of(window),
                "frames": self._frames,
                "focus": [*middle(focus)] if focus else [],
                "wall": self._kiosk.clock.now().wall.isoformat(),
            }

        def _where(self, name: str) -> list[list[int]]:
            """The centres of all visible and enabled items with this name."""
            return [[*middle(item)] for item in self._usable() if item.objectName() == name]

        def _names(self, start: str) -> list[str]:
            """The names of all visible and enabled items that begin so."""
            return sorted({name for item in self._usable() if (name := item.objectName()).startswith(start)})

        def _usable(self) -> Iterator[QQuickItem]:
            return (item for item in shown(self._window.contentItem()) if item.isEnabled())

        def _touch(self, *numbers: str) -> bool:
            """Fingers press and lift together: x y, x y, …"""
            self._finger = self._finger or QTest.createTouchDevice()
            points = [QPoint(int(x), int(y)) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
            for move in ("press", "release"):
                touch = QTest.touchEvent(self._window, self._finger, False)
                for finger, point in enumerate(points):
                    getattr(touch, move)(finger, point, self._window)
                # Qt's test functions hold the GIL, so nothing else may be processed meanwhile.
                touch.commit(processEvents=False)
            return True

    class Heard(Kiosk):
        def __init__(self, *words: Any, **named: Any) -> None:
            super().__init__(*words, **named)
            self._ear = Ear(self)

    setattr(started, "Kiosk", Heard)  # noqa: B010


if __name__ == "__main__":
    sys.exit(run(_give_ear))
