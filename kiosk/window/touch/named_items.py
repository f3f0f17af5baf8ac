"""Finds out whether an item with a name is below a finger."""

from collections.abc import Collection

from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem, QQuickWindow


def lies_at(window: QQuickWindow, at: QPointF, names: Collection[str]) -> bool:
    """Whether a shown item with one of these object names is at this point, in front or not.

    Only the items at the point are examined: all objects of the window would take longer than the rest of the
    press. An item without a size may have others anywhere.
    """
    return _has(window.contentItem(), at, names)


def _has(item: QQuickItem, at: QPointF, names: Collection[str]) -> bool:
    for child in item.childItems():
        if not child.isVisible():
            continue
        is_there = child.contains(child.mapFromScene(at))
        if is_there and child.objectName() in names:
            return True
        if (is_there or not (child.width() and child.height())) and _has(child, at, names):
            return True
    return False
