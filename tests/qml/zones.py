"""Where things are on a panel, for tests of both ways to hang a screen."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QColor

from kiosk.content.design import load_design

TOKENS = load_design().tokens
WIDE, TALL = TOKENS["zone"]["landscape"], TOKENS["zone"]["portrait"]
SAFE = {"landscape": TOKENS["safe"]["landscape"]["x"], "portrait": TOKENS["safe"]["portrait"]["x"]}
LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)
TITLE_GAP, TEXT_GAP = 0.0315, 0.039
"""From the title to the road, from the road to the text; DESIGN.md 5.3."""
REPLY_Y, TALL_PAGE_TEXT_Y, TALL_ROWS_Y = 0.587, 0.6037, 0.613
"""Where the design has what QML places by its neighbours."""
LONG = 1920 / 1080
TOLERANCE = 0.004


def both_directions(size):
    cases = [("en", size), ("ar-XB", size)]
    return pytest.mark.parametrize("stage", cases, indirect=True, ids=["ltr", "rtl"])


wide, tall = both_directions(LANDSCAPE), both_directions(PORTRAIT)


def near(length):
    return pytest.approx(length, abs=TOLERANCE)


def line(stage, within=None):
    """The ends of the line's pieces, from the reading start, in u: a run, the motif's segments, a run."""
    everything = stage.items()
    shapes = [item for item in everything if item.objectName() == "line" and lies_in(item, within)]
    lines = {id(shape.parentItem()) for shape in shapes}
    assert len(lines) == 1, f"{len(lines)} lines are shown"
    mirrored = stage.visitor.property("rightToLeft")
    ends = []
    for shape in sorted(shapes, key=lambda shape: shape.property("index")):
        paths = [child for child in shape.findChildren(QObject) if child.inherits("QQuickPathSvg")]
        begin, *segments = re.findall("[MLC][^MLC]+", paths[0].property("path"))
        for segment in segments if ends else (begin, *segments):
            x, y = (float(number) for number in segment[1:].split()[-2:])
            point = shape.mapToScene(QPointF(x, y))
            x = stage.window.width() - point.x() if mirrored else point.x()
            ends.append((x / stage.unit, point.y() / stage.unit))
    ends = [ends[0], *ends, ends[-1]]
    runs = {item.objectName(): stage.at(item) for item in everything if lies_in(item, within)}
    if "runIn" in runs:
        x, y, width, height = runs["runIn"]
        assert (x + width, y + height / 2) == pytest.approx(ends[0], abs=1 / stage.unit), "no seam"
        ends[0] = (x, y + height / 2)
    if "runOut" in runs:
        x, y, width, height = runs["runOut"]
        assert (x, y + height / 2) == pytest.approx(ends[-1], abs=1 / stage.unit), "no seam"
        ends[-1] = (x + width, y + height / 2)
    return ends


def lies_in(item, within):
    return within is None or within.isAncestorOf(item)


def motif(stage, within=None):
    """Where the motif begins and ends on the line: x, y, size."""
    ends = line(stage, within)
    (begins, at), (leaves, _) = ends[1], ends[-2]
    return begins, at, leaves - begins


def roads(stage):
    """Where the line is at both edges."""
    ends = line(stage)
    return [ends[0][1], ends[-1][1]]


def road_at(stage, edge, colour):
    """The middle of the line's weight in the last column of pixels at an edge: the picture's own word."""
    image = stage.window.grabWindow()
    x = 1 if (edge == "start") is not bool(stage.visitor.property("rightToLeft")) else image.width() - 2
    rows = [y for y in range(image.height()) if image.pixelColor(x, y) == QColor(colour)]
    first = rows[0]
    run = [y for i, y in enumerate(rows) if y == first + i]
    return (run[0] + run[-1] + 1) / 2 / stage.unit, len(run) / stage.unit


def box(stage, name):
    return stage.at(stage.find(name))


def end_of(stage, name):
    """The distance of an item's far edge from the screen's."""
    x, _, width, _ = box(stage, name)
    return stage.window.width() / stage.unit - x - width


def bottom_of(stage, name):
    _, y, _, height = box(stage, name)
    return y + height


def middle_of(stage, name):
    _, y, _, height = box(stage, name)
    return y + height / 2


def with_many_languages(world):
    return replace(world, languages=(*world.languages, "de", "es", "id", "sw"))
