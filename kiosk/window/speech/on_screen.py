"""Which lines of a script the window shows now."""

from collections.abc import Iterator

from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.window.speech.next_line import Shown
from kiosk.window.speech.script import COUNTER


def on_screen(window: QQuickWindow) -> Shown:
    """The ``lines`` of all items of SpokenText."""
    seen: set[str] = set()
    made: set[str] = set()
    counter = ""
    for item in _items(window.contentItem()):
        lines = item.property("lines")
        if not isinstance(lines, list) or not lines or not item.property("text"):
            continue
        made.update(lines)
        if item.isVisible():
            seen.update(lines)
            if COUNTER in lines:
                counter = str(item.property("text"))
    return Shown(frozenset(seen), frozenset(made), counter)


def _items(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from _items(child)
