"""The kiosk with a test socket for talks: it reports where its windows and buttons are, and marks every note.

`python -m tools.talk.ear run …` with the path of a socket in KIOSK_EAR.
"""

import sys
from dataclasses import replace
from typing import Any

from tools.shared.ear import listen, middle, run, shown, size_of
from tools.talk.marks import BARS


def _give_ear() -> None:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessible, QGuiApplication
    from PySide6.QtQuick import QQuickWindow

    from kiosk.app.talk import on_two_screens as presenting
    from kiosk.core.state import events as ev
    from kiosk.core.state import talk_events as te
    from kiosk.core.state.scenes.talk import Talk

    class Ear(QObject):
        def __init__(self, presenting: "Heard") -> None:
            super().__init__(presenting)
            self._presenting = presenting
            self._store = presenting.kiosk.store
            listen(
                self, {"look": self._look, "where": self._where, "begin": self._begin, "plant": self._plant}
            )

        def _look(self) -> dict[str, Any]:
            state = self._store.state
            talk = state.scene if isinstance(state.scene, Talk) else None
            standing = self._presenting.console.phones.standing
            return {
                "scene": type(state.scene).__name__,
                "language": state.language,
                "slide": talk.slide.panel if talk else "",
                "anchor": str(talk.slide.anchor) if talk else "",
                "revealed": talk.revealed if talk else 0,
                "blanked": talk is not None and talk.blanked,
                "named": talk is not None and talk.asked is not None,
                "address": standing.address,
                "code": standing.code,
                "phones": standing.phones,
                "room": _window(self._presenting.kiosk.window),
                "notes": _window(self._presenting.console.window),
                "cover": self._presenting.console.guard.cover,
                "windows": len(QGuiApplication.topLevelWindows()),
                "screens": {s.name(): s.geometry().getRect() for s in QGuiApplication.screens()},
            }

        def _where(self, *words: str) -> list[int]:
            """The centre of the console's control of that name, in pixels of the desktop; [] for none."""
            window, name = self._presenting.console.window, " ".join(words)
            for item in shown(window.contentItem()):
                face = QAccessible.queryAccessibleInterface(item)
                if item.inherits("QQuickAbstractButton") and face.text(QAccessible.Text.Name) == name:
                    (x, y), corner = middle(item), window.screen().geometry().topLeft()
                    return [x + corner.x(), y + corner.y()]
            return []

        def _begin(self, programme: str) -> bool:
            self._store.dispatch(te.TalkBegun(programme, "en"))
            return True

        def _plant(self, ref: str) -> bool:
            """The defect that the test has to detect: the slide contains its own note."""
            world = self._store.world
            assert world is not None
            slides = tuple(
                replace(s, lead=world.talks.notes[ref]) if s.id == ref else s for s in world.talks.slides
            )
            self._store.dispatch(ev.WorldChanged(replace(world, talks=replace(world.talks, slides=slides))))
            return True

    class Heard(presenting.Presenting):
        def __init__(self, *words: Any) -> None:
            super().__init__(*words)
            self.kiosk.loaded.connect(self._listen)

        @property
        def kiosk(self) -> Any:
            return self._kiosk

        @property
        def console(self) -> Any:
            return self._console

        def _listen(self) -> None:
            store = self._kiosk.store
            world = store.world
            assert world is not None
            notes = {ref: f"- {BARS}\n\n{text}" for ref, text in world.talks.notes.items()}
            store.dispatch(ev.WorldChanged(replace(world, talks=replace(world.talks, notes=notes))))
            self._ear = Ear(self)

    def _window(window: QQuickWindow) -> dict[str, Any]:
        return {
            "screen": window.screen().name(),
            "visible": window.isVisible(),
            **size_of(window),
        }

    setattr(presenting, "Presenting", Heard)  # noqa: B010


if __name__ == "__main__":
    sys.exit(run(_give_ear))
