"""Joins a fleet at the screen: nothing is stored before staff have read which screen this one becomes."""

from dataclasses import replace

from kiosk.base.clock import Moment
from kiosk.core.staff.panel_rule import stay, turned
from kiosk.core.state import staff_events as se
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels import StaffPanel
from kiosk.core.state.staff_panels.fleet import (
    FleetAct,
    FleetAnswered,
    FleetPanel,
    FleetRowChosen,
    FleetStep,
    FleetTyped,
)
from kiosk.core.state.staff_panels.overview import Overview
from kiosk.core.state.staff_panels.row_chosen import RowChosen
from kiosk.core.state.staff_panels.stick import StickAct, StickPanel
from kiosk.core.state.state import State
from kiosk.core.state.world import World

IDLE = 300.0
"""Seconds: staff look for the code."""

CODE, STICK, JOIN, LEAVE, DONE = "code", "stick", "join", "leave", "done"
_LONGEST_SERVER, _LETTERS_OF_CODE, _GROUP = 120, 16, 4
_OF_ADDRESSES = frozenset(".:")
"""Characters that no code has."""


def is_offered(state: State, world: World, now: Moment) -> bool:
    return state.house.joins_fleets and world.site.mode != "present"


def decision(panel: StaffPanel) -> RowChosen | None:
    assert isinstance(panel, FleetPanel)
    return FleetRowChosen(JOIN) if panel.step is FleetStep.PLAN and panel.asked is None else None


def back(panel: StaffPanel) -> StaffPanel:
    """Goes back one step without losing written text."""
    assert isinstance(panel, FleetPanel)
    match panel.step:
        case FleetStep.SERVER:
            return FleetPanel()
        case FleetStep.CODE:
            return replace(panel, step=FleetStep.SERVER, word="", news="", asked=None)
        case FleetStep.PLAN:
            return _left(panel)
        case _:
            return Overview()


def step(state: State, page: StaffPage, event: Event, world: World, now: Moment) -> State:
    panel = page.panel
    assert isinstance(panel, FleetPanel)
    match event:
        case se.RowsTurnedTo(first=first):
            return turned(state, page, first, len(rows_of(panel, state)))
        case FleetTyped(letter=letter) if panel.asked is None and writes(panel):
            return replace(state, scene=replace(page, panel=_typed(panel, letter)))
        case FleetRowChosen(row=row) if event == decision(panel) or (
            panel.asked is None and row in rows_of(panel, state)
        ):
            return replace(state, scene=replace(page, panel=_chosen(panel, row), first=0))
        case FleetAnswered(act=act) if act is panel.asked:
            return _answered(state, page, panel, event)
        case _:
            return stay(state, page, event, world, now)


def writes(panel: FleetPanel) -> bool:
    return panel.step in {FleetStep.SERVER, FleetStep.CODE}


def written(panel: FleetPanel) -> str:
    """The text written so far; a code in groups, as printed."""
    if panel.step is FleetStep.SERVER:
        return panel.server
    return "-".join(panel.code[at : at + _GROUP] for at in range(0, len(panel.code), _GROUP))


def is_whole(panel: FleetPanel) -> bool:
    return bool(panel.server) if panel.step is FleetStep.SERVER else len(panel.code) == _LETTERS_OF_CODE


def rows_of(panel: FleetPanel, state: State) -> tuple[str, ...]:
    """The names of the rows that can be touched, from the top."""
    match panel.step:
        case FleetStep.START:
            return (CODE, STICK) if state.house.takes_sticks else (CODE,)
        case FleetStep.SERVER | FleetStep.CODE:
            return (DONE,) if is_whole(panel) else ()
        case FleetStep.PLAN:
            return (LEAVE,)
        case FleetStep.DONE:
            return ()


def _typed(panel: FleetPanel, letter: str) -> FleetPanel:
    bare = replace(panel, news="")
    if panel.step is FleetStep.CODE:
        if letter == " ":
            return _spaced(bare)
        word = panel.word[:-1] if not letter else (panel.word + letter)[-_LONGEST_SERVER:]
        code = panel.code[:-1] if not letter else (panel.code + _of_code(letter))[:_LETTERS_OF_CODE]
        return replace(bare, code=code, word=word)
    if not letter:
        return replace(bare, server=panel.server[:-1])
    return replace(bare, server=(panel.server + letter.lower()).lstrip()[:_LONGEST_SERVER])


def _spaced(panel: FleetPanel) -> FleetPanel:
    """Handles an address with a space after it: it comes from a scanner, which writes the code as well."""
    word = panel.word.lower()
    # It may follow on letters of a code that staff have begun to write.
    server = panel.server if panel.server and word.endswith(panel.server) else word
    if server == panel.server or not _OF_ADDRESSES.isdisjoint(server):
        return FleetPanel(FleetStep.SERVER, server=f"{server} ")
    return replace(panel, word="")


def _of_code(letter: str) -> str:
    """The letter of a code; hyphens between the groups are shown by themselves."""
    return letter.upper() if letter.isascii() and letter.isalnum() else ""


def _chosen(panel: FleetPanel, row: str) -> StaffPanel:
    bare = replace(panel, news="")
    match panel.step, row:
        case FleetStep.START, "stick":
            return StickPanel(asked=StickAct.LOOK)
        case FleetStep.START, _:
            return FleetPanel(FleetStep.SERVER)
        case FleetStep.SERVER, _:
            # A scanner writes both at once.
            server, _, scanned = panel.server.strip().partition(" ")
            code = "".join(map(_of_code, scanned))[:_LETTERS_OF_CODE]
            there = replace(bare, step=FleetStep.CODE, word="", server=server, code=code or panel.code)
            return replace(there, asked=FleetAct.PLAN) if scanned and is_whole(there) else there
        case FleetStep.CODE, _:
            return replace(bare, asked=FleetAct.PLAN)
        case FleetStep.PLAN, "join":
            return replace(bare, asked=FleetAct.JOIN)
        case _:
            return _left(panel)


def _left(panel: FleetPanel) -> FleetPanel:
    if panel.file:
        return FleetPanel()
    return FleetPanel(FleetStep.CODE, server=panel.server, code=panel.code)


def _answered(state: State, page: StaffPage, panel: FleetPanel, answer: FleetAnswered) -> State:
    free = replace(panel, asked=None, news="" if answer.word == "ok" else answer.word)
    if answer.word != "ok":
        shown = replace(free, step=FleetStep.CODE if not panel.file else FleetStep.START)
        return replace(state, scene=replace(page, panel=shown, first=0))
    shown = replace(free, name=answer.name, place=answer.place)
    if answer.act is FleetAct.PLAN:
        return replace(state, scene=replace(page, panel=replace(shown, step=FleetStep.PLAN), first=0))
    done = FleetPanel(FleetStep.DONE, name=answer.name, place=answer.place)
    house = replace(state.house, joins_fleets=False, opens_studio=False, studio=None)
    return replace(state, house=house, scene=replace(page, panel=done, first=0))
