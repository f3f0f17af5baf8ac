"""What the kiosk is doing now, as one frozen value."""

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.core.display.pixel_shift import UNMOVED, Shift
from kiosk.core.kernel.staff_scene import FREE, StaffPage, Tries
from kiosk.core.site.available_now import Showing

TEXT_STEPS = 4


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in the text, whatever the screen shows around it.

    ``page`` is "topic/page"; ``block``, ``sentence`` and ``line`` count from 0. ``line`` is above 0 only
    inside a sentence that is taller than a screen.
    """

    page: str
    block: int = 0
    sentence: int = 0
    line: int = 0

    def __str__(self) -> str:
        return f"{self.page}#{self.block}.{self.sentence}.{self.line}"

    @classmethod
    def parse(cls, text: str) -> "Anchor":
        """The anchor that str() wrote; "" is the beginning of nothing."""
        page, _, place = text.partition("#")
        return cls(page, *map(int, place.split("."))) if place else cls(page)


@dataclass(frozen=True, slots=True)
class Topics:
    """The visitor chooses among all topics; ``left`` is where they read before, and *Back* leads there.

    ``first`` is a tile that is to be seen, counted from 0, where they take several screens.
    """

    left: Anchor | None = None
    first: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """The visitor is at this place of a topic.

    ``marked`` is what was touched on the page itself: rows of an offer, or the answer to a question. It
    ends with the page.
    """

    anchor: Anchor
    marked: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Advice:
    """The advice page lies over the place of the visit.

    ``card`` is the first card shown; ``detail`` its first line, above 0 only where large text cuts a card.
    ``names`` is the first shown of the languages of ``card``, None while cards are shown.
    """

    card: int = 0
    detail: int = 0
    names: int | None = None


@dataclass(frozen=True, slots=True)
class Languages:
    """The language picker lies over the place of the visit; ``first`` is the first language it shows.

    ``over`` is the advice page where that lies between them.
    """

    first: int = 0
    over: Advice | None = None


Place = Topics | Reading
Side = Languages | Advice


@dataclass(frozen=True, slots=True)
class Starting:
    """The window stands, nothing has been read yet."""

    since: float


@dataclass(frozen=True, slots=True)
class Cut:
    """How much of a page fits on the screen: so many words, then it goes on at ``after``, if at all."""

    after: Anchor | None
    words: int


@dataclass(frozen=True, slots=True)
class Loop:
    """Panels follow one another; without touch, also pages ("topic/page") that may take several screens.

    ``since`` is when the panel came, in monotonic seconds; it may lie ahead while touches are ignored.
    ``rested`` panels stand at once, the others came by a hand-over. ``at`` is where a page goes on, None at
    its beginning; ``cut`` is None until the window has said what fits.
    """

    panel: str
    since: float
    rested: bool
    paused_at: float | None = None
    at: Anchor | None = None
    cut: Cut | None = None

    @property
    def anchor(self) -> Anchor:
        return self.at or Anchor(self.panel)


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody uses the screen.

    ``place`` is None while what lies over it, in ``side``, was opened from the loop; ``began_at`` is the
    panel at which the visit began; ``covered_at`` is when the card *Touch to continue* covered the page.
    """

    place: Place | None
    began_at: str
    touched: float
    side: Side | None = None
    idle_card_at: float | None = None


class OutOfOrderReason(StrEnum):
    CONTENT = "content"
    FONTS = "fonts"
    MEMORY = "memory"


@dataclass(frozen=True, slots=True)
class OutOfOrder:
    """Out of order; tried again at ``retry_at``."""

    reason: OutOfOrderReason
    retry_at: float


@dataclass(frozen=True, slots=True)
class Talk:
    """Staff lead a talk; nothing turns by itself.

    ``stand`` is what the audience sees, a panel or a page as in the loop, and ``behind`` are the places of
    the same page that were shown before. ``revealed`` of its rows are shown. ``began`` is when the talk left
    its first slide, None before; ``touched`` is when staff last did something. ``phones`` is whether phones
    may lead it too. ``alone`` is that there is no screen for notes: until the talk leaves its first slide,
    the room's own shows how a phone comes to lead it. ``asked`` is when staff asked which screen is which,
    None while no screen says it.
    """

    programme: str
    stand: Loop
    staff_language: str
    touched: float
    revealed: int = 0
    behind: tuple[Anchor, ...] = ()
    began: float | None = None
    blanked: bool = False
    phones: bool = False
    alone: bool = False
    asked: float | None = None


@dataclass(frozen=True, slots=True)
class PinPad:
    """Staff type their PIN.

    ``began_at`` is the panel that stood when the pad opened; ``talk`` is the talk that goes on if the pad
    closes, None over the loop. ``typed`` is forgotten as soon as it has been checked; ``asked`` is since when
    that is under way. ``refused`` is that the last PIN was wrong.
    """

    began_at: str
    touched: float
    talk: Talk | None = None
    typed: str = field(default="", repr=False)
    asked: float | None = None
    refused: bool = False


Scene = Starting | Loop | Visit | Talk | PinPad | StaffPage | OutOfOrder


def talk_under(scene: Scene) -> Talk | None:
    """The talk that is led, also while the pad lies over it."""
    match scene:
        case Talk():
            return scene
        case PinPad(talk=talk):
            return talk
        case _:
            return None


@dataclass(frozen=True, slots=True)
class LanguageHold:
    """A language chosen by a chip on the loop, when and at which panel."""

    panel: str
    since: float


@dataclass(frozen=True, slots=True)
class State:
    """``house`` is the language of the loop's round under way: the site's language of the moment.

    ``shift`` is where the loop's picture stands; it changes with the panel, never in a visit. ``plate`` is
    since when a finger has lain on the logo plate, None while none does. ``tries`` are the wrong PINs.
    """

    scene: Scene
    language: str
    house: str
    showing: Showing
    hold: LanguageHold | None = None
    text_step: int = 0
    high_contrast: bool = False
    ignore_until: float = 0.0
    shift: Shift = UNMOVED
    plate: float | None = None
    tries: Tries = FREE

    @property
    def has_visitor(self) -> bool:
        """Somebody reads, has chosen a language on the loop, or was there until this panel."""
        rested = isinstance(self.scene, Loop) and self.scene.rested
        return isinstance(self.scene, Visit) or self.hold is not None or rested
