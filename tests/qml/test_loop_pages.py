"""Pages among the panels: the topic's name above the title, and nothing that does not fit."""

from dataclasses import replace

import pytest

from kiosk.core.content.stops import PageStop
from kiosk.core.state.scenes.loop import Loop
from kiosk.staging.complaints import complaints
from tests.qml.stages import Stage

SIZES = [(1920, 1080), (1080, 1920), (1024, 600)]


def longest(stage):
    """The pages with the longest titles and names of topics, and the name that each has to show."""
    say = stage.visitor._language_of(stage.state.language).text
    stops = [
        stop
        for stop in stage.store.world.playable(stage.store.now.wall.date(), stage.state.language)
        if isinstance(stop, PageStop)
    ]
    names = {stop.id: say(stop.topic.title, "topic") for stop in stops}
    by_title = sorted(stops, key=lambda stop: len(say(stop.page.title, stop.id)))
    by_name = sorted(stops, key=lambda stop: len(names[stop.id]))
    return {stop.id: names[stop.id] for stop in (*by_title[-3:], *by_name[-3:])}


@pytest.mark.parametrize(
    "stage",
    [(language, size) for language in ("en", "ar", "am", "ur") for size in SIZES],
    indirect=True,
    ids=str,
)
@pytest.mark.slow
def test_the_topics_name_stands_small_above_the_title(stage):
    stage.go("page")
    for panel, name in longest(stage).items():
        stands = Loop(panel, stage.clock.now().seconds, rested=True)
        stage.store._state = replace(stage.state, scene=stands)
        stage.visitor.refresh()
        stage.settle()
        above, title = stage.find("topicName"), stage.find("title")
        assert above.property("text") == name
        assert stage.at(above)[0] == pytest.approx(stage.at(title)[0], abs=0.003)
        assert stage.at(above)[1] + stage.at(above)[3] <= stage.at(title)[1]
        assert above.property("font").pixelSize() < 0.5 * title.property("font").pixelSize()
        assert complaints(stage.window) == [], panel


@pytest.mark.slow
def test_no_report_of_what_fits_mixes_two_screens(qapp):
    """The words of one with the end of another would be wrong until the next report."""
    stage = Stage()
    try:
        stage.go("page")
        heard = []
        stage.store.changed.connect(lambda: heard.append(stage.scene))
        stops, cuts = set(), {}
        for _ in range(12):
            heard.clear()
            stage.wake()
            stage.settle()
            if isinstance(stage.scene, Loop) and "/" in stage.scene.panel:
                stops.add(stage.scene.anchor)
                cuts.setdefault(stage.scene.anchor, set()).update(scene.cut for scene in heard if scene.cut)
        assert len(stops) > 4
        assert {anchor: len(found) for anchor, found in cuts.items()} == dict.fromkeys(stops, 1)
    finally:
        stage.end()
