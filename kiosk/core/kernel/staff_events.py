"""What can happen on the way of staff into a running kiosk, as frozen values."""

from dataclasses import dataclass, field

from kiosk.core.base.bare import Bare
from kiosk.core.base.findings import Finding
from kiosk.core.kernel.staff_scene import Reload


class PlatePressed(Bare):
    """One finger came to lie on the logo plate, and there is a PIN to ask for."""

    __slots__ = ()


class PlateLeft(Bare):
    """It has moved or gone, or is not alone any more."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class PinTyped:
    """``digit`` is one of 0 to 9."""

    digit: str = field(repr=False)


class PinErased(Bare):
    """The last digit."""

    __slots__ = ()


class PinEntered(Bare):
    __slots__ = ()


@dataclass(frozen=True, slots=True)
class PinChecked:
    """The answer to what was ``asked`` at that time."""

    asked: float
    right: bool


class PinSet(Bare):
    """Another PIN counts from now on than at the tries before."""

    __slots__ = ()


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


class ReloadAsked(Bare):
    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Reloaded:
    outcome: Reload


class LeavePressed(Bare):
    __slots__ = ()


class LeaveLetGo(Bare):
    __slots__ = ()


class PhoneCardClosed(Bare):
    """Nobody wants to lead this talk by phone."""

    __slots__ = ()


EntryEvent = (
    PlatePressed
    | PlateLeft
    | PinTyped
    | PinErased
    | PinEntered
    | PinChecked
    | PinSet
    | ProgrammesOpened
    | Examined
    | RowsTurnedTo
    | ReloadAsked
    | Reloaded
    | LeavePressed
    | LeaveLetGo
    | PhoneCardClosed
)
