"""A touch on a row of a panel, or on the button at its foot."""

from kiosk.core.kernel.event import Event
from kiosk.frozen import dataclass


@dataclass(frozen=True, slots=True)
class RowChosen(Event):
    """The rules of the panel know each row by its name."""

    row: str
