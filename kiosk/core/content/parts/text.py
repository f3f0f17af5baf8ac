"""Paragraphs and lists under a heading."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import model_validator

from kiosk.core.base.record import one_line
from kiosk.core.content.blocks import Block, BlockKind, parse_text
from kiosk.core.content.parts.base import Body, PartBase


class Text(PartBase):
    kind: Literal["text"] = "text"
    heading: Annotated[str, one_line(70, "heading on a page")] = ""
    text: Body

    @model_validator(mode="after")
    def _seed_marks_one_block(self) -> Self:
        if self.seed and len(parse_text(self.text)) > 1:
            raise ValueError(
                "has a seed and several paragraphs or items: give the one that conveys the point its own part"
            )
        return self

    def blocks_on(self, today: date) -> tuple[Block, ...]:
        heading = (Block(BlockKind.HEADING, self.heading),) if self.heading else ()
        return heading + parse_text(self.text)
