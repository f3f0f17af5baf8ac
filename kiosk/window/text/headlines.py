"""Headlines: the size by length, the lines balanced."""

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtGui import QFont
from PySide6.QtQml import QmlElement, QmlSingleton, QmlUncreatable

from kiosk.content.design import load_design
from kiosk.core.content.panels.base import LONGEST_HEADLINE
from kiosk.core.text.line_breaks import BREAK, without_breaks
from kiosk.window.text.measure import set_lines
from kiosk.window.text.typesetting import text_for, text_style

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1

_SIZES = ((24, "headline_l"), (48, "headline_m"), (LONGEST_HEADLINE, "headline_s"))


@QmlElement
@QmlUncreatable("made by Headlines")
class HeadlineFit(QObject):  # type: ignore[operator]  # the stub knows no reason
    """A headline's role and its lines."""

    def __init__(self, role: str, lines: list[str], keeper: QObject) -> None:
        super().__init__(keeper)
        self._role, self._lines = role, lines

    @Property(str, constant=True)
    def role(self) -> str:
        return self._role

    @Property(list, constant=True)
    def lines(self) -> list[str]:
        return self._lines


@QmlElement
@QmlSingleton
class Headlines(QObject):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[tuple[str, str, float, float], HeadlineFit] = {}

    @Slot(str, str, float, float, result=HeadlineFit)
    def fit(self, text: str, language: str, width: float, unit: float) -> HeadlineFit:
        """Lays out ``text`` in a column of ``width`` pixels."""
        key = (text, language, width, unit)
        if key not in self._known:
            role = role_for(text)
            self._known[key] = HeadlineFit(role, lines_in(text, role, language, width, unit), self)
        return self._known[key]

    @Slot(str, str, str, float, float, result=str)
    def balanced(self, text: str, role: str, language: str, width: float, unit: float) -> str:
        """``text`` in lines of similar length, for a column of ``width`` pixels, separated by line feeds."""
        return "\n".join(lines_in(text, role, language, width, unit))


def role_for(text: str) -> str:
    """The headline role by length; the smallest for anything longer."""
    length = len(without_breaks(text))
    return next((role for most, role in _SIZES if length <= most), _SIZES[-1][1])


def lines_in(text: str, role: str, language: str, width: float, unit: float) -> list[str]:
    """The balanced lines of a headline in a column of ``width`` pixels."""
    font = text_style(role, language, 0, unit).qfont
    narrows = load_design().length("zone.headline.narrows") * unit
    return list(map(without_breaks, balance(text_for(text, role, language), font, width, narrows)))


def balance(text: str, font: QFont, width: float, step: float) -> list[str]:
    """The lines in the narrowest column that needs no more lines than ``width`` does."""
    best = set_lines(text, font, width, anywhere=True)
    narrower = width - step
    while narrower > step:
        lines = set_lines(text, font, narrower, anywhere=True)
        if len(lines) > len(best) or any(_broken(line, text) for line in lines):
            break
        best = lines
        narrower -= step
    return [line.strip() for line in best]


def _broken(line: str, text: str) -> bool:
    """Whether a line ends inside a word: the column is narrower than a word."""
    at = text.find(line) + len(line)
    return bool(line) and at < len(text) and not _parts(line[-1]) and not _parts(text[at])


def _parts(letter: str) -> bool:
    return letter == BREAK or letter.isspace()
