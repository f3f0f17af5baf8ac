"""The talks that staff can begin."""

from dataclasses import dataclass

from kiosk.core.state.event import Event
from kiosk.core.state.staff_panels.row_chosen import RowChosen


@dataclass(frozen=True, slots=True)
class Programmes:
    """``marked`` is the programme that the button at the foot begins, "" for the stored talk; None for none.
    Not shown if there is no talk to choose.
    """

    marked: str | None = None


@dataclass(frozen=True, slots=True)
class ProgrammeMarked(Event):
    """Staff touched a talk, which begins once the button at the foot is touched."""

    programme: str


@dataclass(frozen=True, slots=True)
class TalkChosen(RowChosen):
    """The button at the foot. Only the window knows which screens there are, and begins the talk."""
