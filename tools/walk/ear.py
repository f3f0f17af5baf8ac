"""The kiosk with a test socket: the program itself, which also tells what it shows and changes nothing.

`python -m tools.walk.ear run …` with the path of a socket in KIOSK_EAR, and the path of another tree of QML
files in KIOSK_WALK_QML, if that is to be shown.
"""

import sys
from collections.abc import Callable
from typing import Any

from tools.shared.ear import listen, middle, run, shown
from tools.walk.other_qml import show_it


def _give_ear() -> None:
    from PySide6.QtCore import QEvent, QObject

    from kiosk.app import run as started
    from kiosk.app.kiosk import Kiosk
    from tools.walk.recording import record_steps, write_report
    from tools.walk.report import ProgramReport
    from tools.walk.silent_voice import speak_silently

    steps = record_steps()

    class Senses(QObject):
        """Counts what comes from hands, before anything filters it."""

        heard = 0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() in {QEvent.Type.MouseButtonRelease, QEvent.Type.KeyRelease}:
                self.heard += 1
            return False

    class Walked(Kiosk):
        def __init__(self, *words: Any, **named: Any) -> None:
            super().__init__(*words, **named)
            self._senses = Senses(self)
            self.window.installEventFilter(self._senses)
            told: dict[str, Callable[..., Any]] = {
                "tell": self._tell,
                "scene": self._scene,
                "now": self._now,
                "where": self._where,
            }
            listen(self, told)

        def _scene(self) -> list[Any]:
            """In short, for who asks all the time: the scene, and since when its panel has been there."""
            scene = self.store.state.scene
            return [type(scene).__name__, getattr(scene, "since", 0.0), bool(self.store.world)]

        def _now(self) -> float:
            """By the clock of the program, which may run faster."""
            return self.clock.now().seconds

        def _where(self, name: str) -> list[list[int]]:
            """The centres of all items with this name that can be seen."""
            return [[*middle(item)] for item in shown(self.window.contentItem()) if item.objectName() == name]

        def _tell(self, file: str, how: str) -> bool:
            from tools.walk.looking import look, shown_by

            window = look(self, how == "whole")
            report = ProgramReport(shown_by(self), window, tuple(steps), self._senses.heard)
            return write_report(file, report, steps)

    setattr(started, "Kiosk", Walked)  # noqa: B010
    show_it()
    speak_silently()


if __name__ == "__main__":
    sys.exit(run(_give_ear))
