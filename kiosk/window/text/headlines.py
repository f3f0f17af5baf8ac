"""Headlines: the size by length, the lines balanced."""

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtGui import QFont
from PySide6.QtQml import QmlElement, QmlSingleton, QmlUncreatable

from kiosk.content.design import load_design
from kiosk.core.content.panels.base import LONGEST_HEADLINE
from kiosk.core.text.line_breaks import BREAK, without_breaks
from kiosk.window.text.measure import line_width, set_lines
from kiosk.window.text.typesetting import text_for, text_style

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1

MOST_LINES = 3
_SIZES = ((24, "headline_l"), (48, "headline_m"), (LONGEST_HEADLINE, "headline_s"))
SMALLEST = _SIZES[-1][1]
_LARGEST_FIRST = ("headline_xxl", "headline_xl", *(role for _, role in _SIZES))
ONE_LINE = ("list_headline", "list_headline_s", "title_s")
"""The roles of headlines of lists, which have one line."""


@QmlElement
@QmlUncreatable("made by Headlines")
class HeadlineFit(QObject):  # type: ignore[operator]  # the stub knows no reason
    """A headline's role, its lines and the width of the widest, in pixels."""

    def __init__(self, role: str, lines: list[str], width: float, keeper: QObject) -> None:
        super().__init__(keeper)
        self._role, self._lines, self._width = role, lines, width

    @Property(str, constant=True)
    def role(self) -> str:
        return self._role

    @Property(float, constant=True)
    def width(self) -> float:
        return self._width

    @Property(list, constant=True)
    def lines(self) -> list[str]:
        return self._lines


@QmlElement
@QmlSingleton
class Headlines(QObject):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[tuple[str, str, float, float, float], HeadlineFit] = {}

    @Slot(str, str, float, float, float, result=HeadlineFit)
    def fit(self, text: str, language: str, width: float, unit: float, spare: float) -> HeadlineFit:
        """Lays out ``text`` in a column of ``width`` pixels; larger where ``spare`` pixels of height
        have room for that.
        """
        key = (text, language, width, unit, spare)
        if key not in self._known:
            role, lines = fitted(text, language, width, unit, spare)
            font = text_style(role, language, 0, unit).qfont
            widest = max((line_width(line, font) for line in lines), default=0.0)
            self._known[key] = HeadlineFit(role, lines, widest, self)
        return self._known[key]

    @Slot(str, str, float, float, result=str)
    def onOneLine(self, text: str, language: str, width: float, unit: float) -> str:
        """Returns the largest role in which the headline of a list fits its column; the smallest for all
        longer.
        """
        widths = (
            (role, line_width(text_for(text, role, language), text_style(role, language, 0, unit).qfont))
            for role in ONE_LINE
        )
        return next((role for role, needed in widths if needed <= width), ONE_LINE[-1])

    @Slot(str, str, str, float, float, result=str)
    def balanced(self, text: str, role: str, language: str, width: float, unit: float) -> str:
        """Returns ``text`` in lines of similar length, for a column of ``width`` pixels, separated by line
        feeds.
        """
        return "\n".join(lines_in(text, role, language, width, unit))


def fitted(text: str, language: str, width: float, unit: float, spare: float = 0.0) -> tuple[str, list[str]]:
    """Returns the role and the balanced lines of a headline in a column of ``width`` pixels.

    The role is that of its length, or the next smaller one in which it fits. It is the largest one that takes
    no more lines than that and is at most ``spare`` pixels high, if there is one.
    """
    usual = next((r for r in roles_for(text) if fits(text, r, language, width, unit)), SMALLEST)
    most = len(lines_in(text, usual, language, width, unit))
    larger = _LARGEST_FIRST[: _LARGEST_FIRST.index(usual)] if spare else ()
    for role in larger:
        lines = lines_in(text, role, language, width, unit)
        height = len(lines) * text_style(role, language, 0, unit).height
        if len(lines) <= most and height <= spare and fits(text, role, language, width, unit):
            return role, lines
    return usual, lines_in(text, usual, language, width, unit)


def fits(text: str, role: str, language: str, width: float, unit: float) -> bool:
    """Whether a headline is set in at most MOST_LINES lines, and no word in two."""
    whole = text_for(text, role, language)
    lines = set_lines(whole, text_style(role, language, 0, unit).qfont, width, anywhere=True)
    return len(lines) <= MOST_LINES and not any(_broken(line, whole) for line in lines)


def roles_for(text: str) -> list[str]:
    """Returns the role of a headline by its length, and the smaller ones."""
    roles = [role for _, role in _SIZES]
    return roles[roles.index(role_for(text)) :]


def role_for(text: str) -> str:
    """Returns the headline role by length; the smallest for anything longer."""
    length = len(without_breaks(text))
    return next((role for most, role in _SIZES if length <= most), SMALLEST)


def lines_in(text: str, role: str, language: str, width: float, unit: float) -> list[str]:
    """Returns the balanced lines of a headline in a column of ``width`` pixels."""
    font = text_style(role, language, 0, unit).qfont
    narrows = load_design().length("zone.headline.narrows") * unit
    return list(map(without_breaks, balance(text_for(text, role, language), font, width, narrows)))


def balance(text: str, font: QFont, width: float, step: float) -> list[str]:
    """Returns the lines in the narrowest column that needs no more lines than ``width`` does."""
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
