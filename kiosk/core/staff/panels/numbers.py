"""Confirms numbers by touch: list, call, facts, role; each screen is a list of rows, one of which is touched.
A new number begins with its service and its digits.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from kiosk.base.clock import Moment
from kiosk.core.numbers.confirming import due_first
from kiosk.core.site.go_live import FIRST_DAY
from kiosk.core.site.helplines import Emergency, Helpline
from kiosk.core.site.hours.weekly_hours import parse_hours
from kiosk.core.site.phone_forms import with_dialled
from kiosk.core.site.settings import Site
from kiosk.core.staff import daily_hours, new_number
from kiosk.core.staff.number_answers import AS_BEFORE, CHOICES, MANY, OTHER_HOURS, ROLES, SERVICES
from kiosk.core.staff.panel_rule import stay, turned
from kiosk.core.state import staff_events as se
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels import StaffPanel
from kiosk.core.state.staff_panels.numbers import (
    ConfirmationWritten,
    NumbersOutcome,
    NumbersPanel,
    NumbersRowChosen,
    NumbersStep,
    NumberTyped,
    ServicesRead,
)
from kiosk.core.state.staff_panels.overview import Overview
from kiosk.core.state.staff_panels.row_chosen import RowChosen
from kiosk.core.state.state import State
from kiosk.core.state.world import World

IDLE = 300.0
"""Seconds: a call takes longer than a look at the page."""

SIGN, ANSWER = "sign", "answer"
"""The actions of the button at the foot once a role, or an answer, is marked."""


def is_offered(state: State, world: World, now: Moment) -> bool:
    """Whether a confirmation has an effect here."""
    return not world.site.demo and world.site.country != ""


def step(state: State, page: StaffPage, event: Event, world: World, now: Moment) -> State:
    panel = page.panel
    assert isinstance(panel, NumbersPanel)
    rows = rows_of(panel, world.site, now.wall.date())
    match event:
        case se.RowsTurnedTo(first=first):
            return turned(state, page, first, len(rows))
        case NumbersRowChosen(row=row) if panel.outcome is not NumbersOutcome.ASKED and (
            row in rows or event == decision(panel)
        ):
            return _shows(state, page, _chosen(replace(panel, outcome=NumbersOutcome.NONE), row, world, now))
        case NumberTyped(key=key) if panel.step is NumbersStep.PAD:
            return _shows(state, page, new_number.typed(panel, key))
        case ServicesRead(services=services) if panel.step is NumbersStep.SERVICES:
            return _shows(state, page, replace(panel, services=services))
        case ConfirmationWritten(done=done) if panel.outcome is NumbersOutcome.ASKED:
            return _shows(state, page, NumbersPanel(outcome=NumbersOutcome.of(panel.is_wrong, done)))
        case _:
            return stay(state, page, event, world, now)


def decision(panel: StaffPanel) -> RowChosen | None:
    """The foot's decision: that the call was made, its result, that a number is hidden, or that a role signs.
    Touches at one place can choose none of them.
    """
    assert isinstance(panel, NumbersPanel)
    match panel.step:
        case NumbersStep.CALL:
            return NumbersRowChosen("right")
        case NumbersStep.HIDE:
            return NumbersRowChosen("hide")
        case NumbersStep.CHOICE if panel.marked:
            return NumbersRowChosen(ANSWER)
        case NumbersStep.HOURS:
            return NumbersRowChosen(ANSWER)
        case NumbersStep.ROLE if panel.marked and panel.outcome is not NumbersOutcome.ASKED:
            return NumbersRowChosen(SIGN)
        case _:
            return None


def back(panel: StaffPanel) -> StaffPanel:
    """Goes back one step, with all that was typed and answered; from the list to the overview."""
    assert isinstance(panel, NumbersPanel)
    before = panel.before
    if before is None or panel.outcome is NumbersOutcome.ASKED:
        return Overview()
    if before.step is NumbersStep.LIST:
        return NumbersPanel()
    if before.step is NumbersStep.SERVICES:
        return replace(before, typed=panel.typed)
    return replace(before, line=panel.line, typed=panel.typed, asks=panel.asks, hours=panel.hours)


def rows_of(panel: NumbersPanel, site: Site, today: date) -> Sequence[str]:
    """The names of the rows of a step, from the top."""
    match panel.step:
        case NumbersStep.LIST:
            return (*(name_of(line) for line in due_first(site, today)), new_number.NEW)
        case NumbersStep.SERVICES:
            return new_number.services(panel)
        case NumbersStep.PAD:
            return (new_number.TYPED,) if new_number.is_whole(panel, site) else ()
        case NumbersStep.CALL:
            return ("nobody", "wrong") if isinstance(panel.line, Helpline) else ("wrong",)
        case NumbersStep.FACTS:
            return (AS_BEFORE, *CHOICES)
        case NumbersStep.HIDE:
            return ("leave",)
        case NumbersStep.ROLE:
            return ROLES
        case NumbersStep.CHOICE:
            return _choices(panel, site)
        case NumbersStep.HOURS:
            return daily_hours.ROWS


def name_of(line: Emergency | Helpline) -> str:
    return f"line {line.id}" if isinstance(line, Helpline) else "emergency"


def answers(panel: NumbersPanel) -> tuple[str, ...]:
    """The present answers to the current fact."""
    if panel.fact in MANY:
        return tuple(getattr(panel.line, MANY[panel.fact]))
    return () if panel.fact in panel.asks else (str(getattr(panel.line, panel.fact)),)


def _shows(state: State, page: StaffPage, panel: NumbersPanel) -> State:
    """Shows the panel; a list with a newly marked row keeps its position."""
    before = page.panel
    stays = isinstance(before, NumbersPanel) and (before.step, before.fact) == (panel.step, panel.fact)
    first = page.first if stays else 0
    return replace(state, scene=replace(page, panel=panel, first=first))


def _choices(panel: NumbersPanel, site: Site) -> tuple[str, ...]:
    """The answers to choose from; a marked row keeps its position."""
    known = answers(panel)
    if panel.fact == "services":
        return SERVICES
    if panel.fact == "languages":
        return tuple(dict.fromkeys((*site.languages, *known)))
    others = (OTHER_HOURS,) if panel.fact == "hours" else ()
    return tuple(dict.fromkeys((*known, *CHOICES[panel.fact], *others)))


def _to(panel: NumbersPanel, step: NumbersStep, fact: str = "") -> NumbersPanel:
    there = replace(panel, step=step, fact=fact, marked=(), before=panel)
    return replace(there, marked=answers(there)) if step is NumbersStep.CHOICE else there


def _chosen(panel: NumbersPanel, row: str, world: World, now: Moment) -> NumbersPanel:
    match panel.step:
        case NumbersStep.LIST if row == new_number.NEW:
            return new_number.begun(panel)
        case NumbersStep.LIST:
            found = {name_of(line): line for line in due_first(world.site, now.wall.date())}
            return NumbersPanel(NumbersStep.CALL, found[row], before=panel)
        case NumbersStep.SERVICES:
            return new_number.chosen(panel, row)
        case NumbersStep.PAD:
            return new_number.to_be_called(panel, world.site)
        case NumbersStep.CALL:
            return _called(panel, row)
        case NumbersStep.HIDE:
            return replace(_to(panel, NumbersStep.ROLE), is_wrong=True) if row == "hide" else NumbersPanel()
        case NumbersStep.FACTS:
            if row == AS_BEFORE:
                return _to(panel, NumbersStep.ROLE)
            return _to(panel, NumbersStep.CHOICE, row)
        case NumbersStep.CHOICE:
            return _answered(panel, row)
        case NumbersStep.HOURS:
            return _with_hours(panel, row)
        case NumbersStep.ROLE:
            return _signed(panel, world, now) if row == SIGN else replace(panel, marked=(row,))


def _called(panel: NumbersPanel, row: str) -> NumbersPanel:
    match row:
        case "nobody":
            return NumbersPanel(outcome=NumbersOutcome.NOBODY)
        case "wrong" if panel.kind and panel.before:
            # Nobody has seen it yet: its digits are corrected.
            return replace(panel.before, line=panel.line, asks=panel.asks)
        case "wrong":
            return _to(panel, NumbersStep.HIDE)
        case _ if panel.asks:
            return _to(panel, NumbersStep.CHOICE, panel.asks[0])
        case _:
            is_call = isinstance(panel.line, Helpline)
            return _to(panel, NumbersStep.FACTS if is_call else NumbersStep.ROLE)


def _answered(panel: NumbersPanel, row: str) -> NumbersPanel:
    if row == OTHER_HOURS:
        return _to(panel, NumbersStep.HOURS, panel.fact)
    if panel.fact in MANY:
        if row == ANSWER:
            return _settled(_with(panel, MANY[panel.fact], panel.marked))
        others = tuple(each for each in panel.marked if each != row)
        return replace(panel, marked=others if row in panel.marked else (*panel.marked, row))
    if row != ANSWER:
        return replace(panel, marked=(row,))
    (answer,) = panel.marked
    value: Any = parse_hours(answer) if panel.fact == "hours" else answer
    return _settled(_with(panel, panel.fact, value))


def _with(panel: NumbersPanel, field: str, value: Any) -> NumbersPanel:
    assert panel.line is not None
    return replace(panel, line=replace(panel.line, **{field: value}))


def _settled(panel: NumbersPanel) -> NumbersPanel:
    """Goes to the next fact without an answer, or to the list of all."""
    if panel.before and panel.before.step is NumbersStep.FACTS:
        return replace(panel.before, line=panel.line)
    panel = replace(panel, asks=tuple(fact for fact in panel.asks if fact != panel.fact))
    if panel.asks:
        return _to(panel, NumbersStep.CHOICE, panel.asks[0])
    return _to(panel, NumbersStep.FACTS if isinstance(panel.line, Helpline) else NumbersStep.ROLE)


def _with_hours(panel: NumbersPanel, row: str) -> NumbersPanel:
    if row != ANSWER or not panel.before:
        return replace(panel, hours=daily_hours.changed(panel.hours, row))
    hours = parse_hours(daily_hours.text(panel.hours))
    return _settled(_with(replace(panel.before, line=panel.line, hours=panel.hours), "hours", hours))


def _signed(panel: NumbersPanel, world: World, now: Moment) -> NumbersPanel:
    today = now.wall.date()
    if now.doubtful or today < FIRST_DAY or panel.line is None:
        return NumbersPanel(outcome=NumbersOutcome.CLOCK)
    role: Any = panel.marked[0]
    signed = replace(panel.line, confirmed_on=today, confirmed_by=role)
    if panel.kind:
        signed = with_dialled(signed, world.site.country)
    return replace(panel, line=signed, outcome=NumbersOutcome.ASKED)
