"""The state of the screen: the rows of the overview, as values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kiosk.base.clock import Moment
from kiosk.core.base.findings import Finding, Level
from kiosk.core.site.confirmations import Confirmable
from kiosk.core.site.helplines import Helpline
from kiosk.core.site_choice.draft_trial import trial_at
from kiosk.core.site_choice.due_dates import Due, DueKind, dues
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.state import State
from kiosk.core.state.world import World


class StatusKind(StrEnum):
    """``FOUND`` contains everything without a row of its own; it comes last."""

    PLAYING = "playing"
    HOURS = "hours"
    DUE = "due"
    CONTENT = "content"
    LANGUAGES = "languages"
    SCREEN = "screen"
    SOUND = "sound"
    CLOCK = "clock"
    DISK = "disk"
    VERSION = "version"
    FOUND = "found"


AREAS = {
    StatusKind.PLAYING: (),
    StatusKind.HOURS: ("hours",),
    StatusKind.DUE: (),
    StatusKind.CONTENT: ("site",),
    StatusKind.LANGUAGES: ("fonts", "languages"),
    StatusKind.SCREEN: ("screen", "touch", "renderer"),
    StatusKind.SOUND: ("sound", "voices"),
    StatusKind.CLOCK: ("clock",),
    StatusKind.DISK: ("disk",),
    StatusKind.VERSION: ("service",),
    StatusKind.FOUND: (),
}
"""The areas of the command doctor that a row covers; FOUND has all others."""

_ELSEWHERE = frozenset(area for areas in AREAS.values() for area in areas)


@dataclass(frozen=True, slots=True)
class StatusRow:
    """``level`` is the worst known one: OK while the machine is still examined."""

    kind: StatusKind
    level: Level


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A number that staff have to ring, or whose confirmation a person has to bring."""

    line: Confirmable
    level: Level

    @property
    def helpline(self) -> Helpline | None:
        return self.line if isinstance(self.line, Helpline) else None


def status(page: StaffPage, state: State, world: World, now: Moment) -> tuple[StatusRow | NumberRow, ...]:
    """The rows, the worst first, otherwise in their order; a number that needs a call is a row of its own."""
    found = page.findings or ()
    rows = tuple(
        StatusRow(kind, max(_found(found, kind), _known(kind, state, world, now)))
        for kind in StatusKind
        if kind is not StatusKind.FOUND
    )
    ordered: list[StatusRow | NumberRow] = [*numbers(world, now), *rows]
    ordered.sort(key=lambda row: -row.level)
    other = max((finding.level for finding in found if finding.area not in _ELSEWHERE), default=Level.OK)
    return (*ordered, StatusRow(StatusKind.FOUND, other))


def numbers(world: World, now: Moment) -> Iterator[NumberRow]:
    """Yields numbers that are hidden or expire soon. FAIL: it is hidden."""
    site, today = world.site, now.wall.date()
    for line in ((site.emergency,) if site.emergency else ()) + site.helplines:
        if not line.is_confirmed(today):
            yield NumberRow(line, Level.FAIL)
        elif line.runs_out_soon(today):
            yield NumberRow(line, Level.WARN)


def next_due(world: World, now: Moment) -> Due | None:
    """The next expiry; past ones come first. A number with a row of its own is left out."""
    listed = {_id_of(row.line) for row in numbers(world, now)}
    found = dues(world.site, world.deck, trial_at(world))
    return next((due for due in found if (due.kind, due.name) not in listed), None)


def _id_of(line: Confirmable) -> tuple[DueKind, str]:
    return (DueKind.HELPLINE, line.id) if isinstance(line, Helpline) else (DueKind.EMERGENCY, "")


def drafts_end(world: World) -> date | None:
    """The last day of unreviewed languages that are offered."""
    trial = trial_at(world)
    return trial.last_day if trial and set(trial.languages) & set(world.languages) else None


def _found(found: Sequence[Finding], kind: StatusKind) -> Level:
    return max((finding.level for finding in found if finding.area in AREAS[kind]), default=Level.OK)


def _known(kind: StatusKind, state: State, world: World, now: Moment) -> Level:
    match kind:
        case StatusKind.CONTENT if state.house.spoilt or world.leaves_out:
            return Level.WARN
        case StatusKind.CLOCK if now.doubtful:
            return Level.FAIL
        case StatusKind.LANGUAGES if world.drafts & set(world.languages):
            return Level.WARN
        case StatusKind.PLAYING if not state.house.playable.rounds:
            return Level.FAIL
        case StatusKind.DUE:
            due = next_due(world, now)
            return due.level(now.wall.date()) if due else Level.OK
        case _:
            return Level.OK
