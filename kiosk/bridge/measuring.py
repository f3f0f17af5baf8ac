"""Lines of text exactly as QML's Text breaks them."""

from PySide6.QtGui import QFont, QTextLayout, QTextOption


def set_lines(text: str, font: QFont, width: float, anywhere: bool = False) -> list[str]:
    """The text of each line in a column of ``width`` pixels; ``anywhere`` breaks words that are wider."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    modes = QTextOption.WrapMode
    option.setWrapMode(modes.WrapAtWordBoundaryOrAnywhere if anywhere else modes.WordWrap)
    # Text measures so unless it renders natively.
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(text[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return found
