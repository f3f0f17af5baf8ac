"""What can happen on the way of staff into a running kiosk, as frozen values."""

from dataclasses import dataclass, field

from kiosk.core.entry import Reload
from kiosk.core.findings import Finding


@dataclass(frozen=True, slots=True)
class PlatePressed:
    """One finger came to lie on the logo plate, and there is a PIN to ask for."""


@dataclass(frozen=True, slots=True)
class PlateLeft:
    """It has moved or gone, or is not alone any more."""


@dataclass(frozen=True, slots=True)
class PinTyped:
    """``digit`` is one of 0 to 9."""

    digit: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PinErased:
    """The last digit."""


@dataclass(frozen=True, slots=True)
class PinEntered:
    pass


@dataclass(frozen=True, slots=True)
class PinChecked:
    """The answer to what was ``asked`` at that time."""

    asked: float
    right: bool


@dataclass(frozen=True, slots=True)
class ProgrammesOpened:
    """Staff choose a programme, or leave that again."""

    opened: bool = True


@dataclass(frozen=True, slots=True)
class Examined:
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class RowsTurnedTo:
    """The page turner leads to the page that begins with this finding or programme, counted from 0."""

    first: int


@dataclass(frozen=True, slots=True)
class ReloadAsked:
    pass


@dataclass(frozen=True, slots=True)
class Reloaded:
    outcome: Reload


@dataclass(frozen=True, slots=True)
class LeavePressed:
    pass


@dataclass(frozen=True, slots=True)
class LeaveLetGo:
    pass


@dataclass(frozen=True, slots=True)
class PhoneCardClosed:
    """Nobody wants to lead this talk by phone."""


EntryEvent = (
    PlatePressed
    | PlateLeft
    | PinTyped
    | PinErased
    | PinEntered
    | PinChecked
    | ProgrammesOpened
    | Examined
    | RowsTurnedTo
    | ReloadAsked
    | Reloaded
    | LeavePressed
    | LeaveLetGo
    | PhoneCardClosed
)
