"""In place of the kiosk's program on an installed machine: the kiosk, with a hand of staff.

A line in ASKED is what the hand does on the staff page; TOLD is what the kiosk knows then.
"""

import json
import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, "/opt/awareness-kiosk")

from PySide6.QtCore import QTimer

from kiosk.app.staff import studio
from kiosk.cli.main import main
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels.stick import StickPanel, StickRowChosen
from kiosk.core.state.staff_panels.studio import StudioPanel, StudioRowChosen

ASKED, TOLD = Path("/run/awareness-kiosk/asked"), Path("/run/awareness-kiosk/told")


class Hand(studio.StudioWork):
    """Comes to the staff page as somebody does who knows the PIN."""

    def __init__(self, *words: object) -> None:
        super().__init__(*words)  # type: ignore[arg-type]  # those of the real one
        self._touches = QTimer(self)
        self._touches.setInterval(200)
        self._touches.timeout.connect(self._touch)
        self._touches.start()

    def _touch(self) -> None:
        if ASKED.exists():
            kind, _, row = ASKED.read_text("utf-8").strip().partition(" ")
            ASKED.unlink()
            getattr(self, f"_{kind}")(row)
        scene, door = self._store.state.scene, self._store.state.house.studio
        panel = scene.panel if isinstance(scene, StaffPage) else None
        told = {
            "offered": self._store.state.house.opens_studio,
            "door": {name: getattr(door.standing, name) for name in door.standing.__slots__}
            if door
            else None,
            "changes": panel.changes if isinstance(panel, StickPanel) else None,
            "faults": panel.faults if isinstance(panel, StickPanel) else (),
            "news": panel.news if isinstance(panel, StickPanel) else "",
        }
        TOLD.write_text(json.dumps(told), "utf-8")

    def _come(self, row: str) -> None:
        state = self._store.state
        self._before = state.scene
        self._store._state = replace(state, scene=StaffPage("", self._store.now.seconds, StudioPanel()))

    def _go(self, row: str) -> None:
        self._store._state = replace(self._store.state, scene=self._before)
        self._store.tick()

    def _studio(self, row: str) -> None:
        self._store.dispatch(StudioRowChosen(row))

    def _stick(self, row: str) -> None:
        self._store.dispatch(StickRowChosen(row))

    def _hurry(self, row: str) -> None:
        """Lets the hours of the door be over in so many seconds."""
        door = self._store.state.house.studio
        assert door
        house = replace(
            self._store.state.house, studio=replace(door, until=self._store.now.seconds + float(row))
        )
        self._store._state = replace(self._store.state, house=house)
        self._store.tick()


studio.StudioWork = Hand  # type: ignore[assignment,misc]  # the program makes one
sys.exit(main())
