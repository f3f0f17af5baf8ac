"""The column that a screen's text is set in, and the layout of each kind of block there."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtGui import QFont

from kiosk.core.content.blocks import BlockKind
from kiosk.window.text.measure import set_lines


@dataclass(frozen=True, slots=True)
class Face:
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

    def denser(self, leading: float) -> "Face":
        return replace(self, line_height=int(self.line_height * leading))


@dataclass(frozen=True, slots=True)
class Column:
    """The column of a screen and the layout of its blocks; ``gap`` is by (kind before, kind).

    ``step_text`` is for the text of a step, ``leading`` the used share of the line height.
    """

    width: float
    height: float
    faces: dict[BlockKind, Face]
    step_text: Face
    gap: Callable[[BlockKind, BlockKind], float]

    leading: float = 1.0

    def face(self, kind: BlockKind, of_step: bool) -> Face:
        return self.step_text if of_step else self.faces[kind]

    def denser(self, leading: float) -> "Column":
        """The same with less space between lines of running text."""
        faces = {
            kind: face if kind is BlockKind.LINK else face.denser(leading)
            for kind, face in self.faces.items()
        }
        return replace(self, faces=faces, step_text=self.step_text.denser(leading), leading=leading)


def lines_of(text: str, face: Face, width: float) -> tuple[str, ...]:
    """The text of each line at ``width`` pixels."""
    return set_lines(face.words(text), face.font, width - face.indent)
