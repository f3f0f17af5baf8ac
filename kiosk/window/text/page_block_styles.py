"""The column of a page: the role of each kind of block, its layout, and the space between two."""

from dataclasses import replace
from functools import partial
from typing import Final

from kiosk.content.design import load_design
from kiosk.core.content.blocks import HEADS, BlockKind
from kiosk.window.text.row_icon import row_size
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

POSTER_ROLES: Final = ROLES | {BlockKind.PARAGRAPH: "lead", BlockKind.ITEM: "lead"}
"""The roles of a page that nobody can touch: its text is as large as a panel's lead."""


def roles_of(most_words: int) -> dict[BlockKind, str]:
    """Returns the roles of a poster that takes so many words, or of a page if it is 0."""
    return POSTER_ROLES if most_words else ROLES


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


def column_of(
    width: float, height: float, language: str, step: int, unit: float, most_words: int = 0
) -> Column:
    """Returns the column of a page, or of a poster that takes ``most_words``."""

    def layout(role: str, indent: float) -> BlockLayout:
        style = text_style(role, language, step, unit)
        words = partial(text_for, role=role, language=language)
        return BlockLayout(style.qfont, style.height, round(indent * unit), words)

    roles = roles_of(most_words)
    length = load_design().length
    of_step = length("zone.page_text.step")
    indents = {BlockKind.STEP: of_step, BlockKind.ITEM: length("zone.page_text.item")}
    indents[BlockKind.LINK] = length("zone.page_text.link")
    layouts = {kind: layout(role, indents.get(kind, 0.0)) for kind, role in roles.items()}
    air, least = length("space.36"), length("touch.comfortable")
    link = replace(layouts[BlockKind.LINK], air=round(air * unit), least=round(least * unit))
    return Column(
        width,
        height,
        layouts=layouts | {BlockKind.LINK: link},
        step_text=layout(roles[BlockKind.PARAGRAPH], of_step),
        pictured=layout(roles[BlockKind.ITEM], row_size(step, unit) / unit + length("icon.row_gap")),
        gap=lambda before, kind: round(gap(before, kind) * unit),
        most_words=most_words,
    )
