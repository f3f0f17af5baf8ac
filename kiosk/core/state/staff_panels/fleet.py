"""Joining a fleet: from the address of a server and a code, or from a file on a stick, to a name."""

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.core.state.event import Event
from kiosk.core.state.staff_panels.row_chosen import RowChosen


class FleetStep(StrEnum):
    """``START``: what it is. ``SERVER`` and ``CODE``: staff write. ``PLAN``: which screen this one would be.
    ``DONE``: it is.
    """

    START = "start"
    SERVER = "server"
    CODE = "code"
    PLAN = "plan"
    DONE = "done"


class FleetAct(StrEnum):
    """What the machine is asked to do."""

    PLAN = "plan"
    JOIN = "join"


@dataclass(frozen=True, slots=True)
class FleetPanel:
    """``asked`` is what the machine does now; ``news`` is a word about what it has done last. ``file`` is one
    on the stick, "" for a code. ``name`` and ``place`` are those of a plan. ``word`` is all that was written
    since the last space instead of a code: a scanner begins with the address.
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
    """One letter more; "" takes the last one away."""

    letter: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class FleetAnswered(Event):
    """The machine has done what it was asked for, or says in a word why not."""

    act: FleetAct
    word: str
    name: str = ""
    place: str = ""
