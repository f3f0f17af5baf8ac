"""Fields that every part of a page has."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from kiosk.base.unsafe_characters import refuse_strange
from kiosk.core.base.record import Paragraphs, Record
from kiosk.core.base.record_marks import AS_LIST, Check, checks_whole
from kiosk.core.content.blocks import Block, BlockKind, parse_text
from kiosk.core.site.organisation import Organisation
from kiosk.core.text.plain_text import LONGEST_TEXT, plain_text


def _some_text(text: str) -> str:
    blocks = parse_text(text)
    if not blocks:
        raise ValueError("is empty: write its text or leave the part out")
    if len(text) > LONGEST_TEXT:
        raise ValueError(f"is too long: {len(text)} characters, at most {LONGEST_TEXT} are read on a page")
    refuse_strange(text)
    for block in blocks:
        plain_text(block.text)
    return text


def _one_paragraph(text: str) -> str:
    blocks = parse_text(text)
    if len(blocks) != 1 or blocks[0].kind is not BlockKind.PARAGRAPH:
        raise ValueError("is one paragraph here: write it without empty lines and list items")
    return text


Body = Annotated[
    str,
    Paragraphs(
        _some_text,
        "paragraph of a page, about as long as the English",
        "item of a list on a page, about as long as the English",
    ),
]
Paragraph = Annotated[Body, Check(_one_paragraph)]

_NOTE = "note for the person who leads a talk, not seen by the audience; about as long as the English"
Note = Annotated[str, Paragraphs(_some_text, _NOTE, _NOTE)]


@dataclass(frozen=True, kw_only=True)
class PartBase(Record):
    """``seed`` names the points that the part's one paragraph conveys.

    ``legal`` parts state the law, and a person who knows it has read them. ``only_for`` limits the part to
    screens of one kind of organisation; None means all. ``only_in_visit`` keeps the part from the loop and
    from talks: only a visitor who opened the page reads it.
    """

    seed: Annotated[tuple[str, ...], AS_LIST] = ()
    sources: Annotated[tuple[str, ...], AS_LIST] = ()
    legal: bool = False
    only_for: Organisation | None = None
    only_in_visit: bool = False

    @checks_whole
    def _points_reach_screens_without_touch(self) -> None:
        if self.seed and self.only_in_visit:
            raise ValueError(
                "has a seed and only_in_visit: screens without touch convey the point too, so leave one out"
            )

    def blocks_on(self, today: date) -> tuple[Block, ...]:
        """The text blocks, in order; ``today`` is the site's date."""
        raise NotImplementedError
