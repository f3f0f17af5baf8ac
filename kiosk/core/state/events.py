"""Everything that can happen to the kiosk, as frozen values."""

from dataclasses import dataclass

from kiosk.core.numbers.available_now import AvailableNow
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.event import Event, FieldlessEvent
from kiosk.core.state.scenes.loop import Cut
from kiosk.core.state.scenes.out_of_order import OutOfOrderReason
from kiosk.core.state.world import World


class Ticked(FieldlessEvent):
    """Time has passed; an early or late tick is harmless."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class WorldChanged(Event):
    """Content and site were loaded, at the start or again."""

    world: World


@dataclass(frozen=True, slots=True)
class FilesJudged(Event):
    """The files of the site were read again. ``spoilt``: they have new faults."""

    spoilt: bool


@dataclass(frozen=True, slots=True)
class LoadFailed(Event):
    """Only confirmed content of the site can be shown.

    ``world`` is None if the site could not be read either.
    """

    reason: OutOfOrderReason
    available: AvailableNow
    world: World | None = None


class Touched(FieldlessEvent):
    """Any finger, key or pointer, wherever it acted."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class PanelTouched(Event):
    panel: str


@dataclass(frozen=True, slots=True)
class AnswerTouched(Event):
    """Any answer of a panel, or the panel itself: which one is not said."""

    panel: str


class ExploreTouched(FieldlessEvent):
    """*All topics* was opened, from the loop or from a page."""

    __slots__ = ()


class PauseToggled(FieldlessEvent):
    __slots__ = ()


@dataclass(frozen=True, slots=True)
class LanguageChosen(Event):
    language: str


class LanguagesOpened(FieldlessEvent):
    __slots__ = ()


class AdviceOpened(FieldlessEvent):
    __slots__ = ()


@dataclass(frozen=True, slots=True)
class LinkFollowed(Event):
    """A topic ("topic") or a page ("topic/page") was chosen."""

    ref: str


@dataclass(frozen=True, slots=True)
class TurnedTo(Event):
    """The page turner leads to this anchor."""

    anchor: Anchor


@dataclass(frozen=True, slots=True)
class CardsTurnedTo(Event):
    """The page turner of *Advice* leads to this card, and to this line of the card."""

    card: int
    detail: int = 0


@dataclass(frozen=True, slots=True)
class NamesTurnedTo(Event):
    """*Advice* shows all languages of a card, beginning with this one; both are counted from 0."""

    card: int
    first: int = 0


@dataclass(frozen=True, slots=True)
class LanguagesTurnedTo(Event):
    """*More* on the language picker leads to the page that begins with this language, counted from 0."""

    first: int


@dataclass(frozen=True, slots=True)
class TopicsTurnedTo(Event):
    """The page turner of *All topics* leads to the screen with this tile, counted from 0."""

    first: int


@dataclass(frozen=True, slots=True)
class Marked(Event):
    """The visitor touched a row of an offer, or an answer to a question; counted from 0."""

    number: int


@dataclass(frozen=True, slots=True)
class ScreenCut(Event):
    """The window has measured how much of a page fits on the slide of a talk, beginning at ``at``."""

    at: Anchor
    cut: Cut


@dataclass(frozen=True, slots=True)
class TextSizeChosen(Event):
    larger: bool


@dataclass(frozen=True, slots=True)
class RoomTextRead(Event):
    """The text size with which talks begin here, as a step, was read from the disk."""

    step: int


class ContrastToggled(FieldlessEvent):
    __slots__ = ()


@dataclass(frozen=True, slots=True)
class LowToggled(Event):
    """Whether all text and controls are in the lower part of the screen from now on."""

    low: bool


@dataclass(frozen=True, slots=True)
class FootPressed(Event):
    """One finger was put on the lowest quarter of a visit's screen.

    ``low`` is the choice of a long press there.
    """

    low: bool


class FootLeft(FieldlessEvent):
    """That finger was lifted or has moved, or a second one came."""

    __slots__ = ()


class BackPressed(FieldlessEvent):
    __slots__ = ()


class Continued(FieldlessEvent):
    """The visitor touched the idle card, *Touch to continue*."""

    __slots__ = ()


class SwitchPressed(FieldlessEvent):
    """The switch of a person to whom controls are offered in turn; the first press begins the offers."""

    __slots__ = ()


class ScanEnded(FieldlessEvent):
    """Nobody takes an offer, or other keys were used."""

    __slots__ = ()


class StartedAgain(FieldlessEvent):
    """*Start again*: its button, three taps in the far top corner, or the Escape key."""

    __slots__ = ()
