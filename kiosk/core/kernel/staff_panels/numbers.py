"""Confirming numbers by touch."""

from dataclasses import field
from enum import StrEnum

from kiosk.core.site.helplines import Emergency, Helpline
from kiosk.frozen import dataclass


class NumbersStep(StrEnum):
    """``HIDE``: whether a wrong number is to be hidden. ``CHOICE``: another answer to one fact."""

    LIST = "list"
    CALL = "call"
    FACTS = "facts"
    CHOICE = "choice"
    HIDE = "hide"
    ROLE = "role"


class NumbersOutcome(StrEnum):
    """``ASKED``: to be written now. ``CLOCK``: a day counts for nothing while the clock is in doubt."""

    NONE = "none"
    NOBODY = "nobody"
    CLOCK = "clock"
    ASKED = "asked"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class NumbersPanel:
    """``line`` is what is being confirmed, with the answers of the call. ``fact`` is the field that is asked
    for. ``is_wrong``: the number is to be withdrawn.
    """

    step: NumbersStep = NumbersStep.LIST
    line: Emergency | Helpline | None = field(default=None, repr=False)
    fact: str = ""
    is_wrong: bool = False
    outcome: NumbersOutcome = NumbersOutcome.NONE


@dataclass(frozen=True, slots=True)
class NumbersRowChosen:
    row: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ConfirmationWritten:
    """The file was written, or not."""

    done: bool
