"""A stick: another site from it, numbers from it and to it, and the site before."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.core.state.event import Event
from kiosk.core.state.staff_panels.row_chosen import RowChosen

STUDIO = "studio"
"""The name in place of a file's: the version that authors have given to the screen. Files have an ending."""


class StickStep(StrEnum):
    """``START``: nothing was read. ``FOUND``: the stick's content. ``PLAN``: the changes of a site, or of
    numbers. ``FAULTS``: why it cannot be used.
    """

    START = "start"
    FOUND = "found"
    PLAN = "plan"
    FAULTS = "faults"


class StickAct(StrEnum):
    """A task for the machine, named as for the command stick."""

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
    """``asked`` is the machine's task of now; ``news`` is a word about its last one.

    ``files`` are on the stick. ``name`` is the chosen one, "" for the site before, ``STUDIO`` for a version
    of the studio. ``changes`` are captions and words of the changes; ``faults`` are in English. ``seen``
    identifies the files that they were made of.
    ``marked`` is the row that the button at the foot does, "" for none.
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
    """The machine has finished its task, or reports in a word why not."""

    act: StickAct
    word: str
    files: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()
    faults: tuple[str, ...] = ()
    seen: str = ""
