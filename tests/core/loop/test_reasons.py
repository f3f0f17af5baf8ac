"""The reason of a panel that asks: by a touch on any answer, or by itself, and gone in the next round."""

import pytest

from kiosk.core.loop.reading_time import dwell
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.visit import Visit
from tests.fakes import PACE, Rules, question, statement, story, world

ASKS = {
    "story": story("a"),
    "question": question("a", answers=("Yes", "No"), reason="It is so. Somebody can ask.", topic="roads"),
}


def asked(kind="story", *others):
    return Rules(world(ASKS[kind], *(others or (statement("b"),))))


def stays(rules):
    return dwell(rules.world.deck.panels[0], "en", rules.world)


@pytest.mark.parametrize("kind", ASKS)
def test_untouched_the_reason_comes_by_itself_and_the_panel_stays_as_long(kind):
    rules = asked(kind)
    leaves = stays(rules)
    seen = []
    while rules.panel == "a":
        seen.append((rules.seconds, rules.scene.reasoned))
        rules.wait(0.1)
    came = next(seconds for seconds, reasoned in seen if reasoned)
    assert leaves * 0.4 < came < leaves * 0.8, "there is time to think, and time to read the reason"
    assert rules.seconds == pytest.approx(leaves, abs=0.2)


@pytest.mark.parametrize("kind", ASKS)
def test_a_touch_on_an_answer_shows_the_reason_on_the_same_panel_and_moves_nothing_else(kind):
    touched, other = asked(kind), asked(kind)
    for rules in (touched, other):
        rules.wait(1.0)
    before = touched.state
    touched.do(ev.Touched(), ev.AnswerTouched("a"))
    assert touched.scene.reasoned
    assert touched.scene.since == before.scene.since and touched.state.visitor == before.visitor
    for rules in (touched, other):
        rules.until(stays(other) + PACE.handover + 1.0)
    assert touched.state == other.state, "nobody sees from behind what was touched before"


def test_the_next_round_asks_again():
    rules = asked().wait(1.0).do(ev.AnswerTouched("a"))
    while rules.panel == "a":
        rules.wait(1.0)
    while rules.panel == "b":
        rules.wait(1.0)
    assert not rules.scene.reasoned


def test_a_touch_on_a_panel_that_has_left_is_nothing():
    rules = asked().wait(1.0)
    assert not rules.do(ev.AnswerTouched("b")).scene.reasoned


def test_only_the_button_begins_a_visit():
    rules = asked().do(ev.AnswerTouched("a"))
    assert rules.panel == "a"
    assert isinstance(rules.do(ev.PanelTouched("a")).scene, Visit)


def test_a_pause_holds_the_question():
    rules = asked().wait(1.0).do(ev.PauseToggled())
    rules.wait(rules.world.site.timings.pause_s - 1)
    assert not rules.scene.reasoned


def test_another_language_asks_again():
    rules = asked().do(ev.AnswerTouched("a"), ev.LanguageChosen("fr"))
    assert not rules.scene.reasoned


def test_start_again_leaves_nothing_of_it():
    rules = asked().do(ev.AnswerTouched("a"), ev.PanelTouched("a"), ev.StartedAgain())
    assert not rules.scene.reasoned
