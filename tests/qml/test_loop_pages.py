"""Posters of pages between the panels: a small title, large text, and nothing that does not fit."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from kiosk.core.content.posters import cut_into_posters
from kiosk.core.content.stops import PageStop
from kiosk.core.state.scenes.loop import Loop
from kiosk.staging.complaints import complaints
from kiosk.staging.filled import LEAST_FILLED, filled

SIZES = [(1920, 1080), (1080, 1920), (1080, 1080), (1280, 1024), (2560, 1080), (1024, 600)]


def posters_of(stop, say):
    blocks = (replace(block, text=say(block.text, stop.ref)) for block in stop.blocks)
    return cut_into_posters(say(stop.page.title, stop.ref), tuple(blocks))


def chosen(stage):
    """The posters with the longest titles, the longest texts and the fewest words."""
    say = stage.visitor._language_of(stage.state.language).text
    stops = [
        stop
        for stop in stage.store.world.playable(stage.store.now.wall.date(), stage.state.language)
        if isinstance(stop, PageStop)
    ]
    stops = [stop for stop in stops if stop.part < len(posters_of(stop, say))]
    by_title = sorted(stops, key=lambda stop: len(say(stop.page.title, stop.ref)))
    by_text = sorted(
        stops, key=lambda stop: sum(len(block.text) for _, block in posters_of(stop, say)[stop.part])
    )
    return {stop.id for stop in (*by_title[-2:], *by_text[-3:], *by_text[:3])}


@pytest.mark.parametrize(
    "stage",
    [(language, size) for language in ("en", "ar", "am", "ur", "hi", "zh-Hans") for size in SIZES],
    indirect=True,
    ids=str,
)
@pytest.mark.slow
def test_a_small_title_stands_above_large_text_and_everything_fits(stage):
    stage.go("page")
    size = stage.window.width(), stage.window.height()
    for panel in chosen(stage):
        stands = Loop(panel, stage.clock.now().seconds, rested=True)
        stage.store._state = replace(stage.state, scene=stands)
        stage.visitor.refresh()
        stage.settle()
        title, text = stage.find("title"), stage.find("text")
        assert stage.at(title)[1] + stage.at(title)[3] <= stage.at(text)[1]
        assert title.property("role") == "heading_2" and stage.all("topicName") == []
        assert stage.window.findChild(QObject, "pager").property("count") == 1
        assert complaints(stage.window) == [], panel
        # Of a very wide screen less is a column of words and a drawing.
        assert filled(stage.window) > LEAST_FILLED * (0.75 if size[0] > 2 * size[1] else 1), panel
