"""The list of talks, page by page: one is marked, and begins by the button at the foot."""

from dataclasses import replace

from kiosk.base.clock import Moment
from kiosk.core.staff.panel_rule import stay, turned
from kiosk.core.state import staff_events as se
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels import StaffPanel
from kiosk.core.state.staff_panels.programmes import ProgrammeMarked, Programmes, TalkChosen
from kiosk.core.state.staff_panels.row_chosen import RowChosen
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.core.talk import resuming

BEGIN, GO_ON = "begin", "go-on"
"""The actions of the button at the foot: begin a talk, or go on with the stored one."""


def is_offered(state: State, world: World, now: Moment) -> bool:
    return bool(world.talks.programmes)


def decision(panel: StaffPanel) -> RowChosen | None:
    assert isinstance(panel, Programmes)
    return None if panel.marked is None else TalkChosen(BEGIN if panel.marked else GO_ON)


def step(state: State, page: StaffPage, event: Event, world: World, now: Moment) -> State:
    kept = ("",) if resuming.offered(state.house.kept, world) else ()
    rows = (*kept, *(programme.id for programme in world.talks.programmes))
    match event:
        case se.RowsTurnedTo(first=first):
            return turned(state, page, first, len(rows))
        case ProgrammeMarked(programme=programme) if programme in rows:
            return replace(state, scene=replace(page, panel=Programmes(programme)))
        case _:
            return stay(state, page, event, world, now)
