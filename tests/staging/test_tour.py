"""The walk of the sweep leaves no screen out."""

from dataclasses import replace

import pytest

from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.world import Unsaid
from kiosk.staging.tour import every_page, every_stop, every_try
from tests.sampling import few, smaller

QUIZ, OFFER = "true-or-not/six-statements", "check-an-offer/six-questions"


@few(3)
@pytest.mark.parametrize("step", [pytest.param(0, marks=pytest.mark.slow), 3])
@pytest.mark.slow
def test_all_pages_and_all_that_can_be_tried_are_met(kiosk, step, most):
    stage = kiosk().go("topics", step)
    tried = [ref.partition("/")[0] for ref in (QUIZ, OFFER)]
    stage.do(ev.WorldChanged(smaller(stage.world, most, *tried)))
    deck = stage.store.world.deck
    pages = [f"{topic.id}/{page.id}" for topic in deck.topics for page in topic.pages]
    assert list(dict.fromkeys(Anchor.parse(anchor).page for anchor in every_page(stage.kiosk))) == pages
    said = ""
    found = []
    for screen in every_try(stage.kiosk):
        found.append(screen)
        said += " ".join(stage.words())
    quiz = stage.world.deck.find_page(QUIZ)
    assert len([screen for screen in found if screen.endswith("answered")]) >= len(quiz.questions) == 6
    assert {screen.rpartition("-")[0] for screen in found} >= {f"{OFFER}-0", f"{OFFER}-6", QUIZ}
    for text in [text for q in quiz.questions for text in (q.text, q.answer)] + [
        row.text for row in stage.world.deck.find_page(OFFER).rows
    ]:
        assert text in said


@pytest.mark.slow
def test_a_topic_that_the_language_does_not_have_is_left_out(kiosk):
    stage = kiosk()
    unsaid = {"en": Unsaid(topics=frozenset({"your-rights"}))}
    world = replace(smaller(stage.world, 3, "your-rights"), unsaid=unsaid)
    stage.do(ev.WorldChanged(world), ev.ExploreTouched())
    met = {Anchor.parse(anchor).page.partition("/")[0] for anchor in every_page(stage.kiosk)}
    topics = {topic.id for topic in world.deck.topics}
    assert "your-rights" in topics
    assert met == topics - {"your-rights"}


@few(6)
@pytest.mark.slow
def test_every_stop_of_a_cycle_is_met_once(kiosk, most):
    stage = kiosk().go("page")
    known = smaller(stage.store.world, most)
    stage.do(ev.WorldChanged(replace(known, deck=replace(known.deck, first_pages=()))))
    assert len(stage.state.house.playable.every.rounds) > 1
    found = list(every_stop(stage.kiosk, stage.clock))
    stops = stage.store.world.playable(stage.store.now.wall.date())
    assert {Anchor.parse(anchor).page for anchor in found} == {stop.id for stop in stops}
    assert len(set(found)) == len(found)
