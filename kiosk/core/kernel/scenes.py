"""The scenes: what the screen is used for now. Exactly one is in the state."""

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.core.kernel.anchor import Anchor
from kiosk.core.kernel.staff_scene import StaffPage


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
