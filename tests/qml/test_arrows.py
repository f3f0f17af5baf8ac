"""Arrows, and pictures that point, point where reading goes; other signs are the same in every direction."""

import pytest
from PySide6.QtCore import QPointF

from kiosk.content.design import load_design

POINTING = {icon.glyph for icon in load_design().icons.values() if icon.mirrors}
"""Pictures of rows that point the way people read."""

TURNED = {"left": "right", "right": "left"}


SCREENS = ("question", "topics", "topic", "offer", "quiz-answered", "languages", "advice")


def signs(stage):
    """Where each sign is, what it shows by its name, and whether it is painted the other way round."""
    return [
        (place_of(item), item.property("name"), item.property("mirrored"))
        for item in stage.items()
        if item.property("size") is not None and item.property("mirrored") is not None
    ]


def place_of(item):
    """The name of the nearest item around it that has one."""
    while not item.objectName():
        item = item.parentItem()
    return item.objectName()


def ways(shown):
    """Where the arrows point, by where they are."""
    arrows = [(place, name.removeprefix("arrow-"), turned) for place, name, turned in shown if is_arrow(name)]
    return {(place, TURNED[way] if turned else way) for place, way, turned in arrows}


def is_arrow(name):
    return name in {"arrow-left", "arrow-right"}


@pytest.mark.parametrize("size", [(1920, 1080), pytest.param((1080, 1920), marks=pytest.mark.slow)], ids=str)
@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.sample(2)
def test_arrows_turn_with_the_direction_and_nothing_else_does(used_kiosk, screen, size):
    english, mirrored = (signs(used_kiosk(language, size).go(screen)) for language in ("en", "ar-XB"))
    places = {place for place, _ in ways(english)} & {place for place, _ in ways(mirrored)}
    assert places, "long words may leave an arrow to a later screen, but not all of them"
    assert {(place, TURNED[way]) for place, way in ways(english) if place in places} == {
        (place, way) for place, way in ways(mirrored) if place in places
    }
    turned = {name for _, name, turned in (*english, *mirrored) if turned and not is_arrow(name)}
    assert turned <= POINTING


def lean_of(stage, item):
    """How far the ink of a sign is from its middle to the right, in parts of its width."""
    corner = item.mapToScene(QPointF(0, 0))
    image = stage.window.grabWindow().copy(
        round(corner.x()), round(corner.y()), round(item.width()), round(item.height())
    )
    ground = image.pixelColor(0, 0).lightness()
    ink = [
        (x, abs(image.pixelColor(x, y).lightness() - ground))
        for x in range(image.width())
        for y in range(image.height())
    ]
    return sum(x * weight for x, weight in ink) / sum(weight for _, weight in ink) / image.width() - 0.5


@pytest.mark.slow
def test_a_mirrored_arrow_is_painted_the_other_way_round(used_kiosk):
    leans = []
    for language in ("en", "ar-XB"):
        stage = used_kiosk(language).go("topic")
        arrow = next(item for item in stage.items() if item.property("name") == "arrow-right")
        leans.append((arrow.property("mirrored"), lean_of(stage, arrow)))
    (straight, right), (mirrored, left) = leans
    assert (straight, mirrored) == (False, True)
    assert left < -0.05 < 0.05 < right
