"""A visit: the page that is read, and the layers over it."""

from dataclasses import dataclass

from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Loop


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

    ``marked`` are the touched rows of an offer, the answer to a question, or the scenes of a page with
    choices to which *Back* leads. They end with the page.
    """

    anchor: Anchor
    marked: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Advice:
    """The advice page over the place of the visit.

    ``card`` is the first card shown; ``detail`` its first line, above 0 only if large text cuts a card.
    ``names`` is the first shown language of ``card``; None while cards are shown.
    """

    card: int = 0
    detail: int = 0
    names: int | None = None


@dataclass(frozen=True, slots=True)
class Languages:
    """The language picker over the place of the visit; ``first`` is the first language it shows.

    ``over`` is the advice page, if that is between them.
    """

    first: int = 0
    over: Advice | None = None


Place = Topics | Reading

Side = Languages | Advice


@dataclass(frozen=True, slots=True)
class Visit:
    """A visitor uses the screen.

    ``place`` is None if ``side``, which covers it, was opened from the loop. ``began_at`` is the panel at
    which the visit began. ``idle_card_at`` is when the idle card covered the page. ``curtain`` is the loop
    that bystanders see while a visitor who listens has hidden the picture; None while it is shown.
    """

    place: Place | None
    began_at: str
    touched: float
    side: Side | None = None
    idle_card_at: float | None = None
    curtain: Loop | None = None
