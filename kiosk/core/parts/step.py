"""One stop of a sequence, such as what is done, how and why."""

from datetime import date
from typing import Annotated, Literal

from kiosk.core.blocks import Block, BlockKind, parse_text
from kiosk.core.parts.base import Paragraph, PartBase
from kiosk.core.record import one_line


class Step(PartBase):
    kind: Literal["step"] = "step"
    label: Annotated[str, one_line(50)]
    text: Paragraph

    def blocks_on(self, today: date) -> tuple[Block, ...]:
        return (Block(BlockKind.STEP, self.label), *parse_text(self.text))
