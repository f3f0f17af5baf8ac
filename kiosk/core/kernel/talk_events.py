"""Events of a talk: what staff, the clicker, phones and the disk bring."""

from kiosk.core.base.bare import Bare
from kiosk.core.kernel.kept_talk import KeptTalk
from kiosk.core.kernel.scenes.talk import Speaks
from kiosk.frozen import dataclass


@dataclass(frozen=True, slots=True)
class TalkBegun:
    """Staff chose a programme; ``staff_language`` is theirs.

    ``alone``: no separate screen for notes is available.
    """

    programme: str
    staff_language: str
    alone: bool = False


@dataclass(frozen=True, slots=True)
class TalkStepped:
    """One step forward or back: a row, a screen of a page, or a slide."""

    forward: bool = True


@dataclass(frozen=True, slots=True)
class SlideChosen:
    """Staff chose a slide of the programme, by what it shows."""

    ref: str


class BlankToggled(Bare):
    """The audience sees a black screen, or the slide again."""

    __slots__ = ()


class LogoToggled(Bare):
    """The audience sees the site's logo, or the slide again."""

    __slots__ = ()


class FreezeToggled(Bare):
    """The audience keeps what it sees while staff go on, or follows again."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class SecondLanguageChosen:
    """Staff chose a language beside that of the audience; "" for none."""

    language: str


@dataclass(frozen=True, slots=True)
class SpeaksChosen:
    """Staff chose which of two languages the room reads; None for the next way."""

    speaks: Speaks | None = None


@dataclass(frozen=True, slots=True)
class StaffLanguageChosen:
    language: str


@dataclass(frozen=True, slots=True)
class PhonesAllowed:
    """Whether phones may lead this talk only."""

    allowed: bool


class ScreensAsked(Bare):
    """Staff asked which screen is which; a second event hides the answer."""

    __slots__ = ()


class ClockToggled(Bare):
    """Staff paused the clock of the talk, let it go on, or started it."""

    __slots__ = ()


class ClockReset(Bare):
    """Staff set the clock of the talk back to 0."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ExerciseBegun:
    """Staff started the timer of an exercise."""

    seconds: float


class ExerciseEnded(Bare):
    """Staff ended the exercise, or read that its time is over."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class TalkFound:
    """The disk has a talk that can be taken up again."""

    kept: KeptTalk


@dataclass(frozen=True, slots=True)
class TalkResumed:
    """Staff take up the talk that was kept; ``alone`` as in TalkBegun."""

    alone: bool = False


class EndAsked(Bare):
    """Staff asked for the end of the talk, which they can take back for some seconds."""

    __slots__ = ()


class TalkEnded(Bare):
    """The talk ends now."""

    __slots__ = ()


class SwapPressed(Bare):
    """The key or button that swaps slides and notes; the second press soon after the first does it."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ConsoleBrought:
    """On the only screen staff brought the console to the ``front``, or the slides back."""

    front: bool


@dataclass(frozen=True, slots=True)
class ConsoleLeft:
    """The console is the only window now, since the slides' was closed, or has a screen to itself again.

    ``only``: which of both; no flash is counted against it, since no key asked for it.
    """

    only: bool


class PendingDropped(Bare):
    """Staff took back what they asked for."""

    __slots__ = ()


TalkEvent = (
    TalkBegun
    | TalkStepped
    | SlideChosen
    | BlankToggled
    | LogoToggled
    | FreezeToggled
    | SecondLanguageChosen
    | SpeaksChosen
    | StaffLanguageChosen
    | PhonesAllowed
    | ScreensAsked
    | ClockToggled
    | ClockReset
    | ExerciseBegun
    | ExerciseEnded
    | TalkFound
    | TalkResumed
    | EndAsked
    | TalkEnded
    | SwapPressed
    | ConsoleBrought
    | ConsoleLeft
    | PendingDropped
)
