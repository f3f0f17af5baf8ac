"""Paragraphs and lists under a heading; each item of a list may have a picture."""

from dataclasses import replace
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import model_validator

from kiosk.core.base.record import AS_LIST, one_line
from kiosk.core.content.blocks import Block, BlockKind, parse_text
from kiosk.core.content.icons import check_icons
from kiosk.core.content.parts.base import Body, PartBase


class Text(PartBase):
    kind: Literal["text"] = "text"
    heading: Annotated[str, one_line(70, "heading on a page")] = ""
    text: Body
    icons: Annotated[tuple[str, ...], AS_LIST] = ()

    @model_validator(mode="after")
    def _seed_marks_one_block(self) -> Self:
        if self.seed and len(parse_text(self.text)) > 1:
            raise ValueError(
                "has a seed and several paragraphs or items: give the one that conveys the point its own part"
            )
        return self

    @model_validator(mode="after")
    def _an_icon_for_each_item(self) -> Self:
        check_icons(self.icons, sum(block.kind is BlockKind.ITEM for block in parse_text(self.text)))
        return self

    def blocks_on(self, today: date) -> tuple[Block, ...]:
        heading = (Block(BlockKind.HEADING, self.heading),) if self.heading else ()
        blocks = parse_text(self.text)
        if not self.icons:
            return heading + blocks
        icons = iter(self.icons)
        return heading + tuple(
            replace(block, icon=next(icons, "")) if block.kind is BlockKind.ITEM else block
            for block in blocks
        )
