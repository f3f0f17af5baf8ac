"""Everything that can happen to the kiosk, as frozen values."""

from dataclasses import dataclass

from kiosk.core.base.bare import Bare
from kiosk.core.kernel.anchor import Anchor
from kiosk.core.kernel.kept_talk import KeptTalk
from kiosk.core.kernel.scenes import Cut, OutOfOrderReason, Speaks
from kiosk.core.kernel.staff_events import EntryEvent
from kiosk.core.kernel.world import World
from kiosk.core.site.available_now import AvailableNow


class Ticked(Bare):
    """Time has passed; an early or late tick is harmless."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class WorldChanged:
    """Content and site were loaded, at the start or again."""

    world: World


@dataclass(frozen=True, slots=True)
class LoadFailed:
    """Nothing can be shown except what the site has confirmed.

    ``world`` is None if the site could not be read either.
    """

    reason: OutOfOrderReason
    available: AvailableNow
    world: World | None = None


class Touched(Bare):
    """Any finger, key or pointer, wherever it acted."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class PanelTouched:
    panel: str


class ExploreTouched(Bare):
    """*All topics* was opened, from the loop or from a page."""

    __slots__ = ()


class PauseToggled(Bare):
    __slots__ = ()


@dataclass(frozen=True, slots=True)
class LanguageChosen:
    language: str


class LanguagesOpened(Bare):
    __slots__ = ()


class AdviceOpened(Bare):
    __slots__ = ()


@dataclass(frozen=True, slots=True)
class LinkFollowed:
    """A topic ("topic") or a page ("topic/page") was chosen."""

    ref: str


@dataclass(frozen=True, slots=True)
class TurnedTo:
    """The page turner leads to this anchor."""

    anchor: Anchor


@dataclass(frozen=True, slots=True)
class CardsTurnedTo:
    """The page turner of *Advice* leads to this card, and to this line of the card."""

    card: int
    detail: int = 0


@dataclass(frozen=True, slots=True)
class NamesTurnedTo:
    """*Advice* shows all languages of a card, beginning with this one; both are counted from 0."""

    card: int
    first: int = 0


@dataclass(frozen=True, slots=True)
class LanguagesTurnedTo:
    """*More* on the language picker leads to the page that begins with this language, counted from 0."""

    first: int


@dataclass(frozen=True, slots=True)
class TopicsTurnedTo:
    """The page turner of *All topics* leads to the screen with this tile, counted from 0."""

    first: int


@dataclass(frozen=True, slots=True)
class Marked:
    """The visitor touched a row of an offer, or an answer to a question; counted from 0."""

    number: int


@dataclass(frozen=True, slots=True)
class ScreenCut:
    """The window has measured how much of the loop's page fits, beginning at ``at``."""

    at: Anchor
    cut: Cut


@dataclass(frozen=True, slots=True)
class TextSizeChosen:
    larger: bool


@dataclass(frozen=True, slots=True)
class RoomTextRead:
    """The step of text size with which talks begin here was read from the disk."""

    step: int


class ContrastToggled(Bare):
    __slots__ = ()


class BackPressed(Bare):
    __slots__ = ()


class Continued(Bare):
    """The visitor touched the idle card, *Touch to continue*."""

    __slots__ = ()


class SwitchPressed(Bare):
    """The switch of a person to whom controls are offered in turn; the first press begins the offers."""

    __slots__ = ()


class ScanEnded(Bare):
    """Nobody takes an offer, or somebody uses other keys."""

    __slots__ = ()


class StartedAgain(Bare):
    """*Start again*: its button, three taps in the far top corner, or the Escape key."""

    __slots__ = ()


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


class PendingDropped(Bare):
    """Staff took back what they asked for."""

    __slots__ = ()


Event = (
    Ticked
    | WorldChanged
    | LoadFailed
    | Touched
    | PanelTouched
    | ExploreTouched
    | PauseToggled
    | LanguageChosen
    | LanguagesOpened
    | AdviceOpened
    | LinkFollowed
    | TurnedTo
    | CardsTurnedTo
    | NamesTurnedTo
    | LanguagesTurnedTo
    | TopicsTurnedTo
    | Marked
    | ScreenCut
    | TextSizeChosen
    | RoomTextRead
    | ContrastToggled
    | BackPressed
    | Continued
    | SwitchPressed
    | ScanEnded
    | StartedAgain
    | TalkBegun
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
    | PendingDropped
    | ConsoleBrought
    | EntryEvent
)
