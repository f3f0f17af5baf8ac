"""A touch on a row of a panel, or on the button at its foot."""

from dataclasses import dataclass

from kiosk.core.state.event import Event


@dataclass(frozen=True, slots=True)
class RowChosen(Event):
    """The rules of the panel know each row by its name."""

    row: str
