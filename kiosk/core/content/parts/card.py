"""A group or a situation, and why its risk is higher."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from kiosk.core.base.record import one_line
from kiosk.core.content.blocks import Block, BlockKind, parse_text
from kiosk.core.content.parts.base import Paragraph, PartBase


@dataclass(frozen=True, kw_only=True)
class Card(PartBase):
    kind: Literal["card"] = "card"
    label: Annotated[str, one_line(70, "heading of a step or a card on a page")]
    text: Paragraph

    def blocks_on(self, today: date) -> tuple[Block, ...]:
        return (Block(BlockKind.CARD, self.label), *parse_text(self.text))
