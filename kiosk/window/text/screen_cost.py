"""Weighs where a page is cut into screens."""

from math import ceil
from operator import add
from typing import Final, NamedTuple

from kiosk.core.content.blocks import HEADS, BlockKind
from kiosk.window.text.text_column import Laid
from kiosk.window.text.text_units import Unit

LEAST_LINES: Final = 3
"""The least number of lines on a screen, if its page has as many."""

LEAST_SHARE: Final = 0.5
"""The least share of the column that a screen fills, unless it is a section of its own or no cut can."""

_ROWS: Final = frozenset({BlockKind.ITEM, BlockKind.STEP, BlockKind.LINK})


class Cost(NamedTuple):
    """The cost of a cut, the worst criterion first; then fewer and evenly filled screens are better."""

    over: int = 0
    """Screens that are higher than the column, since a unit is."""
    parted: int = 0
    """TextScreen ends between blocks that belong together."""
    few: int = 0
    """Screens with too few lines."""
    loosed: int = 0
    """TextScreen ends between a figure's label and the text about it."""
    torn: int = 0
    """TextScreen ends inside a sentence."""
    screens: int = 0
    slight: int = 0
    """Tenths of the column that screens, unless they are sections of their own, miss of LEAST_SHARE."""
    alone: int = 0
    """TextScreen ends that part the first or the last row of a longer list from the others."""
    inside: int = 0
    """TextScreen ends inside an idea: a paragraph or a list, with its heading."""
    uneven: float = 0.0

    def plus(self, other: "Cost") -> "Cost":
        return Cost(*map(add, self, other))


def screen_cost(lines: int, share: float, section: bool) -> Cost:
    """The cost of a screen that fills a share of the column, above 1 where it is higher."""
    return Cost(
        over=int(share > 1),
        few=int(lines < LEAST_LINES),
        slight=0 if section else _missing(share),
        uneven=(1 - share) ** 2,
    )


def end_cost(units: list[Unit], end: int) -> Cost:
    """The cost of a screen that ends before a unit."""
    last, following = units[end - 1], units[end]
    counted = end > 1 and last.kind in HEADS and units[end - 2].kind is BlockKind.FIGURE
    return Cost(
        parted=0 if counted else bond(last, following),
        loosed=int(counted),
        torn=_tear(following),
        screens=1,
        alone=int(_is_row_alone(units, end)),
        inside=int(not _new_idea(last, following)),
    )


def _tear(following: Unit) -> int:
    """The cost of an end inside a sentence; higher if a single line is left."""
    if following.anchor.line == 0:
        return 0
    return 2 if following.anchor.line == 1 or following.ends else 1


def bond(block: Laid, following: Laid) -> int:
    """How closely a block belongs to the next: a figure to its label, then headings, leads and sources."""
    if block.kind is BlockKind.FIGURE:
        return 2
    leads = block.kind is BlockKind.PARAGRAPH and following.kind is BlockKind.ITEM
    return int(block.kind in HEADS or following.kind is BlockKind.SOURCE or leads)


def _new_idea(unit: Unit, following: Unit) -> bool:
    goes_on = following.kind in {BlockKind.ITEM, BlockKind.SOURCE} or unit.kind in HEADS
    links = unit.kind is following.kind is BlockKind.LINK
    return following.block != unit.block and not goes_on and not links


def _missing(share: float) -> int:
    return max(0, ceil(10 * (LEAST_SHARE - share)))


def is_section(units: list[Unit], at: int, end: int) -> bool:
    """Whether a screen holds whole ideas, the first of which has a heading, or is the links."""
    begins = units[at].kind in HEADS or units[at].kind is BlockKind.LINK
    return begins and (end == len(units) or _new_idea(units[end - 1], units[end]))


def _is_row_alone(units: list[Unit], end: int) -> bool:
    last, following = units[end - 1], units[end]
    if last.kind not in _ROWS or following.kind is not last.kind or following.block == last.block:
        return False
    before = next((unit.kind for unit in reversed(units[:end]) if unit.block != last.block), None)
    behind = next((unit.kind for unit in units[end:] if unit.block != following.block), None)
    return (before is last.kind) is not (behind is last.kind)
