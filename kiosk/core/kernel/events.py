"""Everything that can happen to the kiosk, as frozen values."""

from kiosk.core.base.bare import Bare
from kiosk.core.kernel.anchor import Anchor
from kiosk.core.kernel.scenes.loop import Cut
from kiosk.core.kernel.scenes.out_of_order import OutOfOrderReason
from kiosk.core.kernel.speech_events import SpeechEvent
from kiosk.core.kernel.staff_events import EntryEvent
from kiosk.core.kernel.talk_events import TalkEvent
from kiosk.core.kernel.world import World
from kiosk.core.site.available_now import AvailableNow
from kiosk.frozen import dataclass


class Ticked(Bare):
    """Time has passed; an early or late tick is harmless."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class WorldChanged:
    """Content and site were loaded, at the start or again."""

    world: World


@dataclass(frozen=True, slots=True)
class FilesJudged:
    """The files of the site were read again. ``spoilt``: they have faults that they did not have before."""

    spoilt: bool


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


@dataclass(frozen=True, slots=True)
class LowToggled:
    """Whether all that is read or touched is in the lower part of the screen from now on."""

    low: bool


@dataclass(frozen=True, slots=True)
class FootPressed:
    """One finger was put on the lowest quarter of a visit's screen.

    ``low`` is what a long press there chooses.
    """

    low: bool


class FootLeft(Bare):
    """That finger was lifted or has moved, or another one came."""

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


Event = (
    Ticked
    | WorldChanged
    | FilesJudged
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
    | LowToggled
    | FootPressed
    | FootLeft
    | BackPressed
    | Continued
    | SwitchPressed
    | ScanEnded
    | StartedAgain
    | TalkEvent
    | EntryEvent
    | SpeechEvent
)
