"""Topics: pages of text that a visitor reads."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from kiosk.core.blocks import Block, BlockKind, parse_text
from kiosk.core.ids import PageRef, Slug
from kiosk.core.record import AS_LIST, Record, one_line

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def _some_text(text: str) -> str:
    if not parse_text(text):
        raise ValueError("is empty: write its text or leave the part out")
    if found := _CONTROL.search(text):
        raise ValueError(f"holds a control character ({found.group()!a}): remove it")
    return text


def _ids_differ(pages: "tuple[Page, ...]") -> "tuple[Page, ...]":
    ids = [page.id for page in pages]
    twice = sorted({page_id for page_id in ids if ids.count(page_id) > 1})
    if twice:
        raise ValueError(f"repeats the id {', '.join(twice)}: give each page its own")
    return pages


class Part(Record):
    """``legal`` parts tell what the law says and have been read by somebody who knows it."""

    heading: Annotated[str, one_line(70)] = ""
    text: Annotated[str, AfterValidator(_some_text)]
    seed: Annotated[tuple[str, ...], AS_LIST] = ()
    sources: Annotated[tuple[str, ...], AS_LIST] = ()
    legal: bool = False

    @property
    def blocks(self) -> tuple[Block, ...]:
        heading = (Block(BlockKind.HEADING, self.heading),) if self.heading else ()
        return heading + parse_text(self.text)


class Page(Record):
    """``motif`` is empty where the topic's own is meant."""

    id: Slug
    title: Annotated[str, one_line(60)]
    motif: str = ""
    links: Annotated[tuple[PageRef, ...], AS_LIST, Field(max_length=3)] = ()
    parts: Annotated[tuple[Part, ...], Field(alias="part", min_length=1, strict=False)]

    @property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(block for part in self.parts for block in part.blocks)


class Topic(Record):
    id: Slug
    title: Annotated[str, one_line(45)]
    field: str
    motif: str
    pages: Annotated[
        tuple[Page, ...], Field(alias="page", min_length=1, strict=False), AfterValidator(_ids_differ)
    ]

    def page(self, page_id: str) -> Page | None:
        return next((page for page in self.pages if page.id == page_id), None)
