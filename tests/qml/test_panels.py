"""The contract of panels: what Python gives is what the QML of a kind requires, no more and no less."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from kiosk.core.content.deck import Deck
from kiosk.core.content.panels import KINDS
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.loop import Loop
from kiosk.staging.complaints import complaints
from kiosk.window.loop.derive import panel as panel_props
from kiosk.window.text.pager_for_qml import Paging
from tests.fakes import (
    clock,
    figure,
    list_panel,
    number,
    page_of_every_kind,
    question,
    statement,
    story,
    topic,
)
from tests.qml.stages import accessible_name
from tests.sampling import chosen

SAMPLES = {
    sample.kind: sample
    for sample in (
        statement("x"),
        story("x"),
        question("x"),
        list_panel("x"),
        figure("x"),
        clock("x"),
        number("x"),
    )
}


def test_every_kind_has_a_sample():
    assert set(SAMPLES) == set(KINDS)


def show(stage, *panels, pages=(), **fields):
    """The window of a site whose loop has these panels, and these pages where ``depth`` is "full"."""
    site = replace(stage.world.site, **{"clock": True, **fields})
    topics = (topic("t", *pages),) if pages else stage.world.deck.topics
    return stage.do(ev.WorldChanged(replace(stage.world, deck=Deck(panels, topics), site=site)))


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_shown_without_a_warning(kiosk, kind):
    """A missing or an unknown field is a Qt warning, and a Qt warning fails the test."""
    stage = show(kiosk(), SAMPLES[kind])
    assert isinstance(stage.scene, Loop)
    assert any(line.isVisible() for line in stage.all("motif"))
    for words in getattr(SAMPLES[kind], "asked", SAMPLES[kind].texts):
        assert any(words in shown for shown in [*stage.words(), accessible_name(stage.find("headline"))])


def test_the_clock_turns_with_the_minute_where_it_stands(kiosk):
    stage = show(kiosk(), SAMPLES["clock"])
    hour = stage.find("headline")
    assert hour.property("text") == "16:42"
    assert {"Central Station", "Wednesday, 25 November"} <= set(stage.words())
    stage.wait(60.0)
    assert stage.find("headline") is hour, "nothing is made anew"
    assert hour.property("text") == "16:43"


# --- posters among the panels ------------------------------------------------------------------------------


def at_page(kiosk, language="en", size=(1920, 1080)):
    """A window without touch that shows the page of every kind."""
    stage = show(
        kiosk(language, size), statement("a"), pages=(page_of_every_kind(),), mode="loop", depth="full"
    )
    return stage.wait(13.0)


@pytest.mark.parametrize(
    ("language", "size"),
    [("en", (1920, 1080)), ("en", (1080, 1920)), ("ar-XB", (1920, 1080)), ("ar-XB", (1024, 600))],
)
@pytest.mark.sample(1)
def test_a_poster_is_shown_whole_as_large_as_it_fits(kiosk, language, size):
    stage = at_page(kiosk, language, size)
    seen = 0
    for _ in range(8):
        if stage.scene.panel.startswith("t/kinds"):
            told = [block["text"] for block in stage.visitor.panel.property("content")["fields"]["blocks"]]
            assert [words for words in stage.words() if words in told] == told
            pager, text = stage.window.findChild(QObject, "pager"), stage.find("text")
            assert pager.property("count") == 1
            assert text.property("step") == pager.property("step")
            assert complaints(stage.window) == []
            assert stage.scene.cut is None, "only talks need to know what fits"
            seen += 1
        stage.wake()
        stage.settle()
    assert seen >= 3


def test_the_words_of_a_slide_are_counted_with_the_title():
    assert Paging().words("Every kind", [{"text": "An item."}, {"text": "Another"}]) == 5


def test_another_language_keeps_the_poster_and_its_place(kiosk):
    stage = at_page(kiosk)
    text = stage.find("text")
    stage.do(
        ev.WorldChanged(replace(stage.store.world, languages=("en", "ar-XB"))), ev.LanguageChosen("ar-XB")
    )
    assert stage.visitor.property("rightToLeft")
    assert stage.scene.panel == "t/kinds"
    assert stage.find("text") is text


# --- the whole loop ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", chosen(["en", "fr", "en-XA", "ar-XB"], {"fr", "ar-XB"}.__contains__))
@pytest.mark.slow
def test_the_whole_loop_is_shown_without_a_warning(kiosk, language):
    stage = kiosk(language)
    stage.do(ev.WorldChanged(stage.world))
    shown = []
    for _ in stage.world.playable(stage.store.now.wall.date()):
        shown.append(stage.scene.panel)
        spoken = stage.visitor._language_of(language)
        shown_now = panel_props(stage.scene, stage.state.house, stage.world, spoken, stage.store.now)
        assert stage.visitor.panel.property("content")["fields"] == shown_now.content["fields"]
        before = stage.scene.panel
        while stage.scene.panel == before:
            stage.wake()
        stage.settle()
    assert shown == [panel.id for panel in stage.world.playable(stage.store.now.wall.date())]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.sample(1)
def test_the_motif_stands_behind_the_words_and_says_nothing(kiosk, kind):
    stage = kiosk().go(kind)
    assert {accessible_name(line) for line in stage.all("motif")} == {""}
    assert accessible_name(stage.find("headline")) or kind in {"figure", "list", "clock", "story"}
