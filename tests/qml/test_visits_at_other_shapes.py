"""A visit on screens that are not 16:9: the left-over height and width go to drawings and words."""

import pytest

from tests.qml.stages import Stage

USUAL, SQUARE, LONG = (1920, 1080), (1080, 1080), (2560, 1080)
UPRIGHT, TABLET, NARROW = (1080, 1920), (1024, 1280), (1080, 2520)


class SeenScreen:
    """What a screen shows, in u: the places of things by their names, and the drawings' sizes and roads."""

    def __init__(self, stage):
        items = [item for item in stage.items() if item.objectName()]
        self.at = {item.objectName(): stage.at(item) for item in items}
        self.width = stage.window.width() / stage.unit
        drawings = [item for item in stage.items() if item.property("lowRoad") is not None]
        self.sizes = [drawing.property("size") / stage.unit for drawing in drawings]
        self.roads = [drawing.property("road") / stage.unit for drawing in drawings]

    def right(self, name):
        x, _, width, _ = self.at[name]
        return self.width - x - width


class SeenScreens(dict):
    """screens[size, place, step] is that screen, looked at once for all tests."""

    def __missing__(self, key):
        size, place, step = key
        stage = Stage("en", size)
        self[key] = SeenScreen(stage.go(place, step))
        stage.end()
        return self[key]


@pytest.fixture(scope="module")
def screens(qapp):
    return SeenScreens()


@pytest.mark.parametrize("place", ["topic", "advice", "offer", "quiz"])
@pytest.mark.slow
def test_on_squarer_and_narrower_screens_the_drawing_is_larger_and_its_road_lower(screens, place):
    usual, square = screens[USUAL, place, 0], screens[SQUARE, place, 0]
    assert square.sizes[0] > usual.sizes[0] + 0.02
    assert square.roads[0] > usual.roads[0] + 0.1
    if place != "offer":
        assert screens[NARROW, place, 0].sizes[0] > screens[UPRIGHT, place, 0].sizes[0] + 0.05


@pytest.mark.slow
def test_on_a_square_screen_every_tile_keeps_its_drawing(screens):
    assert len(screens[SQUARE, "topics", 0].sizes) == len(screens[USUAL, "topics", 0].sizes) == 9


@pytest.mark.parametrize("place", ["topic", "advice", "offer", "quiz"])
@pytest.mark.slow
def test_beyond_16_9_the_paper_takes_a_third_of_the_width_and_the_column_the_rest(screens, place):
    long, usual = screens[LONG, place, 0], screens[USUAL, place, 0]
    assert long.at["column"][2] == pytest.approx(usual.at["column"][2] + 0.65 * 640 / 1080, abs=0.002)
    assert long.at["title"][0] == pytest.approx(usual.at["title"][0] + 0.65 * 640 / 1080, abs=0.002)
    assert long.at["title"][3] == pytest.approx(usual.at["title"][3], abs=0.002)


@pytest.mark.parametrize("place", ["topic", "offer"])
@pytest.mark.slow
def test_large_words_keep_their_measure_beyond_16_9(screens, place):
    long, usual = screens[LONG, place, 3], screens[USUAL, place, 3]
    names = {name for name in usual.at if name in ("title", "turner", "row-0")}
    assert {name: long.at[name] for name in names} == {
        name: pytest.approx(usual.at[name], abs=0.002) for name in names
    }
    assert len(names) > 1


@pytest.mark.slow
def test_on_a_squarer_upright_screen_lines_have_sixty_characters_at_most(screens):
    screen = screens[TABLET, "topic", 0]
    assert screen.width > 1.4
    assert screen.at["text"][2] == pytest.approx(1.15, abs=0.002)
