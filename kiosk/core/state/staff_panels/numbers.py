"""Confirms numbers by touch."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, Self

from kiosk.core.site.helplines import Emergency, Helpline, HelplineKind
from kiosk.core.state.event import Event
from kiosk.core.state.staff_panels.row_chosen import RowChosen


class NumbersStep(StrEnum):
    """``SERVICES``: whose new number it is. ``PAD``: its digits. ``CHOICE``: an answer to one fact.
    ``HOURS``: hours that are in no list. ``HIDE``: whether a wrong number is to be hidden.
    """

    LIST = "list"
    SERVICES = "services"
    PAD = "pad"
    CALL = "call"
    FACTS = "facts"
    CHOICE = "choice"
    HOURS = "hours"
    HIDE = "hide"
    ROLE = "role"


class NumbersOutcome(StrEnum):
    """``ASKED``: to be written now. ``CLOCK``: a day is not valid while the clock is in doubt. A wrong number
    is ``HIDDEN``, or ``NOT_HIDDEN`` if that could not be written.
    """

    NONE = "none"
    NOBODY = "nobody"
    CLOCK = "clock"
    ASKED = "asked"
    DONE = "done"
    FAILED = "failed"
    HIDDEN = "hidden"
    NOT_HIDDEN = "not-hidden"

    @classmethod
    def of(cls, is_wrong: bool, done: bool) -> "NumbersOutcome":
        """The outcome of writing."""
        if is_wrong:
            return cls.HIDDEN if done else cls.NOT_HIDDEN
        return cls.DONE if done else cls.FAILED


NumberKind = HelplineKind | Literal["emergency"]


@dataclass(frozen=True, slots=True)
class ListedService:
    """A service of the country that staff may call: its name, who runs it, and the place of its number."""

    name: str
    run_by: str
    site: str
    kind: NumberKind


@dataclass(frozen=True, slots=True)
class DailyHours:
    """``days`` is an index; minutes of the day."""

    days: int = 0
    opens: int = 9 * 60
    closes: int = 17 * 60


@dataclass(frozen=True, slots=True)
class NumbersPanel:
    """``line`` is the line under confirmation, with the answers of the call. ``fact`` is the field in
    question. ``is_wrong``: the number is to be withdrawn. ``marked`` are the marked rows of this step:
    answers, or a role. They apply once the button at the foot is touched.

    Of a new number ``kind`` is its use, ``typed`` its digits, and ``asks`` the facts without an answer.
    ``services`` is None until they are read. ``before`` is the step to which *Back* leads.
    """

    step: NumbersStep = NumbersStep.LIST
    line: Emergency | Helpline | None = field(default=None, repr=False)
    fact: str = ""
    is_wrong: bool = False
    marked: tuple[str, ...] = ()
    outcome: NumbersOutcome = NumbersOutcome.NONE
    kind: NumberKind | None = None
    typed: str = field(default="", repr=False)
    asks: tuple[str, ...] = ()
    services: tuple[ListedService, ...] | None = field(default=None, repr=False)
    hours: DailyHours = DailyHours()
    before: Self | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class NumbersRowChosen(RowChosen):
    row: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class NumberTyped(Event):
    """A digit or a plus sign; "" removes the last one."""

    key: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ServicesRead(Event):
    """The services of the country were looked up."""

    services: tuple[ListedService, ...]


@dataclass(frozen=True, slots=True)
class ConfirmationWritten(Event):
    """The file was written, or not."""

    done: bool
