"""Events of the staff pad and the staff page, as frozen values."""

from dataclasses import dataclass, field
from datetime import datetime

from kiosk.core.base.findings import Finding
from kiosk.core.site.hours.screen_hours import HoursToday
from kiosk.core.state.announcement import Announcement
from kiosk.core.state.event import Event, FieldlessEvent
from kiosk.core.state.machine_facts import MachineFacts
from kiosk.core.state.scenes.staff_page import Reload
from kiosk.core.state.staff_panels import StaffPanel


class PlatePressed(FieldlessEvent):
    """One finger was put on the logo plate, and a PIN is set."""

    __slots__ = ()


class PlateLeft(FieldlessEvent):
    """The finger has moved or gone, or a second one has come."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class PinTyped(Event):
    """``digit`` is one of 0 to 9."""

    digit: str = field(repr=False)


class TalkLeft(FieldlessEvent):
    """The end of a talk was touched on a kiosk, which then requires the PIN."""

    __slots__ = ()


class PinErased(FieldlessEvent):
    """Staff erased the last digit."""

    __slots__ = ()


class PinEntered(FieldlessEvent):
    __slots__ = ()


@dataclass(frozen=True, slots=True)
class PinChecked(Event):
    """The result of the PIN check that began at ``asked``."""

    asked: float
    right: bool


class PinSet(FieldlessEvent):
    """The PIN was changed since the last tries."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class StaffPanelOpened(Event):
    """Staff went to a panel of their page."""

    panel: StaffPanel


@dataclass(frozen=True, slots=True)
class Examined(Event):
    findings: tuple[Finding, ...]
    facts: MachineFacts | None = None


@dataclass(frozen=True, slots=True)
class RowsTurnedTo(Event):
    """The page turner leads to the page that begins with this finding or programme, counted from 0."""

    first: int


class ReloadAsked(FieldlessEvent):
    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Reloaded(Event):
    outcome: Reload


class SoundTestAsked(FieldlessEvent):
    """Staff test the sound."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class SoundTested(Event):
    """The tones were played, or could not be."""

    heard: bool


class LeavePressed(FieldlessEvent):
    __slots__ = ()


class LeaveLetGo(FieldlessEvent):
    __slots__ = ()


class ScreenSwitchedOff(FieldlessEvent):
    """Staff made the screen dark."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class HoursTodayRead(Event):
    """Earlier decisions of staff were read from the disk."""

    today: HoursToday | None
    off_until: datetime | None


@dataclass(frozen=True, slots=True)
class ScreenAsked(Event):
    """The managers of many screens request that this one is dark, or no longer is."""

    on: bool


@dataclass(frozen=True, slots=True)
class AnnouncementsRead(Event):
    """All announcements of files; they replace the known ones."""

    found: tuple[Announcement, ...]


@dataclass(frozen=True, slots=True)
class AnnouncementEnded(Event):
    """Staff ended an announcement before its time."""

    ended: Announcement


class SticksTaken(FieldlessEvent):
    """This machine has a service that reads sticks."""

    __slots__ = ()


class StudioOffered(FieldlessEvent):
    """This machine has a service for the studio, and belongs to no fleet."""

    __slots__ = ()


class FleetsJoined(FieldlessEvent):
    """This machine has an agent, and belongs to no fleet yet."""

    __slots__ = ()


class PhoneCardClosed(FieldlessEvent):
    """Staff closed the card that explains how a phone joins."""

    __slots__ = ()
