"""A page to read: a sequence of parts."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from kiosk.core.base.record_marks import AS_LIST, Bounds, Key
from kiosk.core.content.blocks import Block
from kiosk.core.content.pages.base import PageBase
from kiosk.core.content.parts import Part

MOST_PARTS = 50


@dataclass(frozen=True, kw_only=True)
class TextPage(PageBase):
    kind: Literal["text"] = "text"
    parts: Annotated[tuple[Part, ...], Key("part"), AS_LIST, Bounds(min_length=1, max_length=MOST_PARTS)]

    def blocks_on(self, today: date) -> tuple[Block, ...]:
        return tuple(block for part in self.parts for block in part.blocks_on(today))

    def loop_blocks_on(self, today: date) -> tuple[Block, ...]:
        shown = (part for part in self.parts if not part.only_in_visit)
        return tuple(block for part in shown for block in part.blocks_on(today))

    @property
    def is_whole_without_touch(self) -> bool:
        return not any(part.only_in_visit for part in self.parts)

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(block.text for block in self.blocks_on(date.min))

    @property
    def is_legal(self) -> bool:
        """Whether a part of it states the law."""
        return any(part.legal for part in self.parts)
