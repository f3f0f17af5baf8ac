"""Gives QML the style of a role, and the size of a text in it."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.content.design import load_design
from kiosk.core.text.line_breaks import breaks_anywhere, parts
from kiosk.window.text.even_lines import even
from kiosk.window.text.measure import line_width, narrowest, set_lines
from kiosk.window.text.sentence_underlines import marks, span_of
from kiosk.window.text.typesetting import TextStyle, text_for, text_style

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Type(QObject):
    @Slot(str, str, int, float, result=TextStyle)
    def style(self, role: str, language: str, step: int, unit: float) -> TextStyle:
        """Returns the style of a role of the tokens; ``unit`` is u in pixels, ``step`` 0 to 3."""
        return text_style(role, language, step, unit)

    @Slot(str, str, str, int, float, result=float)
    def width(self, text: str, role: str, language: str, step: int, unit: float) -> float:
        """Returns the width of a text on one line, in pixels."""
        return line_width(text_for(text, role, language), text_style(role, language, step, unit).qfont)

    @Slot(str, str, str, int, float, result=float)
    def widestWord(self, text: str, role: str, language: str, step: int, unit: float) -> float:
        """Returns the width of the widest word of a text, in pixels: no column can be narrower."""
        font = text_style(role, language, step, unit).qfont
        words = text_for(text, role, language)
        whole = (
            narrowest(words, font)
            if breaks_anywhere(language) and load_design().roles[role].running
            else parts(words)
        )
        return max((line_width(word, font) for word in whole), default=0.0)

    @Slot(str, str, str, int, float, float, result=int)
    def lineCount(self, text: str, role: str, language: str, step: int, unit: float, width: float) -> int:
        """Returns the number of lines of a text in a column of ``width`` pixels."""
        words = text_for(text, role, language)
        return len(set_lines(words, text_style(role, language, step, unit).qfont, width))

    @Slot(str, str, str, int, float, float, result=float)
    def lastLine(self, text: str, role: str, language: str, step: int, unit: float, width: float) -> float:
        """Returns the width of the last line of a text in a column of ``width`` pixels."""
        font = text_style(role, language, step, unit).qfont
        return line_width(set_lines(text_for(text, role, language), font, width)[-1].strip(), font)

    @Slot(str, str, str, str, int, float, float, int, bool, result=list)
    def marks(
        self,
        text: str,
        part: str,
        role: str,
        language: str,
        step: int,
        unit: float,
        width: float,
        alignment: int,
        alike: bool,
    ) -> list[dict[str, float]]:
        """Returns where the lines of ``part`` are in a text: line, start and wide in pixels.

        A text without the part is marked wholly. ``width`` is 0 for words on one line; ``alignment`` is Qt's;
        ``alike``: the lines are those of evenWords().
        """
        words, font = text_for(text, role, language), text_style(role, language, step, unit).qfont
        if alike:
            words = even(words, font, width)
        return [mark._asdict() for mark in marks(words, span_of(words, part), font, width, alignment)]

    @Slot(str, str, str, int, float, float, result=str)
    def evenWords(self, text: str, role: str, language: str, step: int, unit: float, width: float) -> str:
        """Returns a text prepared for a role, that breaks where its lines are most alike in length."""
        font = text_style(role, language, step, unit).qfont
        return even(text_for(text, role, language), font, width)

    @Slot(str, str, str, result=str)
    def words(self, text: str, role: str, language: str) -> str:
        """Returns a text prepared for a role."""
        return text_for(text, role, language)
