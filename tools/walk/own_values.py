"""What parts of the staff page keep for themselves: which tiles of the foot are seen, and which letters."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from PySide6.QtQuick import QQuickItem, QQuickWindow

from tools.shared.ear import shown
from tools.walk.report import OwnValue

_KEPT: Final[Mapping[str, tuple[str, ...]]] = {"moreTools": ("_first",), "letterKeys": ("_layer",)}
"""By the name of an item inside: properties of the item around it."""


def own_values(window: QQuickWindow) -> Iterator[OwnValue]:
    for item in shown(window.contentItem()):
        for name in _KEPT.get(item.objectName(), ()):
            if owner := _owner(item, name):
                yield OwnValue(item.objectName(), name, int(owner.property(name)))


def give_own_values(window: QQuickWindow, values: Iterable[OwnValue]) -> None:
    items = {item.objectName(): item for item in shown(window.contentItem())}
    for value in values:
        if value.inside in items and (owner := _owner(items[value.inside], value.name)):
            owner.setProperty(value.name, value.value)


def _owner(item: QQuickItem | None, name: str) -> QQuickItem | None:
    """The next item around with such a property."""
    while item is not None and item.metaObject().indexOfProperty(name) < 0:
        item = item.parentItem()
    return item
