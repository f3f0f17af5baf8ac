"""Confirming numbers by touch: list, call, facts, role; each screen is a list of rows, one of which is
touched.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, get_args

from kiosk.core.base.clock import Moment
from kiosk.core.kernel import events as ev
from kiosk.core.kernel import staff_events as en
from kiosk.core.kernel.staff_panels.numbers import (
    ConfirmationWritten,
    NumbersOutcome,
    NumbersPanel,
    NumbersRowChosen,
    NumbersStep,
)
from kiosk.core.kernel.staff_scene import StaffPage
from kiosk.core.kernel.state import State
from kiosk.core.kernel.world import World
from kiosk.core.site.confirmations import Role
from kiosk.core.site.confirming import due_first
from kiosk.core.site.helplines import (
    AnsweredBy,
    Cost,
    Emergency,
    Helpline,
    MayTellPolice,
    NameNeeded,
    TextChannel,
)
from kiosk.core.site.settings import Site
from kiosk.core.site.weekly_hours import parse_hours
from kiosk.core.staff.panel_rule import stay, turned

IDLE = 300.0
"""Seconds: a call takes longer than a look at the page."""

ROLES: tuple[Role, ...] = get_args(Role)
CHOICES: Mapping[str, tuple[str, ...]] = {
    "answered_by": get_args(AnsweredBy),
    "hours": ("24/7", "Mon-Fri 09:00-17:00", "Mon-Fri 08:00-20:00", "Mon-Sun 08:00-20:00"),
    "languages": (),
    "cost": get_args(Cost),
    "name_needed": get_args(NameNeeded),
    "may_tell_police": get_args(MayTellPolice),
    "text_channel": get_args(TextChannel),
}
"""By fact of a helpline; its languages are those of the site, and those that it has."""

AS_BEFORE, LANGUAGES_DONE = "as-before", "done"


def is_offered(state: State, world: World, now: Moment) -> bool:
    """Not where a confirmation would count for nothing."""
    return not world.site.demo and world.site.country != ""


def step(state: State, page: StaffPage, event: ev.Event, world: World, now: Moment) -> State:
    panel = page.panel
    assert isinstance(panel, NumbersPanel)
    rows = rows_of(panel, world.site, now.wall.date())
    match event:
        case en.RowsTurnedTo(first=first):
            return turned(state, page, first, len(rows))
        case NumbersRowChosen(row=row) if row in rows and panel.outcome is not NumbersOutcome.ASKED:
            return replace(state, scene=replace(page, panel=_chosen(panel, row, world, now), first=0))
        case ConfirmationWritten(done=done) if panel.outcome is NumbersOutcome.ASKED:
            outcome = NumbersOutcome.DONE if done else NumbersOutcome.FAILED
            return replace(state, scene=replace(page, panel=NumbersPanel(outcome=outcome), first=0))
        case _:
            return stay(state, page, event, world, now)


def rows_of(panel: NumbersPanel, site: Site, today: date) -> Sequence[str]:
    """The names of the rows of a step, from the top."""
    match panel.step:
        case NumbersStep.LIST:
            return tuple(name_of(line) for line in due_first(site, today))
        case NumbersStep.CALL:
            return ("right", "nobody", "wrong") if isinstance(panel.line, Helpline) else ("right", "wrong")
        case NumbersStep.FACTS:
            return (AS_BEFORE, *CHOICES)
        case NumbersStep.HIDE:
            return ("hide", "leave")
        case NumbersStep.ROLE:
            return ROLES
        case NumbersStep.CHOICE:
            return _choices(panel, site)


def name_of(line: Emergency | Helpline) -> str:
    return f"line {line.id}" if isinstance(line, Helpline) else "emergency"


def _choices(panel: NumbersPanel, site: Site) -> tuple[str, ...]:
    line = panel.line
    if not isinstance(line, Helpline):
        return ()
    if panel.fact == "languages":
        return (LANGUAGES_DONE, *dict.fromkeys((*line.languages, *site.languages)))
    return tuple(dict.fromkeys((str(getattr(line, panel.fact)), *CHOICES[panel.fact])))


def _chosen(panel: NumbersPanel, row: str, world: World, now: Moment) -> NumbersPanel:
    match panel.step:
        case NumbersStep.LIST:
            found = {name_of(line): line for line in due_first(world.site, now.wall.date())}
            return NumbersPanel(NumbersStep.CALL, found[row])
        case NumbersStep.CALL:
            return _called(panel, row)
        case NumbersStep.HIDE:
            return replace(panel, step=NumbersStep.ROLE, is_wrong=True) if row == "hide" else NumbersPanel()
        case NumbersStep.FACTS:
            if row == AS_BEFORE:
                return replace(panel, step=NumbersStep.ROLE)
            return replace(panel, step=NumbersStep.CHOICE, fact=row)
        case NumbersStep.CHOICE:
            return _answered(panel, row)
        case NumbersStep.ROLE:
            return _signed(panel, row, now)


def _called(panel: NumbersPanel, row: str) -> NumbersPanel:
    match row:
        case "nobody":
            return NumbersPanel(outcome=NumbersOutcome.NOBODY)
        case "wrong":
            return replace(panel, step=NumbersStep.HIDE)
        case _:
            is_call = isinstance(panel.line, Helpline)
            return replace(panel, step=NumbersStep.FACTS if is_call else NumbersStep.ROLE)


def _answered(panel: NumbersPanel, row: str) -> NumbersPanel:
    line = panel.line
    if not isinstance(line, Helpline) or row == LANGUAGES_DONE:
        return replace(panel, step=NumbersStep.FACTS, fact="")
    if panel.fact == "languages":
        others = tuple(tag for tag in line.languages if tag != row)
        spoken = others if row in line.languages else (*line.languages, row)
        # Somebody answers in at least one language.
        return replace(panel, line=line.model_copy(update={"languages": spoken or line.languages}))
    value: Any = parse_hours(row) if panel.fact == "hours" else row
    changed = line.model_copy(update={panel.fact: value})
    return replace(panel, step=NumbersStep.FACTS, fact="", line=changed)


def _signed(panel: NumbersPanel, row: str, now: Moment) -> NumbersPanel:
    if now.doubtful or panel.line is None:
        return NumbersPanel(outcome=NumbersOutcome.CLOCK)
    signed = panel.line.model_copy(update={"confirmed_on": now.wall.date(), "confirmed_by": row})
    return replace(panel, line=signed, outcome=NumbersOutcome.ASKED)
