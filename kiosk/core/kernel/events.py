"""Everything that can happen to the kiosk, as frozen values."""

from dataclasses import dataclass

from kiosk.core.base.bare import Bare
from kiosk.core.kernel.anchor import Anchor
from kiosk.core.kernel.scenes import Cut, OutOfOrderReason
from kiosk.core.kernel.staff_events import EntryEvent
from kiosk.core.kernel.world import World
from kiosk.core.site.available_now import Showing


class Ticked(Bare):
    """Time has passed; early and late ticks are harmless."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class WorldChanged:
    """Content and site were read, at the start or again."""

    world: World


@dataclass(frozen=True, slots=True)
class LoadFailed:
    """There is nothing that could be shown, save what the site has confirmed.

    ``world`` is None where not even the site could be read.
    """

    reason: OutOfOrderReason
    showing: Showing
    world: World | None = None


class Touched(Bare):
    """Somebody is there: a finger, a key or a pointer, whatever it hit."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class PanelTouched:
    panel: str


class ExploreTouched(Bare):
    """All topics, from the loop or from a page."""

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
    """The page turner leads to this place in the text."""

    anchor: Anchor


@dataclass(frozen=True, slots=True)
class CardsTurnedTo:
    """The page turner of the advice page leads to this card, and to this line of it."""

    card: int
    detail: int = 0


@dataclass(frozen=True, slots=True)
class NamesTurnedTo:
    """All languages of a card of the advice page are shown, from this one on; both are counted from 0."""

    card: int
    first: int = 0


@dataclass(frozen=True, slots=True)
class LanguagesTurnedTo:
    """*More* on the language picker leads to the page that begins with this language, counted from 0."""

    first: int


@dataclass(frozen=True, slots=True)
class TopicsTurnedTo:
    """The page turner of all topics leads to the screen with this tile, counted from 0."""

    first: int


@dataclass(frozen=True, slots=True)
class Marked:
    """A row of an offer, or an answer to a question, was touched; counted from 0."""

    number: int


@dataclass(frozen=True, slots=True)
class ScreenCut:
    """The window has measured how much of the loop's page fits from ``at`` on."""

    at: Anchor
    cut: Cut


@dataclass(frozen=True, slots=True)
class TextSizeChosen:
    larger: bool


class ContrastToggled(Bare):
    __slots__ = ()


class BackPressed(Bare):
    __slots__ = ()


class Continued(Bare):
    """The card *Touch to continue* was touched."""

    __slots__ = ()


class StartedAgain(Bare):
    """The one-touch exit: its button, the far top corner or the Escape key."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class TalkBegun:
    """Staff chose a programme; they read in ``staff_language``. ``alone``: there is no screen for notes."""

    programme: str
    staff_language: str
    alone: bool = False


@dataclass(frozen=True, slots=True)
class TalkStepped:
    """One step on or back: a row, a screen of a page, or a slide."""

    forward: bool = True


@dataclass(frozen=True, slots=True)
class SlideChosen:
    """A slide of the programme, by what it shows."""

    ref: str


class BlankToggled(Bare):
    """The audience sees plain ink, or the slide again; at once."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class StaffLanguageChosen:
    language: str


@dataclass(frozen=True, slots=True)
class PhonesAllowed:
    """Whether phones may lead this talk, and no other."""

    allowed: bool


class ScreensAsked(Bare):
    """Staff ask which screen is which; asked again, it is enough."""

    __slots__ = ()


class TalkEnded(Bare):
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
    | ContrastToggled
    | BackPressed
    | Continued
    | StartedAgain
    | TalkBegun
    | TalkStepped
    | SlideChosen
    | BlankToggled
    | StaffLanguageChosen
    | PhonesAllowed
    | ScreensAsked
    | TalkEnded
    | EntryEvent
)
