"""The column of a page: the role of each kind of block, its layout, and the space between two."""

from dataclasses import replace
from functools import partial
from typing import Final

from kiosk.content.design import load_design
from kiosk.core.content.blocks import HEADS, BlockKind
from kiosk.window.text.row_icon import poster_row_size, row_size
from kiosk.window.text.text_column import BlockLayout, Column
from kiosk.window.text.typesetting import text_for, text_style

ROLES: Final = {
    BlockKind.HEADING: "heading_2",
    BlockKind.PARAGRAPH: "body",
    BlockKind.ITEM: "body",
    BlockKind.STEP: "heading_2",
    BlockKind.CARD: "card_title",
    BlockKind.FIGURE: "page_figure",
    BlockKind.SOURCE: "source",
    BlockKind.LINK: "link",
}

POSTER_ROLES: Final = ROLES | {BlockKind.CARD: "heading_2", BlockKind.SOURCE: "small_print"}
"""The roles of a poster, but for its text."""

POSTER_SIZES: Final = (("poster", 3), ("poster", 2), ("lead", 3), ("lead", 2), ("lead", 1), ("lead", 0))
"""The roles of a poster's text with their steps, the largest first: from a headline to a panel's lead."""

TALL_SIZES: Final = (("poster_tall", 3), ("poster_tall", 2))
"""Larger ones for a column that is higher than wide, as on a square screen."""


def gap(before: BlockKind, kind: BlockKind) -> float:
    """Returns the space between two blocks, in u."""
    length = load_design().length
    if before in HEADS or (before is kind is BlockKind.ITEM):
        return length("space.8")
    if before is kind is BlockKind.LINK:
        return length("touch.gap")
    # In the middle of a card's space lies its hairline.
    above = {BlockKind.CARD: 2 * length("space.16"), BlockKind.SOURCE: length("space.16")}
    return above.get(kind, length("space.24"))


def column_of(width: float, height: float, language: str, step: int, unit: float, poster: str = "") -> Column:
    """Returns the column of a page; with ``poster``, that of a poster whose text has this role."""

    def layout(role: str, indent: float) -> BlockLayout:
        style = text_style(role, language, step, unit)
        words = partial(text_for, role=role, language=language)
        return BlockLayout(style.qfont, style.height, round(indent * unit), words)

    roles = POSTER_ROLES | {BlockKind.PARAGRAPH: poster, BlockKind.ITEM: poster} if poster else ROLES
    length = load_design().length
    of_step = length("zone.page_text.step")
    indents = {BlockKind.STEP: of_step, BlockKind.ITEM: length("zone.page_text.item")}
    indents[BlockKind.LINK] = length("zone.page_text.link")
    layouts = {kind: layout(role, indents.get(kind, 0.0)) for kind, role in roles.items()}
    picture = poster_row_size(poster, step, unit) if poster else row_size(step, unit)
    air, least = length("space.36"), length("touch.comfortable")
    link = replace(layouts[BlockKind.LINK], air=round(air * unit), least=round(least * unit))
    return Column(
        width,
        height,
        layouts=layouts | {BlockKind.LINK: link},
        step_text=layout(roles[BlockKind.PARAGRAPH], of_step),
        pictured=layout(roles[BlockKind.ITEM], picture / unit + length("icon.row_gap")),
        gap=lambda before, kind: round(gap(before, kind) * unit),
        roles=roles,
    )
