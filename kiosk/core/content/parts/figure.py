"""A number with its unit, what was counted, its source, and the last day on which it may be shown."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from kiosk.core.base.days import Day
from kiosk.core.base.record import figure_line
from kiosk.core.content.blocks import Block, BlockKind, parse_text
from kiosk.core.content.parts.base import Paragraph, PartBase


@dataclass(frozen=True, kw_only=True)
class Figure(PartBase):
    kind: Literal["figure"] = "figure"
    figure: Annotated[str, figure_line(14, "a number on a page")]
    unit: Annotated[str, figure_line(70, "what the number counts")]
    text: Paragraph
    source: Annotated[str, figure_line(120, "source of the number on a page")]
    valid_until: Day

    def blocks_on(self, today: date) -> tuple[Block, ...]:
        if today > self.valid_until:
            return ()
        return (
            Block(BlockKind.FIGURE, self.figure),
            Block(BlockKind.HEADING, self.unit),
            *parse_text(self.text),
            Block(BlockKind.SOURCE, self.source),
        )
