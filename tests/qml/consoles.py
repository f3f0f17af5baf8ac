"""Consoles of a talk, for tests of what they show."""

from PySide6.QtCore import QRectF

from tests.qml.stages import items_of

LANGUAGES = ("en", "fr", "ar", "am", "hi", "ur", "zh-Hans")


def find(console, name):
    found = [item for item in items_of(console.window) if item.objectName() == name]
    assert len(found) == 1, f"{len(found)} items are called {name}"
    return found[0]


def at(item):
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
