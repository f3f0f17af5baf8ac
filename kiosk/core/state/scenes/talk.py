"""A talk that staff lead, and its covers, freezes and pauses."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Loop


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
    """An action of staff at ``since`` that they can still take back: a slip must not surprise the room."""

    act: PendingAct
    since: float


class Cover(StrEnum):
    """The cover of the slides: none, a black screen, or the site's logo."""

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
        """The language next to the leading one, "" if that is alone."""
        return self.second if self.speaks is Speaks.BOTH else ""


@dataclass(frozen=True, slots=True)
class Frozen:
    """The view that the room keeps while staff go on; the fields are those of the talk and its visitor."""

    slide: Loop
    revealed: int
    language: str | None
    text_step: int
    pair: Pair | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """Staff lead a talk; no slide turns by itself.

    ``slide`` is the audience's view, a panel or a page as in the loop; ``behind`` are the earlier places of
    the same page. ``revealed`` is the number of rows shown. ``began``: when the clock started, later by all
    pauses, None before; ``paused``: since when it is paused. ``entered``: the seconds that the clock showed
    when the slide came. ``touched``: the last action of staff. ``phones``: phones may lead it too. ``alone``:
    no separate screen for notes is available, so the first slide shows how a phone joins. ``by_touch``: on
    such a kiosk the slides have controls, which anybody may touch. ``asked``: when staff asked which screen
    is which, None while no screen shows it. ``exercise``: the timer of an exercise, None without one.
    ``swaps``: how often slides and notes have changed their screens. ``frozen``: the room's view instead of
    ``slide``, None while it follows. ``pair``: a second language of the room, None for one alone.
    ``console``: on the only screen the console is in place of the slides. ``rehearses``: on the only screen,
    which nobody else sees, the console shows slide and notes. ``lit``: when the room last saw again what a
    cover or the console had hidden.
    """

    programme: str
    slide: Loop
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
    by_touch: bool = False
    asked: float | None = None
    exercise: Exercise | None = None
    paused: float | None = None
    entered: float = 0.0
    pending: Pending | None = None
    swaps: int = 0
    console: bool = False
    rehearses: bool = False
    lit: tuple[float, ...] = ()

    @property
    def blanked(self) -> bool:
        return self.cover is Cover.BLANK
