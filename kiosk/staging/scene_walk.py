"""What a window shows, item by item in the order of painting."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem


@dataclass(frozen=True, slots=True)
class PaintedItem:
    """A visible item in the order of painting, with its place in the window.

    ``kind`` is "Words", "button", "surface" or "".
    """

    item: QQuickItem
    rect: QRectF
    kind: str


def walk(item: QQuickItem) -> Iterator[PaintedItem]:
    """Items as they are painted: by z, then by order."""
    if not item.isVisible() or item.opacity() == 0:
        return
    item.ensurePolished()
    rect = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    yield PaintedItem(item, rect, _kind(item))
    for child in sorted(item.childItems(), key=lambda child: child.z()):
        yield from walk(child)


def _kind(item: QQuickItem) -> str:
    """Told without QMetaObject: Python keeps what wraps one beyond its item, and takes it for what comes to
    lie at the same address.
    """
    if item.inherits("QQuickAbstractButton"):
        return "button"
    if item.inherits("QQuickRectangle"):
        return "surface"
    return "Words" if item.property("shownAlignment") is not None else ""


def ink(text: PaintedItem) -> QRectF:
    """The part of a text item that its words can fill: not the leading above and below them."""
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
