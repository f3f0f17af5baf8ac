"""The contract of panels: what Python gives is what the QML of a kind requires, no more and no less."""

import pytest

from kiosk.bridge.derive_loop import panel as panel_props
from kiosk.core import events as ev
from kiosk.core.panels import KINDS
from kiosk.core.state import Loop
from tests.fakes import figure, list_panel, question, statement, without
from tests.qml.stages import accessible_name

SAMPLES = {sample.kind: sample for sample in (statement("x"), question("x"), list_panel("x"), figure("x"))}


def test_every_kind_has_a_sample():
    assert set(SAMPLES) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_shown_without_a_warning(kiosk, kind):
    """A missing or an unknown field is a Qt warning, and a Qt warning fails the test."""
    stage = kiosk()
    known = without(stage.world, *(panel.id for panel in stage.world.deck.panels))
    deck = type(known.deck)((SAMPLES[kind],), known.deck.topics)
    stage.do(ev.WorldChanged(type(known)(deck, known.site, known.pace, known.languages)))
    assert isinstance(stage.scene, Loop)
    assert stage.find("motif").isVisible()
    for words in SAMPLES[kind].texts:
        assert any(words in shown for shown in [*stage.words(), accessible_name(stage.find("headline"))])


@pytest.mark.parametrize("language", ["en", "fr", "en-XA", "ar-XB"])
def test_the_whole_loop_is_shown_without_a_warning(kiosk, language):
    stage = kiosk(language)
    stage.do(ev.WorldChanged(stage.world))
    shown = []
    for _ in stage.world.deck.panels:
        shown.append(stage.scene.panel)
        fields = panel_props(stage.scene, stage.world, stage.visitor._languages(language)).panel["fields"]
        assert stage.visitor.property("panel")["fields"] == fields
        before = stage.scene.panel
        while stage.scene.panel == before:
            stage.clock.advance(1.0)
            stage.store.tick()
        stage.settle()
    assert shown == [panel.id for panel in stage.world.playable(stage.store.now.wall.date())]


@pytest.mark.parametrize("kind", KINDS)
def test_the_motif_stands_behind_the_words_and_says_nothing(kiosk, kind):
    stage = kiosk().go(kind)
    assert accessible_name(stage.find("motif")) == ""
    assert accessible_name(stage.find("headline")) or kind in {"figure", "list"}
