"""Measures how much of a window's field words, controls and drawings fill."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickWindow

from kiosk.staging.scene_walk import PaintedItem, ink, walk
from kiosk.staging.screen import NamedScreen
from kiosk.staging.staff_screens import STAFF_SCREENS

LEAST_FILLED = 0.25
"""Of the field, in the usual layout and size of text: at 16:9 and 9:16 every panel and page has more."""

_CELLS = 24
"""Each way: so coarse that the gaps between lines and rows count as filled."""

_SPARE = frozenset({"start", "idle", "dark", "dark-bare", "talk-list", "talk-logo", "talk-sign"})
"""Screens that show one thing by design, or their words one by one."""

_FEET = frozenset({"bar", "toolbar"})
_STROKES = frozenset({"line", "light"})


def fills(screen: NamedScreen) -> bool:
    """Whether a screen has words and drawing that can fill it. Forms of staff are where a hand is."""
    return screen.name not in _SPARE and screen not in STAFF_SCREENS


def filled(window: QQuickWindow) -> float:
    """Returns the share of the field, which ends at the bar or toolbar: 0 to 1."""
    seen = list(walk(window.contentItem()))
    feet = [each.rect.top() for each in seen if each.item.objectName() in _FEET and not each.rect.isEmpty()]
    field = QRectF(0, 0, window.width(), min(feet, default=window.height()))
    cells = {cell for box in _boxes(seen, field) for cell in _cells(box.intersected(field), field)}
    return len(cells) / _CELLS**2


def _boxes(seen: list[PaintedItem], field: QRectF) -> Iterator[QRectF]:
    """Returns the bounds of what is shown; a button of half the field is the field itself."""
    ground = field.width() * field.height() / 2
    for each in seen:
        if each.kind == "Words" and each.item.property("text"):
            yield ink(each)
        elif each.kind == "button" and each.rect.width() * each.rect.height() < ground:
            yield each.rect
        elif each.item.objectName() in _STROKES and each.item.inherits("QQuickShape"):
            yield each.item.mapRectToScene(each.item.property("boundingRect"))


def _cells(box: QRectF, field: QRectF) -> Iterator[tuple[int, int]]:
    """Returns the cells that a box inside the field touches."""
    if box.isEmpty():
        return
    across, down = field.width() / _CELLS, field.height() / _CELLS
    for x in range(int(box.left() / across), min(_CELLS, int(box.right() / across) + 1)):
        for y in range(int(box.top() / down), min(_CELLS, int(box.bottom() / down) + 1)):
            yield x, y
