"""The studio on this screen: staff choose for how many hours its door is open."""

from dataclasses import dataclass

from kiosk.core.state.event import Event
from kiosk.core.state.staff_panels.row_chosen import RowChosen
from kiosk.core.state.studio_door import DoorStanding


@dataclass(frozen=True, slots=True)
class StudioPanel:
    """``marked`` is the row of the hours that the button at the foot opens the door for, "" for none; "door"
    where staff want to see the open door instead of a version that authors have given.
    """

    marked: str = ""


@dataclass(frozen=True, slots=True)
class StudioRowChosen(RowChosen):
    pass


@dataclass(frozen=True, slots=True)
class DoorStood(Event):
    """The process of the studio says how the door is."""

    standing: DoorStanding
