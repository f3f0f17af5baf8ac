"""Finds the lines of a script that the window shows now."""

from collections.abc import Iterator
from unicodedata import category

from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.window.speech.next_line import Shown
from kiosk.window.speech.script import COUNTER, Script


def on_screen(window: QQuickWindow) -> Shown:
    """Returns the ``lines`` of all items of SpokenText."""
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


def panel_on_screen(window: QQuickWindow, script: Script) -> Shown:
    """Returns the lines of a panel that the loop shows: its items have no lines, and none of them turns."""
    texts = (item.property("text") for item in _items(window.contentItem()) if item.isVisible())
    seen = _joined("".join(text for text in texts if isinstance(text, str)))
    lines = frozenset(line.id for line in script if _joined(line.text) in seen)
    return Shown(lines, lines)


def _joined(text: str) -> str:
    """Returns the text as it is, wherever its lines break, and in whichever direction its numbers run."""
    return "".join(letter for letter in text if not letter.isspace() and category(letter) != "Cf")


def _items(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from _items(child)
