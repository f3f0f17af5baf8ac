"""The lists of the staff page, which turn over like pages."""

from PySide6.QtCore import QRectF


def pages(stage):
    """How many the list has that is shown."""
    counters = [item.property("text") for item in stage.all("counter")]
    return int(counters[0].split("/")[1]) if counters else 1


def turned(stage, page):
    for _ in range(page):
        stage.tap(stage.find("later"))
    return stage


def rect(item):
    """Its place in the window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
