"""The program in its mode present with a test socket: it also tells what it shows, and marks every note.

`python -m tools.walk_talk.ear run …` with the path of a socket in KIOSK_EAR, and the path of another tree of
QML files in KIOSK_WALK_QML, if that is to be shown.
"""

import sys
from typing import Any

from tools.shared.ear import listen, run
from tools.walk.other_qml import show_it


def _give_ear() -> None:
    from kiosk.app.talk import on_two_screens as presenting
    from tools.walk.recording import record_steps, write_report
    from tools.walk_talk.marked_notes import mark_notes

    steps = record_steps()

    class Walked(presenting.Presenting):
        def __init__(self, *words: Any) -> None:
            super().__init__(*words)
            listen(self, {"ready": self._is_ready, "tell": self._tell, "tap": self._tap})

        def _is_ready(self) -> bool:
            return self._console is not None

        def _tell(self, file: str, how: str) -> bool:
            from tools.walk_talk.looking import told

            assert self._console is not None
            report = told(self._app, self._kiosk, self._console, tuple(steps), how == "whole")
            return write_report(file, report, steps)

        def _tap(self, x: str, y: str) -> bool:
            """A finger touches the console there."""
            from tools.walk_talk.finger import tap

            assert self._console is not None
            return tap(self._console.window, int(x), int(y))

    mark_notes()
    setattr(presenting, "Presenting", Walked)  # noqa: B010
    show_it()


if __name__ == "__main__":
    sys.exit(run(_give_ear))
