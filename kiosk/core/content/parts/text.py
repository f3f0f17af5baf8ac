"""Paragraphs and lists under a heading; each item of a list may have a picture."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Literal

from kiosk.core.base.record import one_line
from kiosk.core.base.record_marks import AS_LIST, checks_whole
from kiosk.core.content.blocks import Block, BlockKind, parse_text
from kiosk.core.content.icons import check_icons
from kiosk.core.content.parts.base import Body, PartBase


@dataclass(frozen=True, kw_only=True)
class Text(PartBase):
    kind: Literal["text"] = "text"
    heading: Annotated[str, one_line(70, "heading on a page")] = ""
    text: Body
    icons: Annotated[tuple[str, ...], AS_LIST] = ()

    @checks_whole
    def _seed_marks_one_block(self) -> None:
        if self.seed and len(parse_text(self.text)) > 1:
            raise ValueError(
                "has a seed and several paragraphs or items: give the one that conveys the point its own part"
            )

    @checks_whole
    def _an_icon_for_each_item(self) -> None:
        check_icons(self.icons, sum(block.kind is BlockKind.ITEM for block in parse_text(self.text)))

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
