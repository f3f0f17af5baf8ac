"""The program in its mode present with a test socket: it also tells what it shows, and marks every note.

`python -m tools.walk_talk.ear run …` with the path of a socket in KIOSK_EAR, and the path of another tree of
QML files in KIOSK_WALK_QML, if that is to be shown.
"""

import pickle
import sys
from pathlib import Path
from typing import Any

from kiosk.core.base.clock import Moment
from kiosk.core.kernel.event import Event
from kiosk.core.kernel.events import LoadFailed, WorldChanged
from kiosk.core.kernel.state import State
from kiosk.core.kernel.world import World
from tools.shared.ear import listen, run
from tools.walk.other_qml import show_it
from tools.walk.report import StepRecord
from tools.walk_talk.marked_notes import mark_notes

_MOST_STEPS = 200


def _give_ear() -> None:
    from kiosk.app.talk import on_two_screens as presenting
    from kiosk.core import step as decided
    from kiosk.window.base import store

    steps: list[StepRecord] = []
    decide = decided.step

    def recorded(state: State, event: Event, world: World | None, now: Moment) -> State:
        after = decide(state, event, world, now)
        steps.append(StepRecord(now.seconds, _said(event), after))
        del steps[:-_MOST_STEPS]
        return after

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
            steps.clear()
            Path(file).write_bytes(pickle.dumps(report))
            return True

        def _tap(self, x: str, y: str) -> bool:
            """A finger touches the console there."""
            from tools.walk_talk.finger import tap

            assert self._console is not None
            return tap(self._console.window, int(x), int(y))

    setattr(store, "step", recorded)  # noqa: B010
    mark_notes()
    setattr(presenting, "Presenting", Walked)  # noqa: B010
    show_it()


def _said(event: Event) -> str:
    return type(event).__name__ if isinstance(event, WorldChanged | LoadFailed) else repr(event)


if __name__ == "__main__":
    sys.exit(run(_give_ear))
