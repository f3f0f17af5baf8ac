"""Measures lines of text exactly as QML's Text breaks them."""

from functools import lru_cache

from PySide6.QtGui import QFont, QTextLayout, QTextOption

_KEPT = 4096
"""Cache size: texts with their lines."""

_UNITS = "utf-16-le"
"""Qt's encoding of text: two bytes for each position."""


@lru_cache(_KEPT)
def set_lines(text: str, font: QFont, width: float, anywhere: bool = False) -> tuple[str, ...]:
    """Returns the text of each line in a column of ``width`` pixels; ``anywhere`` breaks words that are
    wider.
    """
    layout = QTextLayout(text, font)
    option = QTextOption()
    modes = QTextOption.WrapMode
    option.setWrapMode(modes.WrapAtWordBoundaryOrAnywhere if anywhere else modes.WordWrap)
    # Text measures like this unless it renders natively.
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    # Qt counts a character beyond U+FFFF as two.
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
    """Returns the width in pixels at which Text sets a text on one line; the hinted widths of font metrics
    differ.
    """
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return line.naturalTextWidth()


def narrowest(text: str, font: QFont) -> tuple[str, ...]:
    """Returns the longest unbreakable pieces: the lines of the narrowest possible column."""
    return tuple(line.strip() for line in set_lines(text, font, 1.0))


def forget() -> None:
    """Clears the cache."""
    set_lines.cache_clear()
    line_width.cache_clear()
