"""A stick at an installed kiosk: nothing is examined, taken or shown until staff choose it."""

from dataclasses import replace

from kiosk.base.clock import Moment
from kiosk.core.staff.panel_rule import stay, turned
from kiosk.core.state import staff_events as se
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels import StaffPanel
from kiosk.core.state.staff_panels.fleet import FleetAct, FleetPanel, FleetStep
from kiosk.core.state.staff_panels.overview import Overview
from kiosk.core.state.staff_panels.row_chosen import RowChosen
from kiosk.core.state.staff_panels.stick import (
    STUDIO,
    StickAct,
    StickAnswered,
    StickPanel,
    StickRowChosen,
    StickStep,
)
from kiosk.core.state.staff_panels.studio import StudioPanel
from kiosk.core.state.state import State
from kiosk.core.state.world import World

IDLE = 300.0
"""Seconds: staff fetch the stick, and a plan takes longer to read than a page."""

NUMBERS = "confirmations.toml"
ENROL = "enrol "
"""Prefix of a row with the name of a file that makes this screen one of many."""

ENROLMENT = ".enrol"
SITE = "site "
"""Prefix of a row with the name of a packed site."""

USE, OUT, WRITE = "use", "numbers-out", "write"
"""The row ``OUT`` is only marked: the button at the foot writes."""

_ACTS = {
    "look": StickAct.LOOK,
    "back": StickAct.BACK_PLAN,
    "numbers-in": StickAct.NUMBERS_PLAN,
}


def is_offered(state: State, world: World, now: Moment) -> bool:
    return state.house.takes_sticks and world.site.mode != "present"


def decision(panel: StaffPanel) -> RowChosen | None:
    assert isinstance(panel, StickPanel)
    if panel.asked is not None:
        return None
    if panel.marked:
        return StickRowChosen(WRITE)
    return StickRowChosen(USE) if panel.step is StickStep.PLAN else None


def back(panel: StaffPanel) -> StaffPanel:
    """Goes back from a plan to the list of the stick, otherwise to the overview."""
    assert isinstance(panel, StickPanel)
    read = panel.asked is None and panel.step in {StickStep.PLAN, StickStep.FAULTS}
    return _chosen(panel, "leave") if read else Overview()


def step(state: State, page: StaffPage, event: Event, world: World, now: Moment) -> State:
    panel = page.panel
    assert isinstance(panel, StickPanel)
    match event:
        case se.RowsTurnedTo(first=first):
            count = len(panel.changes) + len(panel.faults) + len(rows_of(panel))
            return turned(state, page, first, count)
        case StickRowChosen(row=row) if event == decision(panel) or (
            panel.asked is None and row in rows_of(panel)
        ):
            # A list of which a row is only marked stays where it is.
            first = page.first if row == OUT else 0
            return replace(state, scene=replace(page, panel=_chosen(panel, row), first=first))
        case StickAnswered(act=act) if act is panel.asked:
            return replace(state, scene=replace(page, panel=_answered(panel, event), first=0))
        case _:
            return stay(state, page, event, world, now)


def rows_of(panel: StickPanel) -> tuple[str, ...]:
    """The rows that can be touched, from the top."""
    match panel.step:
        case StickStep.START:
            return ("look", "back")
        case StickStep.FOUND:
            joins = tuple(f"{ENROL}{name}" for name in panel.files if name.endswith(ENROLMENT))
            sites = tuple(
                f"{SITE}{name}" for name in panel.files if name != NUMBERS and not name.endswith(ENROLMENT)
            )
            brought = ("numbers-in",) if NUMBERS in panel.files else ()
            return (*joins, *sites, *brought, OUT, "back")
        case StickStep.PLAN | StickStep.FAULTS:
            return ("leave",)


def _chosen(panel: StickPanel, row: str) -> StaffPanel:
    if row.startswith(ENROL):
        return FleetPanel(FleetStep.PLAN, FleetAct.PLAN, file=row.removeprefix(ENROL))
    bare = replace(panel, news="", marked="")
    if row == "leave" and panel.name == STUDIO:
        return StudioPanel()
    if row == "leave":
        step = StickStep.FOUND if panel.files else StickStep.START
        return StickPanel(step, files=panel.files)
    if row == OUT:
        return replace(bare, marked=row)
    if row == WRITE:
        return replace(bare, asked=StickAct.NUMBERS_OUT, name="")
    if row == USE:
        return replace(bare, asked=_use(panel.name))
    if row.startswith(SITE):
        return replace(bare, asked=StickAct.PLAN, name=row.removeprefix(SITE))
    return replace(bare, asked=_ACTS[row], name=NUMBERS if row == "numbers-in" else "")


def _use(name: str) -> StickAct:
    if name == NUMBERS:
        return StickAct.NUMBERS_IN
    return StickAct.USE if name else StickAct.BACK


def _answered(panel: StickPanel, answer: StickAnswered) -> StaffPanel:
    free = replace(panel, asked=None, news=answer.word)
    if answer.faults:
        return replace(free, step=StickStep.FAULTS, news="", changes=(), faults=answer.faults)
    match answer.act, answer.word:
        case StickAct.LOOK, "ok" | "empty":
            return StickPanel(StickStep.FOUND, files=answer.files, news="" if answer.files else "empty")
        case StickAct.LOOK, _:
            return StickPanel(news=answer.word)
        case StickAct.PLAN | StickAct.BACK_PLAN | StickAct.NUMBERS_PLAN, "ok":
            planned = replace(free, changes=answer.rows, seen=answer.seen, faults=())
            return replace(planned, step=StickStep.PLAN, news="")
        case StickAct.USE | StickAct.BACK, "ok":
            return StickPanel(news="used")
        case (StickAct.NUMBERS_IN | StickAct.NUMBERS_OUT) as act, "ok":
            return StickPanel(StickStep.FOUND, files=panel.files, news=act.value)
        case StickAct.USE, "other" if panel.name == STUDIO:
            # Authors have given another version meanwhile.
            return StudioPanel()
        case StickAct.USE | StickAct.NUMBERS_IN, "other":
            # What staff have read is no longer there.
            return StickPanel(StickStep.FOUND, files=panel.files, news=answer.word)
        case _:
            return free
