"""The drawing of a page is its sign for people who do not read: it stays in high contrast."""

import pytest

from kiosk.content.design import load_design

SCREENS = ("topic", "offer", "quiz", "choices", "advice", "advice-bare", "languages")
SIZES = [(1920, 1080), (1080, 1920), (1280, 1024), (1080, 1080)]


def strokes(stage):
    """Where the line of the screen has its drawing, and how large it is."""
    lines = [item for item in stage.items() if item.property("axis") is not None]
    drawn = [item for item in lines if item.isVisible() and item.property("size") > 0]
    return {(item.property("motif"), item.property("motifX"), item.property("size")) for item in drawn}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("step", [0, 1])
@pytest.mark.sample(2)
def test_every_page_keeps_its_drawing_in_high_contrast(used_kiosk, size, step):
    stage = used_kiosk("en", size)
    usual = {name: strokes(stage.go(name, step)) for name in SCREENS}
    assert [name for name, drawn in usual.items() if not drawn and (step, name) != (1, "languages")] == []
    assert {name: strokes(stage.go(name, step, high_contrast=True)) for name in SCREENS} == usual


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.sample(2)
def test_reach_mode_keeps_the_same_drawing_in_high_contrast(used_kiosk, size):
    stage = used_kiosk("en", size)
    usual = {name: strokes(stage.go(name, low=True)) for name in SCREENS}
    assert usual["topic"] and usual["languages"]
    assert {name: strokes(stage.go(name, high_contrast=True, low=True)) for name in SCREENS} == usual


@pytest.mark.parametrize("size", SIZES[:2])
@pytest.mark.parametrize("high_contrast", [False, True])
def test_where_large_text_leaves_no_room_for_it_its_icon_is_beside_the_title(used_kiosk, size, high_contrast):
    stage = used_kiosk("en", size).go("topic", 3, high_contrast)
    (sign,) = [item for item in stage.all("titleSign") if item.isVisible()]
    title = stage.find("title")
    assert sign.property("name") == load_design().motifs[stage.visitor.page.motif].icon
    assert sign.x() > 0 and sign.x() + sign.width() < title.x()
    assert title.y() <= sign.y() + sign.height() / 2 <= title.y() + title.height()
    stage.go("topic", 0, high_contrast)
    assert [item for item in stage.all("titleSign") if item.isVisible()] == []


def test_upright_in_reach_mode_the_icon_takes_the_place_of_a_drawing_that_gives_way(used_kiosk):
    stage = used_kiosk("en", SIZES[1])
    for step, signs in ((0, 0), (3, 1)):
        stage.go("topic", step, low=True)
        assert len([item for item in stage.all("titleSign") if item.isVisible()]) == signs, step
