"""Events of the staff pad and the staff page, as frozen values."""

from dataclasses import field
from datetime import datetime

from kiosk.core.base.bare import Bare
from kiosk.core.base.findings import Finding
from kiosk.core.kernel.announcement import Announcement
from kiosk.core.kernel.machine_facts import MachineFacts
from kiosk.core.kernel.scenes.staff_page import Reload
from kiosk.core.kernel.staff_panels import StaffPanel
from kiosk.core.kernel.staff_panels.announce import AnnounceRefused, AnnounceRowChosen, AnnounceTyped
from kiosk.core.kernel.staff_panels.fleet_panel import FleetAnswered, FleetRowChosen, FleetTyped
from kiosk.core.kernel.staff_panels.numbers import (
    ConfirmationWritten,
    NumbersRowChosen,
    NumberTyped,
    ServicesRead,
)
from kiosk.core.kernel.staff_panels.stick_panel import StickAnswered, StickRowChosen
from kiosk.core.site.hours_choice import HoursChoice
from kiosk.core.site.screen_hours import HoursToday
from kiosk.frozen import dataclass


class PlatePressed(Bare):
    """One finger was put on the logo plate, and a PIN is set."""

    __slots__ = ()


class PlateLeft(Bare):
    """The finger has moved or gone, or a second one has come."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class PinTyped:
    """``digit`` is one of 0 to 9."""

    digit: str = field(repr=False)


class PinErased(Bare):
    """Staff erased the last digit."""

    __slots__ = ()


class PinEntered(Bare):
    __slots__ = ()


@dataclass(frozen=True, slots=True)
class PinChecked:
    """The answer to the PIN that was ``asked`` about at that time."""

    asked: float
    right: bool


class PinSet(Bare):
    """The PIN was changed since the last tries."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class StaffPanelOpened:
    """Staff went to a panel of their page."""

    panel: StaffPanel


@dataclass(frozen=True, slots=True)
class Examined:
    findings: tuple[Finding, ...]
    facts: MachineFacts | None = None


@dataclass(frozen=True, slots=True)
class RowsTurnedTo:
    """The page turner leads to the page that begins with this finding or programme, counted from 0."""

    first: int


class ReloadAsked(Bare):
    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Reloaded:
    outcome: Reload


class SoundTestAsked(Bare):
    """Staff want to hear whether there is sound."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class SoundTested:
    """The tones were played, or could not be."""

    heard: bool


class LeavePressed(Bare):
    __slots__ = ()


class LeaveLetGo(Bare):
    __slots__ = ()


@dataclass(frozen=True, slots=True)
class HoursChosen:
    """Staff decided about the hours of today."""

    choice: HoursChoice


class ScreenSwitchedOff(Bare):
    """Staff made the screen dark."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class HoursTodayRead:
    """What staff decided before the program started was read from the disk."""

    today: HoursToday | None
    off_until: datetime | None


@dataclass(frozen=True, slots=True)
class ScreenAsked:
    """Those who look after many screens ask that this one is dark, or no longer is."""

    on: bool


@dataclass(frozen=True, slots=True)
class AnnouncementsRead:
    """All announcements that files say now; they take the place of those that were known."""

    found: tuple[Announcement, ...]


@dataclass(frozen=True, slots=True)
class AnnouncementEnded:
    """Staff ended an announcement before its time."""

    ended: Announcement


class SticksTaken(Bare):
    """This machine has a service that reads sticks."""

    __slots__ = ()


class FleetsJoined(Bare):
    """This machine has an agent, and belongs to no fleet yet."""

    __slots__ = ()


class PhoneCardClosed(Bare):
    """Staff closed the card that explains how a phone joins."""

    __slots__ = ()


EntryEvent = (
    AnnounceRowChosen
    | AnnounceTyped
    | AnnounceRefused
    | NumbersRowChosen
    | NumberTyped
    | ServicesRead
    | ConfirmationWritten
    | StickRowChosen
    | StickAnswered
    | SticksTaken
    | FleetRowChosen
    | FleetTyped
    | FleetAnswered
    | FleetsJoined
    | PlatePressed
    | PlateLeft
    | PinTyped
    | PinErased
    | PinEntered
    | PinChecked
    | PinSet
    | StaffPanelOpened
    | Examined
    | RowsTurnedTo
    | ReloadAsked
    | Reloaded
    | SoundTestAsked
    | SoundTested
    | LeavePressed
    | LeaveLetGo
    | HoursChosen
    | ScreenSwitchedOff
    | HoursTodayRead
    | ScreenAsked
    | AnnouncementsRead
    | AnnouncementEnded
    | PhoneCardClosed
)
