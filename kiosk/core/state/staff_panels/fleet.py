"""Joining a fleet: from the address of a server and a code, or from a file on a stick, to a name."""

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.core.state.event import Event
from kiosk.core.state.staff_panels.row_chosen import RowChosen


class FleetStep(StrEnum):
    """``START``: an explanation. ``SERVER`` and ``CODE``: staff write. ``PLAN``: which screen this one would
    be. ``DONE``: it is.
    """

    START = "start"
    SERVER = "server"
    CODE = "code"
    PLAN = "plan"
    DONE = "done"


class FleetAct(StrEnum):
    """A task for the machine."""

    PLAN = "plan"
    JOIN = "join"


@dataclass(frozen=True, slots=True)
class FleetPanel:
    """``asked`` is the machine's task of now; ``news`` is a word about its last one. ``file`` is one on the
    stick, "" for a code. ``name`` and ``place`` are those of a plan. ``word`` is the text written since the
    last space instead of a code: a scanner begins with the address.
    """

    step: FleetStep = FleetStep.START
    asked: FleetAct | None = None
    news: str = ""
    server: str = ""
    code: str = field(default="", repr=False)
    word: str = field(default="", repr=False)
    file: str = ""
    name: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class FleetRowChosen(RowChosen):
    pass


@dataclass(frozen=True, slots=True)
class FleetTyped(Event):
    """One letter more; "" removes the last one."""

    letter: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class FleetAnswered(Event):
    """The machine has finished its task, or reports in a word why not."""

    act: FleetAct
    word: str
    name: str = ""
    place: str = ""
