"""A stick: another site from it, numbers from it and to it, and the site before."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.core.state.event import Event
from kiosk.core.state.staff_panels.row_chosen import RowChosen


class StickStep(StrEnum):
    """``START``: nothing was looked at. ``FOUND``: what is on the stick. ``PLAN``: what a site, or numbers,
    would change. ``FAULTS``: why it cannot be used.
    """

    START = "start"
    FOUND = "found"
    PLAN = "plan"
    FAULTS = "faults"


class StickAct(StrEnum):
    """What the machine is asked to do, named as for the command stick."""

    LOOK = "look"
    PLAN = "plan"
    USE = "use"
    BACK_PLAN = "back-plan"
    BACK = "back"
    NUMBERS_PLAN = "numbers-plan"
    NUMBERS_IN = "numbers-in"
    NUMBERS_OUT = "numbers-out"


@dataclass(frozen=True, slots=True)
class StickPanel:
    """``asked`` is what the machine does now; ``news`` is a word about what it has done last.

    ``files`` are on the stick. ``name`` is the one that was chosen, "" for the site before. ``changes`` are
    captions and words of what it would change; ``faults`` are in English. ``seen`` stands for what they were
    made of. ``marked`` is the row that the button at the foot does, "" for none.
    """

    step: StickStep = StickStep.START
    asked: StickAct | None = None
    news: str = ""
    files: tuple[str, ...] = ()
    name: str = ""
    changes: tuple[tuple[str, str], ...] = ()
    faults: tuple[str, ...] = ()
    seen: str = ""
    marked: str = ""


@dataclass(frozen=True, slots=True)
class StickRowChosen(RowChosen):
    pass


@dataclass(frozen=True, slots=True)
class StickAnswered(Event):
    """The machine has done what it was asked for, or says in a word why not."""

    act: StickAct
    word: str
    files: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()
    faults: tuple[str, ...] = ()
    seen: str = ""
