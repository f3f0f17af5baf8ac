"""Bodies of text: paragraphs and list items, nothing else; and the blocks a page is made of."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

_BULLET = "- "
_SPACES = re.compile(r"[ \t\r]+")
_KEPT = 2048


class BlockKind(StrEnum):
    """The kinds of block in a page's text. Authors do not write LINK blocks: the page's links become them."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    STEP = "step"
    CARD = "card"
    FIGURE = "figure"
    SOURCE = "source"
    LINK = "link"


HEADS: Final = frozenset({BlockKind.HEADING, BlockKind.STEP, BlockKind.CARD, BlockKind.FIGURE})
"""Blocks that mean nothing without the block that follows."""


@dataclass(frozen=True, slots=True)
class Block:
    """``icon`` is the picture next to an item; empty for none."""

    kind: BlockKind
    text: str
    icon: str = ""


@lru_cache(_KEPT)
def parse_text(text: str) -> tuple[Block, ...]:
    """Blank lines separate paragraphs, “- ” begins an item, and wrapped lines are joined by a space."""
    return tuple(block for _, block in parse_with_lines(text))


def forget() -> None:
    """Clears the cache of parsed texts."""
    parse_text.cache_clear()


def parse_with_lines(text: str) -> tuple[tuple[int, Block], ...]:
    """The blocks, each with the line inside ``text``, from 0, at which it begins."""
    found: list[tuple[int, Block]] = []
    is_open = False
    for number, raw in enumerate(text.split("\n")):
        line = _SPACES.sub(" ", raw).strip(" ")
        if not line or line == _BULLET.strip():
            is_open = False
        elif line.startswith(_BULLET):
            found.append((number, Block(BlockKind.ITEM, line.removeprefix(_BULLET))))
            is_open = True
        elif is_open:
            begun, block = found[-1]
            found[-1] = (begun, Block(block.kind, f"{block.text} {line}"))
        else:
            found.append((number, Block(BlockKind.PARAGRAPH, line)))
            is_open = True
    return tuple(found)
