"""Type: one font and line height for each role, language and text-size step."""

from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF
from PySide6.QtQml import QmlElement, QmlSingleton, QmlUncreatable

from kiosk.bridge.measuring import set_lines
from kiosk.content.design import RESOURCES, load_design
from kiosk.core.scripts import script_of

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

FONTS = RESOURCES / "fonts"

_SCALE_OF = {
    "title": "title",
    "title_s": "title",
    "phone": "title",
    "emergency": "title",
    "emergency_word": "title",
    "statement": "title",
    "button": "control",
    "button_l": "control",
    "tool_label": "control",
    "tile": "control",
    "pill_label": "pill",
    "pill_number": "pill",
    "lead": "body",
    "list": "body",
    "heading_2": "body",
    "body": "body",
    "detail": "body",
    "card_title": "body",
    "phone_words": "title",
    "pill_words": "pill",
    "pill_alone": "pill",
    "source": "body",
}
_CUTS = (400, 500, 600, 700)
_FILES = {
    "Atkinson Hyperlegible Next": "AtkinsonHyperlegibleNext-*.ttf",
    "Noto Sans": "NotoSans-*.ttf",
    "Noto Sans Arabic": "NotoSansArabic-*.ttf",
    "Noto Sans Ethiopic": "NotoSansEthiopic-*.ttf",
    "Noto Sans Devanagari": "NotoSansDevanagari-*.ttf",
    "Noto Sans SC": "NotoSansSC-*.ttf",
}
_FAMILIES_OF = {
    "latin": ("Atkinson Hyperlegible Next", "Noto Sans"),
    "numeral": ("Noto Sans",),
    "arabic": ("Noto Sans Arabic", "Noto Sans"),
    "ethiopic": ("Noto Sans Ethiopic", "Noto Sans"),
    "devanagari": ("Noto Sans Devanagari", "Noto Sans"),
    "cjk": ("Noto Sans SC", "Noto Sans"),
}
_KEEPER = QObject()
"""Owns what QML is given: QML's collector frees objects without a parent."""

_LATIN_TRACKING = ("latin", "numeral")
_HEADLINES = ("headline_l", "headline_m", "headline_s")


@QmlElement
@QmlUncreatable("made by Type")
class TextStyle(QObject):  # type: ignore[operator]  # the stub knows no reason
    """A font, its line height and how far the first line moves to stand in the middle of it; whole pixels."""

    def __init__(self, font: QFont, line_height: int) -> None:
        super().__init__(_KEEPER)
        self.qfont, self.height = font, line_height
        self.drop = round((line_height - QFontMetricsF(font).height()) / 2)

    @Property(QFont, constant=True)
    def font(self) -> QFont:
        return self.qfont

    @Property(float, constant=True)
    def lineHeight(self) -> float:
        return self.height

    @Property(float, constant=True)
    def shift(self) -> float:
        return self.drop


@QmlElement
@QmlSingleton
class Type(QObject):
    @Slot(str, str, int, float, result=TextStyle)
    def style(self, role: str, language: str, step: int, unit: float) -> TextStyle:
        """The style of a role of the tokens; ``unit`` is u in pixels, ``step`` 0 to 3."""
        return text_style(role, language, step, unit)

    @Slot(str, str, str, int, float, result=float)
    def width(self, text: str, role: str, language: str, step: int, unit: float) -> float:
        """How wide a text is on one line, in pixels."""
        return QFontMetricsF(text_style(role, language, step, unit).qfont).horizontalAdvance(text)

    @Slot(str, str, str, int, float, result=float)
    def widestWord(self, text: str, role: str, language: str, step: int, unit: float) -> float:
        """How wide the widest word of a text is, in pixels: no column can be narrower."""
        metrics = QFontMetricsF(text_style(role, language, step, unit).qfont)
        return max((metrics.horizontalAdvance(word) for word in text.split(" ")), default=0.0)

    @Slot(str, str, str, int, float, float, result=int)
    def lineCount(self, text: str, role: str, language: str, step: int, unit: float, width: float) -> int:
        """How many lines a text takes in a column of ``width`` pixels."""
        return len(set_lines(text, text_style(role, language, step, unit).qfont, width))


@cache
def text_style(role: str, language: str, step: int, unit: float) -> TextStyle:
    tokens = load_design().tokens["type"]
    token: dict[str, Any] = tokens[role]
    script = "numeral" if token.get("family") == "numeral" else script_of(language)
    adjust = tokens["script_adjust"].get(script, tokens["script_adjust"]["latin"])
    headline = role in _HEADLINES
    size_by_script = adjust.get("headline_size", adjust["size"]) if headline else adjust["size"]
    line_by_script = adjust.get("headline_line", 0) if headline else 0
    scale = tokens["step"][_SCALE_OF.get(role, "display")][step]

    pixels = round(token["size"] * scale * size_by_script * unit)
    font = QFont()
    font.setFamilies(list(families(script)))
    font.setPixelSize(max(1, pixels))
    font.setWeight(QFont.Weight(_cut(min(token["weight"], adjust.get("weight_max", 700)))))
    if token["track"] and script in _LATIN_TRACKING:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, token["track"] * pixels)
    return TextStyle(font, round(pixels * (line_by_script or token["line"] * adjust["line"])))


def families(script: str) -> tuple[str, ...]:
    """The families of a script, in the order in which a glyph is looked for; they are loaded."""
    wanted = _FAMILIES_OF.get(script, _FAMILIES_OF["numeral"])
    for family in wanted:
        load_family(family)
    return wanted


@cache
def load_family(family: str, folder: Path = FONTS) -> bool:
    """Registers a bundled family; False when a file is missing or broken."""
    files = sorted(folder.glob(_FILES[family]))
    return bool(files) and all(QFontDatabase.addApplicationFont(str(file)) >= 0 for file in files)


def _cut(weight: int) -> int:
    return min(_CUTS, key=lambda cut: (abs(cut - weight), -cut))
