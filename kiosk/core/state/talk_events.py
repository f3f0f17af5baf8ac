"""Events of a talk: from staff, the clicker, phones and the disk."""

from dataclasses import dataclass

from kiosk.core.state.event import Event, FieldlessEvent
from kiosk.core.state.kept_talk import KeptTalk
from kiosk.core.state.scenes.talk import Speaks


@dataclass(frozen=True, slots=True)
class TalkBegun(Event):
    """Staff chose a programme; ``staff_language`` is theirs, ``language`` that of the room, "" for the
    screen's.

    ``alone``: no separate screen for notes is available. ``rehearses``: nobody else sees the only one.
    """

    programme: str
    staff_language: str
    alone: bool = False
    language: str = ""
    rehearses: bool = False


@dataclass(frozen=True, slots=True)
class TalkStepped(Event):
    """One step forward or back: a row, a screen of a page, or a slide."""

    forward: bool = True


@dataclass(frozen=True, slots=True)
class SlideChosen(Event):
    """Staff chose a slide of the programme, by its ref."""

    ref: str


class BlankToggled(FieldlessEvent):
    """The audience sees a black screen, or the slide again."""

    __slots__ = ()


class LogoToggled(FieldlessEvent):
    """The audience sees the site's logo, or the slide again."""

    __slots__ = ()


class FreezeToggled(FieldlessEvent):
    """The audience keeps what it sees while staff go on, or follows again."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class SecondLanguageChosen(Event):
    """Staff chose a language next to that of the audience; "" for none."""

    language: str


@dataclass(frozen=True, slots=True)
class SpeaksChosen(Event):
    """Staff chose which of two languages the room reads; None for the next way."""

    speaks: Speaks | None = None


@dataclass(frozen=True, slots=True)
class StaffLanguageChosen(Event):
    language: str


@dataclass(frozen=True, slots=True)
class PhonesAllowed(Event):
    """Whether phones may lead this talk only."""

    allowed: bool


class ScreensAsked(FieldlessEvent):
    """Staff asked which screen is which; a second event hides the answer."""

    __slots__ = ()


class ClockToggled(FieldlessEvent):
    """Staff paused the clock of the talk, let it go on, or started it."""

    __slots__ = ()


class ClockReset(FieldlessEvent):
    """Staff set the clock of the talk back to 0."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ExerciseBegun(Event):
    """Staff started the timer of an exercise."""

    seconds: float


class ExerciseEnded(FieldlessEvent):
    """Staff ended the exercise, or read that its time is over."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class TalkFound(Event):
    """The disk has a talk that can be resumed."""

    kept: KeptTalk


@dataclass(frozen=True, slots=True)
class TalkResumed(Event):
    """Staff resume the stored talk; ``alone`` as in TalkBegun."""

    alone: bool = False


class EndAsked(FieldlessEvent):
    """Staff requested the end of the talk, which they can take back for some seconds."""

    __slots__ = ()


class TalkEnded(FieldlessEvent):
    """The talk ends now."""

    __slots__ = ()


class SwapPressed(FieldlessEvent):
    """The key or button that swaps slides and notes; the second press soon after the first does it."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ConsoleBrought(Event):
    """On the only screen staff brought the console to the ``front``, or the slides back."""

    front: bool


@dataclass(frozen=True, slots=True)
class ConsoleLeft(Event):
    """The console is the only window now, since the slides' was closed, or has a screen to itself again.

    ``only``: which of both; no flash is counted against it, since no key caused it.
    """

    only: bool


class PendingDropped(FieldlessEvent):
    """Staff took back their request."""

    __slots__ = ()
