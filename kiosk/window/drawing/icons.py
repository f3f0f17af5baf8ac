"""Icons as glyphs of QtAwesome's Phosphor font, to be drawn by a Text."""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.window.text.typesetting import add_font

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Icons(QObject):
    """Phosphor, bold strokes like the line."""

    @Slot(str, float, result=QFont)
    def font(self, name: str, pixels: float) -> QFont:
        """The icon font at a size; ``name`` only tells bindings what it is for."""
        font = QFont(_family())
        font.setPixelSize(max(1, round(pixels)))
        return font

    @Slot(str, result=str)
    def glyph(self, name: str) -> str:
        """The bold cut, or the very icon that ``name`` means where it names another cut."""
        charmap = _charmap()
        return chr(int(charmap.get(f"{name}-bold") or charmap[name], 16))


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
    """Opens what icons need before one is asked for."""
    _charmap()
    _family()
