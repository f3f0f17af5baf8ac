"""Lists what a window shows, item by item in the order of painting."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem


@dataclass(frozen=True, slots=True)
class PaintedItem:
    """A visible item in the order of painting, with its rectangle in the window.

    ``kind`` is "Words", "button", "surface" or "".
    """

    item: QQuickItem
    rect: QRectF
    kind: str


def walk(item: QQuickItem) -> Iterator[PaintedItem]:
    """Items in the order of painting: by z, then by order."""
    if not item.isVisible() or item.opacity() == 0:
        return
    item.ensurePolished()
    rect = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    yield PaintedItem(item, rect, _kind(item))
    for child in sorted(item.childItems(), key=lambda child: child.z()):
        yield from walk(child)


def _kind(item: QQuickItem) -> str:
    """Avoids QMetaObject: PySide6 caches the wrapper by address, keeps it after the item is destroyed, and
    returns it for a new item at that address.
    """
    if item.inherits("QQuickAbstractButton"):
        return "button"
    if item.inherits("QQuickRectangle"):
        return "surface"
    return "Words" if item.property("shownAlignment") is not None else ""


def ink(text: PaintedItem) -> QRectF:
    """The part of a text item that glyphs can fill: not the leading above and below."""
    pixels = text.item.property("font").pixelSize()
    leading = max(0.0, text.rect.height() / max(1, int(text.item.property("lineCount"))) - 1.05 * pixels) / 2
    width = min(float(text.item.property("textWidth")), text.rect.width())
    alignment = int(text.item.property("shownAlignment"))
    left = {2: text.rect.right() - width, 4: text.rect.center().x() - width / 2}.get(
        alignment, text.rect.left()
    )
    return QRectF(left, text.rect.top() + leading, width, text.rect.height() - 2 * leading)


def is_opaque(seen: PaintedItem) -> bool:
    colour = seen.item.property("color") if seen.kind == "surface" else None
    return isinstance(colour, QColor) and colour.alpha() == 255


def quote(text: PaintedItem) -> str:
    return f"“{str(text.item.property('text'))[:40]}”"
