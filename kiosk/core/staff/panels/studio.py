"""The door of the studio: a number of hours is marked, and the button at the foot opens it."""

from dataclasses import replace

from kiosk.base.clock import Moment
from kiosk.core.staff.panel_rule import stay, turned
from kiosk.core.state import staff_events as se
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels import StaffPanel
from kiosk.core.state.staff_panels.row_chosen import RowChosen
from kiosk.core.state.staff_panels.studio import StudioPanel, StudioRowChosen
from kiosk.core.state.state import State
from kiosk.core.state.studio_door import OpenDoor
from kiosk.core.state.world import World

IDLE = 300.0
"""Seconds: staff carry the code and the words to another computer."""

HOURS = {"hours-1": 1, "hours-2": 2, "hours-4": 4, "hours-8": 8}
OPEN, CLOSE = "open", "close"
_HOUR = 3600.0


def is_offered(state: State, world: World, now: Moment) -> bool:
    """Whether the machine has the service and belongs to no fleet, and the site does not forbid it."""
    return state.house.opens_studio and world.site.studio_on_screen and world.site.mode != "present"


def decision(panel: StaffPanel) -> RowChosen | None:
    assert isinstance(panel, StudioPanel)
    return StudioRowChosen(OPEN) if panel.marked else None


def rows_of(state: State) -> tuple[str, ...]:
    """The names of the rows that can be touched, from the top."""
    return (CLOSE,) if state.house.studio else tuple(HOURS)


def step(state: State, page: StaffPage, event: Event, world: World, now: Moment) -> State:
    panel = page.panel
    assert isinstance(panel, StudioPanel)
    unmarked = replace(page, panel=StudioPanel(), first=0)
    match event:
        case se.RowsTurnedTo(first=first):
            return turned(state, page, first, len(rows_of(state)))
        case StudioRowChosen() if event == decision(panel) and is_offered(state, world, now):
            door = OpenDoor(now.seconds + HOURS[panel.marked] * _HOUR)
            return replace(state, house=replace(state.house, studio=door), scene=unmarked)
        case StudioRowChosen(row=row) if row in HOURS and row in rows_of(state):
            return replace(state, scene=replace(page, panel=StudioPanel(row)))
        case StudioRowChosen(row="close") if state.house.studio:
            return replace(state, house=replace(state.house, studio=None), scene=unmarked)
        case _:
            return stay(state, page, event, world, now)
