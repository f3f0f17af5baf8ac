"""Icons as glyphs of QtAwesome's Phosphor font, for a QML Text."""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.content.design import load_design
from kiosk.window.text.row_icon import row_size
from kiosk.window.text.typesetting import add_font

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Icons(QObject):
    """Phosphor in its bold weight, like the line."""

    @Slot(str, float, result=QFont)
    def font(self, name: str, pixels: float) -> QFont:
        """Returns the icon font at a size; ``name`` only makes bindings depend on it."""
        font = QFont(_family())
        font.setPixelSize(max(1, round(pixels)))
        return font

    @Slot(str, result=str)
    def glyph(self, name: str) -> str:
        """Returns the bold version, or exactly the icon ``name`` if that names another weight."""
        charmap = _charmap()
        return chr(int(charmap.get(f"{name}-bold") or charmap[name], 16))

    @Slot(str, result=str)
    def ofRow(self, name: str) -> str:
        """Returns the icon for one of the names that content uses next to rows; "" for none."""
        return load_design().icons[name].glyph if name else ""

    @Slot(str, result=str)
    def ofTool(self, name: str) -> str:
        """Returns the icon of a tool or button; "" for none."""
        return load_design().tools[name].glyph if name else ""

    @Slot(str, result=str)
    def ofDrawing(self, name: str) -> str:
        """Returns the icon of one of the program's drawings; "" for one of a site."""
        motif = load_design().motifs.get(name)
        return motif.icon if motif else ""

    @Slot(str, result=bool)
    def mirrors(self, name: str) -> bool:
        return name != "" and load_design().icons[name].mirrors

    @Slot(str, result=bool)
    def struck(self, name: str) -> bool:
        return name != "" and load_design().icons[name].struck

    @Slot(int, float, result=float)
    def rowSize(self, step: int, unit: float) -> float:
        """Returns the size of a picture next to a row, in pixels."""
        return row_size(step, unit)


def _folder() -> Path:
    # Importing qtawesome itself would load QtWidgets, which nothing else here needs.
    spec = find_spec("qtawesome")
    assert spec is not None and spec.origin is not None
    return Path(spec.origin).parent / "fonts"


@cache
def _charmap() -> dict[str, str]:
    charmap: dict[str, str] = json.loads(next(_folder().glob("phosphor-charmap-*.json")).read_text("utf-8"))
    return charmap


@cache
def _family() -> str:
    font = next(_folder().glob("phosphor-*.ttf"))
    return QFontDatabase.applicationFontFamilies(add_font(font))[0]


def prepare() -> None:
    """Opens the font before an icon is needed."""
    _charmap()
    _family()
