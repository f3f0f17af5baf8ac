"""The door of the studio: a number of hours is marked, and the button at the foot opens it."""

from dataclasses import replace

from kiosk.base.clock import Moment
from kiosk.core.staff.panel_rule import stay, turned
from kiosk.core.state import staff_events as se
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels import StaffPanel
from kiosk.core.state.staff_panels.row_chosen import RowChosen
from kiosk.core.state.staff_panels.stick import STUDIO, StickAct, StickPanel
from kiosk.core.state.staff_panels.studio import StudioPanel, StudioRowChosen
from kiosk.core.state.state import State
from kiosk.core.state.studio_door import OpenDoor
from kiosk.core.state.world import World

IDLE = 300.0
"""Seconds: staff carry the code and the words to another computer."""

HOURS = {"hours-1": 1, "hours-2": 2, "hours-4": 4, "hours-8": 8}
OPEN, CLOSE, SEE, DOOR = "open", "close", "see", "door"
_HOUR = 3600.0


def is_offered(state: State, world: World, now: Moment) -> bool:
    """Whether the machine has the service and belongs to no fleet, and the site does not forbid it."""
    return state.house.opens_studio and world.site.studio_on_screen and world.site.mode != "present"


def decision(panel: StaffPanel) -> RowChosen | None:
    assert isinstance(panel, StudioPanel)
    return StudioRowChosen(OPEN) if panel.marked in HOURS else None


def gives(state: State, panel: StudioPanel) -> bool:
    """Whether the panel is about a version that authors have given, which comes before the door itself."""
    door = state.house.studio
    return door is not None and door.standing.offers and panel.marked != DOOR


def rows_of(state: State, panel: StudioPanel) -> tuple[str, ...]:
    """The names of the rows that can be touched, from the top."""
    if state.house.studio is None:
        return tuple(HOURS)
    return (SEE, DOOR, CLOSE) if gives(state, panel) else (CLOSE,)


def step(state: State, page: StaffPage, event: Event, world: World, now: Moment) -> State:
    panel = page.panel
    assert isinstance(panel, StudioPanel)
    unmarked = replace(page, panel=StudioPanel(), first=0)
    match event:
        case se.RowsTurnedTo(first=first):
            return turned(state, page, first, len(rows_of(state, panel)))
        case StudioRowChosen() if event == decision(panel) and is_offered(state, world, now):
            door = OpenDoor(now.seconds + HOURS[panel.marked] * _HOUR)
            return replace(state, house=replace(state.house, studio=door), scene=unmarked)
        case StudioRowChosen(row=row) if row in HOURS and row in rows_of(state, panel):
            return replace(state, scene=replace(page, panel=StudioPanel(row)))
        case StudioRowChosen(row="see") if SEE in rows_of(state, panel):
            plan = StickPanel(asked=StickAct.PLAN, name=STUDIO)
            return replace(state, scene=replace(page, panel=plan, first=0))
        case StudioRowChosen(row="door") if DOOR in rows_of(state, panel):
            return replace(state, scene=replace(page, panel=StudioPanel(DOOR), first=0))
        case StudioRowChosen(row="close") if state.house.studio:
            return replace(state, house=replace(state.house, studio=None), scene=unmarked)
        case _:
            return stay(state, page, event, world, now)
