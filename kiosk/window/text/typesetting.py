"""Typography: one font and line height for each role, language and text size."""

from dataclasses import dataclass
from functools import cache
from math import ceil
from pathlib import Path

from PySide6.QtCore import Property, QByteArray, QObject
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.base.places import RESOURCES
from kiosk.base.plain_files import names_in
from kiosk.content.design import Role, load_design
from kiosk.core.text.line_breaks import BREAK, held, kept
from kiosk.core.text.scripts import FACES, face_of, script_of
from kiosk.window.text import measure

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1

FONTS = RESOURCES / "fonts"

_KEEPER = QObject()
"""Parent of objects for QML, whose garbage collector frees objects without a parent."""

_families_tried: dict[tuple[str, Path], bool] = {}
"""Whether each family could be loaded, by its name and folder."""

_files_loaded: set[Path] = set()

_OUTLINED = 64
"""Pixels, from which on Qt's software renderer draws letters as outlines."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """The least distance between lines, and what is added between letters and words: shares of the size."""

    line: float = 0.0
    letter: float = 0.0
    word: float = 0.0


USUAL = Spacing()
WIDE = Spacing(line=1.5, letter=0.12, word=0.16)
"""What WCAG 1.4.12 asks text to bear without a loss."""

_spacing = USUAL

_LATIN_TRACKING = ("latin", "numeral")
_HEADLINES = ("headline_xxl", "headline_xl", "headline_l", "headline_m", "headline_s")


@QmlElement
@QmlUncreatable("made by Type")
class TextStyle(QObject):  # type: ignore[operator]  # the stub knows no reason
    """A font, its line height and the offset that centres the first line in it; whole pixels.

    ``reach`` is how far letters may extend beyond their line, in line heights.
    """

    def __init__(self, font: QFont, line_height: int, lower: float, reach: float) -> None:
        super().__init__(_KEEPER)
        self.qfont, self.height, self._reach = font, line_height, reach
        self.drop = round((line_height - QFontMetricsF(font).height()) / 2 + lower)

    @Property(QFont, constant=True)
    def font(self) -> QFont:
        return self.qfont

    @Property(float, constant=True)
    def lineHeight(self) -> float:
        return self.height

    @Property(bool, constant=True)
    def outlined(self) -> bool:
        """Whether software fills the outlines of such letters in every frame; it caches smaller ones as
        bitmaps.
        """
        return self.qfont.pixelSize() >= _OUTLINED

    @Property(float, constant=True)
    def overhang(self) -> float:
        """Returns how far letters may extend beyond their line."""
        return self.height * self._reach

    @Property(float, constant=True)
    def shift(self) -> float:
        return self.drop


def text_for(text: str, role: str, language: str) -> str:
    """Returns a text as it is both measured and painted."""
    running = load_design().roles[role].running and BREAK not in text
    return (kept if running else held)(text, language)


def space(spacing: Spacing) -> None:
    """Sets the spacing of all text from now on; for pictures and tests, since no visitor can choose it."""
    global _spacing  # noqa: PLW0603
    _spacing = spacing
    text_style.cache_clear()
    measure.forget()


@cache
def text_style(role: str, language: str, step: int, unit: float) -> TextStyle:
    design = load_design()
    set_as = design.roles[role]
    face = _face(set_as, language)
    adjust = design.scripts.get(face, design.scripts["latin"])
    headline = role in _HEADLINES
    own_size = adjust.headline_size if headline else adjust.caption_size if role == "strip_caption" else None
    leading = (adjust.leading or design.steps.leading)[step] if set_as.grows == "body" else 1.0
    own_line = adjust.headline_line if headline else None
    line = own_line or max(set_as.line * adjust.line * leading, adjust.line_least)
    scale: float = getattr(design.steps, set_as.grows)[step]

    pixels = round(set_as.size * scale * (own_size or adjust.size) * unit)
    font = QFont()
    # The font for numerals has no digits of other scripts.
    others = families(face_of(language)) if face == "numeral" else ()
    font.setFamilies(list(dict.fromkeys((*families(face), *others))))
    font.setPixelSize(max(1, pixels))
    font.setWeight(QFont.Weight(_cut(min(set_as.weight, adjust.weight_max), face)))
    if set_as.track and face in _LATIN_TRACKING:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, set_as.track * pixels)
    if _spacing is not USUAL:
        font.setWordSpacing(_spacing.word * pixels)
        # No script that joins its letters has a space between them; WCAG excepts it.
        if face == "numeral" or not script_of(language).joins:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, _spacing.letter * pixels)
    height = max(round(pixels * line), ceil(pixels * _spacing.line))
    return TextStyle(font, height, adjust.lower * pixels, FACES[face].reach)


def _face(role: Role, language: str) -> str:
    if role.family == "numeral":
        return "numeral"
    face = face_of(language)
    return "arabic" if face == "nastaliq" and not role.nastaliq else face


def families(face: str) -> tuple[str, ...]:
    """Returns the font families of a typeface, in the order of glyph lookup; loads them."""
    wanted = _families(face)
    for family in wanted:
        if (family, FONTS) not in _families_tried:
            load_family(family)
    return wanted


def _families(face: str) -> tuple[str, ...]:
    """Returns the families; a script without a font has at least signs and digits."""
    return FACES[face].families or FACES["numeral"].families


def family_files(family: str, folder: Path = FONTS) -> list[Path]:
    """Returns the weights of a bundled family, the lightest first."""
    begins = f"{family.replace(' ', '')}-"
    return [folder / name for name in names_in(folder) if name.startswith(begins) and name.endswith(".ttf")]


def load_family(family: str, folder: Path = FONTS) -> bool:
    """Registers a bundled family; False if a file is missing or broken.

    A failure is tried again. When it succeeds, styles and lines that were set without it are forgotten; words
    on the screen keep theirs until their scene is created again.
    """
    before = _families_tried.get((family, folder))
    if before:
        return True
    files = family_files(family, folder)
    loaded = bool(files) and all(map(_load_file, files))
    _families_tried[family, folder] = loaded
    if loaded and before is False:
        text_style.cache_clear()
        _cuts.cache_clear()
        measure.forget()
    return loaded


def _load_file(file: Path) -> bool:
    if file not in _files_loaded and add_font(file) >= 0:
        _files_loaded.add(file)
    return file in _files_loaded


def add_font(file: Path) -> int:
    """Returns its font id, -1 if it is broken.

    Qt would reopen a file for each size, and file access times would reveal that.
    """
    try:
        return QFontDatabase.addApplicationFontFromData(QByteArray(file.read_bytes()))
    except OSError:
        return -1


def prepare_fonts(language: str) -> tuple[str, ...]:
    """Loads the fonts of a language before any word of it is shown; returns the families that fail."""
    face = face_of(language)
    scripts = dict.fromkeys((face, "arabic" if face == "nastaliq" else face))
    for name in scripts:
        _cuts(name)
    wanted = dict.fromkeys(family for name in scripts for family in families(name))
    return tuple(family for family in wanted if not load_family(family))


@cache
def _cuts(face: str) -> tuple[int, ...]:
    """Returns the weights of a script's own family."""
    family = _families(face)[0]
    return tuple(int(file.stem.rpartition("-")[2]) for file in family_files(family)) or (400,)


def _cut(weight: int, face: str) -> int:
    return min(_cuts(face), key=lambda cut: (abs(cut - weight), -cut))
