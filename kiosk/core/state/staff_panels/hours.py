"""The hours of this day."""

from dataclasses import dataclass

from kiosk.core.site.hours.hours_choice import HoursChoice
from kiosk.core.state.event import Event
from kiosk.core.state.staff_panels.row_chosen import RowChosen


@dataclass(frozen=True, slots=True)
class HoursPanel:
    """``marked`` is the choice that the button at the foot makes; None for nothing."""

    marked: HoursChoice | None = None


@dataclass(frozen=True, slots=True)
class HoursMarked(Event):
    """Staff touched a choice, which applies once the button at the foot is touched."""

    choice: HoursChoice


@dataclass(frozen=True, slots=True)
class HoursChosen(RowChosen):
    """Staff decided about the hours of today, by the button at the foot."""
