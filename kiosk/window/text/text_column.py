"""The column that a screen's text is set in, and the layout of each kind of block there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

from PySide6.QtGui import QFont

from kiosk.core.content.blocks import BlockKind
from kiosk.window.text.measure import set_lines


@dataclass(frozen=True, slots=True)
class BlockLayout:
    """The layout of a kind of block, in pixels; ``words`` prepares its text.

    ``air`` is the space above and below its lines together, ``least`` the least total height.
    """

    font: QFont
    line_height: int
    indent: float
    words: Callable[[str], str] = str
    air: int = 0
    least: int = 0

    def height(self, lines: int) -> int:
        return max(self.least, lines * self.line_height + self.air)

    def denser(self, leading: float) -> "BlockLayout":
        return replace(self, line_height=int(self.line_height * leading))


class Laid(Protocol):
    """The inputs that decide the layout of a block."""

    @property
    def kind(self) -> BlockKind: ...
    @property
    def of_step(self) -> bool: ...
    @property
    def icon(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Column:
    """The column of a screen and the layout of its blocks; ``gap`` is by (kind before, kind), ``roles`` name
    the styles.

    ``step_text`` is for the text of a step, ``pictured`` for an item with an icon, ``leading`` the used share
    of the line height, ``links_from`` the least distance of a link from the column's top.
    """

    width: float
    height: float
    layouts: dict[BlockKind, BlockLayout]
    step_text: BlockLayout
    pictured: BlockLayout
    gap: Callable[[BlockKind, BlockKind], float]
    leading: float = 1.0
    links_from: float = 0.0
    roles: Mapping[BlockKind, str] = field(default_factory=dict)

    def layout(self, block: Laid) -> BlockLayout:
        return self.step_text if block.of_step else self.pictured if block.icon else self.layouts[block.kind]

    def top(self, above: float, before: Laid | None, block: Laid) -> float:
        """Returns where a block begins that follows ``before``, whose lower end is ``above``."""
        y = above + self.gap(before.kind, block.kind) if before else 0.0
        return max(y, self.links_from) if block.kind is BlockKind.LINK else y

    def denser(self, leading: float) -> "Column":
        """Returns the same with less space between lines of running text."""
        layouts = {
            kind: layout if kind is BlockKind.LINK else layout.denser(leading)
            for kind, layout in self.layouts.items()
        }
        return replace(
            self,
            layouts=layouts,
            step_text=self.step_text.denser(leading),
            pictured=self.pictured.denser(leading),
            leading=leading,
        )


def lines_of(text: str, layout: BlockLayout, width: float) -> tuple[str, ...]:
    """Returns the text of each line at ``width`` pixels."""
    return set_lines(layout.words(text), layout.font, width - layout.indent)
