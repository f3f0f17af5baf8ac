"""Finds the place of a sentence in a text that is set in lines."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from kiosk.core.text.line_breaks import without_breaks

_BOUNDLESS = 1e6
_HELD_SPACE = "\u00a0"


class Mark(NamedTuple):
    """The part of one line: ``line`` counts from 0, ``start`` from the left edge of the text."""

    line: int
    start: float
    wide: float


def span_of(text: str, part: str) -> tuple[int, int]:
    """Returns where ``part`` begins and ends in a text, whatever the breaks and capitals of either.

    On a screen that holds one end of a sentence alone it is that end; the whole text without any of it.
    """
    places = [at for at, letter in enumerate(text) if without_breaks(letter)]
    plain, wanted = _plain(text), _plain(part)
    begin, length = _found(plain, wanted)
    if not length:
        return 0, len(text)
    return places[begin], places[begin + length - 1] + 1


def _plain(text: str) -> str:
    letters = without_breaks(text).replace(_HELD_SPACE, " ")
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in letters)


def _found(text: str, part: str) -> tuple[int, int]:
    """Returns where it begins, and its length."""
    if part and (at := text.find(part)) >= 0:
        return at, len(part)
    for length in range(min(len(text), len(part)) - 1, 0, -1):
        if text.endswith(part[:length]):
            return len(text) - length, length
        if text.startswith(part[-length:]):
            return 0, length
    return 0, 0


def marks(text: str, span: tuple[int, int], font: QFont, width: float, alignment: int) -> list[Mark]:
    """Returns the part of each line that belongs to a span. Not cached: no heard sentence is kept."""
    begin, end = (len(text[:at].encode("utf-16-le", "surrogatepass")) // 2 for at in span)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap if width else QTextOption.WrapMode.NoWrap)
    option.setUseDesignMetrics(True)
    if width:
        option.setAlignment(Qt.AlignmentFlag(alignment))
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width or _BOUNDLESS)
        lines.append(line)
    layout.endLayout()
    found = []
    for number, line in enumerate(lines):
        first = max(begin, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        units = text.encode("utf-16-le", "surrogatepass")
        while last > first and units[2 * last - 2 : 2 * last].decode("utf-16-le", "replace").isspace():
            last -= 1
        if first < last:
            edges = [_x(line.cursorToX(at)) for at in (first, last)]
            # Without a width the text begins at its own left edge.
            left = min(edges) - (0.0 if width else line.naturalTextRect().x())
            found.append(Mark(number, left, abs(edges[0] - edges[1])))
    return found


def _x(edge: object) -> float:
    """Returns the place; PySide answers with the cursor's place too, which its stub does not know."""
    assert isinstance(edge, tuple)
    return float(edge[0])
