"""The scenes: what the screen is used for now. Exactly one is in the state."""

from dataclasses import field
from enum import StrEnum

from kiosk.core.kernel.anchor import Anchor
from kiosk.core.kernel.announcement import Announcement
from kiosk.core.kernel.staff_scene import StaffPage
from kiosk.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Topics:
    """The visitor chooses among all topics; *Back* leads to ``left``, the place that was read before.

    ``first`` is the index of a tile to show, if the tiles take several screens.
    """

    left: Anchor | None = None
    first: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """The visitor reads at this anchor.

    ``marked`` is what was touched on the page: rows of an offer, or the answer to a question. It ends with
    the page.
    """

    anchor: Anchor
    marked: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Advice:
    """The advice page lies over the place of the visit.

    ``card`` is the first card shown; ``detail`` its first line, above 0 only if large text cuts a card.
    ``names`` is the first shown language of ``card``; None while cards are shown.
    """

    card: int = 0
    detail: int = 0
    names: int | None = None


@dataclass(frozen=True, slots=True)
class Languages:
    """The language picker lies over the place of the visit; ``first`` is the first language it shows.

    ``over`` is the advice page, if that lies between them.
    """

    first: int = 0
    over: Advice | None = None


Place = Topics | Reading
Side = Languages | Advice


@dataclass(frozen=True, slots=True)
class Starting:
    """The window is open, and nothing has been loaded yet."""

    since: float


@dataclass(frozen=True, slots=True)
class Cut:
    """How much of a page fits on the screen: the number of words, and in ``after`` where the page continues,
    if it does.
    """

    after: Anchor | None
    words: int


@dataclass(frozen=True, slots=True)
class Loop:
    """Panels follow each other; without touch also pages ("topic/page"), which may take several screens.

    ``since`` is when the panel came, in monotonic seconds; it may lie in the future while touches are
    ignored. ``rested``: the panel appeared without a hand-over. ``at`` is where a page continues, None at its
    beginning; ``cut`` is None until the window has measured what fits. ``turn`` is how often the panel has
    come before in the same round.
    """

    panel: str
    since: float
    rested: bool
    paused_at: float | None = None
    at: Anchor | None = None
    cut: Cut | None = None
    turn: int = 0

    @property
    def anchor(self) -> Anchor:
        return self.at or Anchor(self.panel)


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody uses the screen.

    ``place`` is None if ``side``, which lies over it, was opened from the loop. ``began_at`` is the panel at
    which the visit began. ``idle_card_at`` is when the idle card covered the page. ``curtain`` is the loop
    that bystanders see while somebody who hears the screen has hidden the picture; None while it is shown.
    """

    place: Place | None
    began_at: str
    touched: float
    side: Side | None = None
    idle_card_at: float | None = None
    curtain: Loop | None = None


class OutOfOrderReason(StrEnum):
    CONTENT = "content"
    FONTS = "fonts"
    MEMORY = "memory"


@dataclass(frozen=True, slots=True)
class OutOfOrder:
    """Out of order; the next try to load is at ``retry_at``."""

    reason: OutOfOrderReason
    retry_at: float


@dataclass(frozen=True, slots=True)
class Exercise:
    """The room works by itself for ``lasts`` seconds, from ``began`` in monotonic seconds."""

    began: float
    lasts: float

    @property
    def ends(self) -> float:
        return self.began + self.lasts


class PendingAct(StrEnum):
    END = "end"
    SWAP = "swap"


@dataclass(frozen=True, slots=True)
class Pending:
    """What staff asked for at ``since``, and can still take back: a slip must not surprise the room."""

    act: PendingAct
    since: float


class Cover(StrEnum):
    """What lies over the slides: nothing, a black screen, or the site's logo."""

    NONE = ""
    BLANK = "blank"
    LOGO = "logo"


class Speaks(StrEnum):
    """Which of two languages the slides of a talk have."""

    FIRST = "first"
    SECOND = "second"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two languages for one room; with both, ``first`` is at the reading start, and the bar has it."""

    first: str
    second: str
    speaks: Speaks = Speaks.BOTH

    @property
    def leading(self) -> str:
        return self.second if self.speaks is Speaks.SECOND else self.first

    @property
    def beside(self) -> str:
        """The language beside the leading one, "" if that is alone."""
        return self.second if self.speaks is Speaks.BOTH else ""


@dataclass(frozen=True, slots=True)
class Frozen:
    """What the room keeps seeing while staff go on; the fields are those of the talk and its visitor."""

    stand: Loop
    revealed: int
    language: str | None
    text_step: int
    pair: Pair | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """Staff lead a talk; no slide turns by itself.

    ``stand`` is what the audience sees, a panel or a page as in the loop; ``behind`` are the places of the
    same page that were shown before. ``revealed`` is the number of rows shown. ``began``: when the clock
    started, later by all pauses, None before; ``paused``: since when it is paused. ``entered``: the seconds
    that the clock showed when the slide came. ``touched``: when staff last acted. ``phones``: phones may lead
    it too. ``alone``: no separate screen for notes is available, so the first slide shows how a phone joins.
    ``asked``: when staff asked which screen is which, None while no screen says it. ``exercise``: the timer
    of an exercise, None while there is none. ``swaps``: how often slides and notes have changed their
    screens. ``frozen``: what the room sees instead of ``stand``, None while it follows. ``pair``: a second
    language of the room, None for one alone. ``console``: on the only screen the console is in place of the
    slides. ``lit``: when the room last saw again what a cover or the console had hidden.
    """

    programme: str
    stand: Loop
    staff_language: str
    touched: float
    revealed: int = 0
    behind: tuple[Anchor, ...] = ()
    began: float | None = None
    cover: Cover = Cover.NONE
    frozen: Frozen | None = None
    pair: Pair | None = None
    phones: bool = False
    alone: bool = False
    asked: float | None = None
    exercise: Exercise | None = None
    paused: float | None = None
    entered: float = 0.0
    pending: Pending | None = None
    swaps: int = 0
    console: bool = False
    lit: tuple[float, ...] = ()

    @property
    def blanked(self) -> bool:
        return self.cover is Cover.BLANK


@dataclass(frozen=True, slots=True)
class PinPad:
    """Staff type their PIN.

    ``began_at``: the panel on screen when the pad opened. ``talk``: the talk that continues when the pad
    closes, None over the loop. ``typed`` is cleared as soon as it has been checked; ``asked`` is when the
    check began. ``refused``: the last PIN was wrong. ``over`` is the announcement that was shown when the pad
    opened; another one covers it.
    """

    began_at: str
    touched: float
    talk: Talk | None = None
    typed: str = field(default="", repr=False)
    asked: float | None = None
    refused: bool = False
    over: Announcement | None = None


@dataclass(frozen=True, slots=True)
class Dark:
    """Closed, or switched off by staff: the screen is black, but for a dim number.

    ``began_at``: the panel that was shown when the screen went dark. ``since`` is in monotonic seconds.
    """

    began_at: str
    since: float


@dataclass(frozen=True, slots=True)
class Announcing:
    """An announcement fills the screen; nothing on it can be touched.

    ``began_at``: the panel that was shown before. ``since`` is in monotonic seconds. ``talk`` continues when
    an emergency is over; None over everything else.
    """

    shown: Announcement
    began_at: str
    since: float
    talk: Talk | None = None


Scene = Starting | Loop | Visit | Talk | PinPad | StaffPage | OutOfOrder | Dark | Announcing


def talk_under(scene: Scene) -> Talk | None:
    """The current talk, also while the pad or an emergency lies over it."""
    match scene:
        case Talk():
            return scene
        case PinPad(talk=talk) | Announcing(talk=talk):
            return talk
        case _:
            return None
