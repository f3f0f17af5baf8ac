"""Lines of text exactly as QML's Text breaks them."""

from functools import lru_cache

from PySide6.QtGui import QFont, QTextLayout, QTextOption

_KEPT = 4096
"""Texts whose lines are remembered."""

_UNITS = "utf-16-le"
"""How Qt holds a text, two bytes to a position."""


@lru_cache(_KEPT)
def set_lines(text: str, font: QFont, width: float, anywhere: bool = False) -> tuple[str, ...]:
    """The text of each line in a column of ``width`` pixels; ``anywhere`` breaks words that are wider."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    modes = QTextOption.WrapMode
    option.setWrapMode(modes.WrapAtWordBoundaryOrAnywhere if anywhere else modes.WordWrap)
    # Text measures so unless it renders natively.
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    # Qt counts a sign beyond U+FFFF as two.
    units = text.encode(_UNITS, "surrogatepass")
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        begin, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        found.append(units[begin:end].decode(_UNITS, "surrogatepass"))
    layout.endLayout()
    return tuple(found)


@lru_cache(_KEPT)
def line_width(text: str, font: QFont) -> float:
    """How wide Text sets a text on one line, in pixels; the hinted widths of font metrics differ."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return line.naturalTextWidth()


def narrowest(text: str, font: QFont) -> tuple[str, ...]:
    """What no line divides: the lines of a column that is as narrow as can be."""
    return tuple(line.strip() for line in set_lines(text, font, 1.0))


def forget() -> None:
    """No text is remembered any more."""
    set_lines.cache_clear()
    line_width.cache_clear()
