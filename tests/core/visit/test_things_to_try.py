"""What is ticked and answered on a page, and when that is forgotten."""

import pytest

from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Reading, Topics
from tests.fakes import (
    Rules,
    offer_page,
    page,
    quiz_page,
    topic,
    world,
)

TRIED = (topic("work", page("first"), offer_page("offer")), topic("myths", quiz_page("quiz")))
OFFER, QUIZ = "work/offer", "myths/quiz"


def trying(ref, *events):
    return Rules(world(topics=TRIED)).do(ev.LinkFollowed(ref), *events)


@pytest.mark.parametrize(
    ("ref", "touched", "marked"),
    [
        (OFFER, (0, 2), {0, 2}),
        (OFFER, (0, 2, 0), {2}),
        (OFFER, (5,), {5}),
        (OFFER, (6, -1), set()),
        (QUIZ, (1,), {1}),
        (QUIZ, (1, 2), {2}),
        (QUIZ, (1, 1), {1}),
        (QUIZ, (3, -1), set()),
        ("work/first", (0,), set()),
    ],
)
def test_what_a_touch_marks(ref, touched, marked):
    assert trying(ref, *map(ev.Marked, touched)).visit.place == Reading(Anchor(ref), frozenset(marked))


def test_where_nothing_is_tried_a_mark_does_nothing():
    rules = Rules(world(topics=TRIED)).do(ev.ExploreTouched(), ev.Marked(0))
    assert rules.visit.place == Topics()


def test_below_the_picker_nothing_is_marked():
    rules = trying(OFFER, ev.LanguagesOpened(), ev.Marked(0))
    assert rules.visit.place == Reading(Anchor(OFFER))


@pytest.mark.parametrize(
    ("ref", "to", "stays"),
    [
        (OFFER, Anchor(OFFER, 3), True),
        (OFFER, Anchor(OFFER, 8, 1), True),
        (OFFER, Anchor("work/first"), False),
        (QUIZ, Anchor(QUIZ, 0), True),
        (QUIZ, Anchor(QUIZ, 1), True),
        (QUIZ, Anchor(QUIZ, 3, 2, 1), True),
        (QUIZ, Anchor(QUIZ, 4), False),
        (QUIZ, Anchor(QUIZ, 20), False),
        (QUIZ, Anchor(OFFER, 0), False),
    ],
    ids=str,
)
def test_turning_keeps_marks_as_long_as_they_answer_the_same(ref, to, stays):
    place = trying(ref, ev.Marked(1), ev.TurnedTo(to)).visit.place
    assert place == Reading(to, frozenset({1}) if stays else frozenset())


@pytest.mark.parametrize(
    "events",
    [
        (ev.LanguageChosen("fr"),),
        (ev.LanguagesOpened(), ev.LanguageChosen("fr")),
        (ev.TextSizeChosen(larger=True), ev.ContrastToggled()),
        (ev.AdviceOpened(), ev.BackPressed()),
        (ev.TurnedTo(Anchor("no/where")),),
    ],
    ids=lambda events: type(events[0]).__name__,
)
@pytest.mark.parametrize("ref", [OFFER, QUIZ])
def test_tools_keep_the_marks(ref, events):
    rules = trying(ref, ev.Marked(1), *events)
    assert (rules.visit.place, rules.visit.side) == (Reading(Anchor(ref), frozenset({1})), None)


@pytest.mark.parametrize("ref", [OFFER, QUIZ])
@pytest.mark.parametrize(
    "leaves",
    [
        (ev.BackPressed(), ev.LinkFollowed("REF")),
        (ev.ExploreTouched(), ev.LinkFollowed("REF")),
        (ev.ExploreTouched(), ev.BackPressed()),
        (ev.LinkFollowed("work/first"), ev.LinkFollowed("REF")),
        (ev.LinkFollowed("REF"),),
    ],
    ids=str,
)
def test_leaving_clears_the_marks(ref, leaves):
    steps = [ev.LinkFollowed(ref) if event == ev.LinkFollowed("REF") else event for event in leaves]
    rules = trying(ref, ev.Marked(1), *steps)
    assert rules.visit.place == Reading(Anchor(ref))


@pytest.mark.parametrize("ref", [OFFER, QUIZ])
def test_the_card_over_a_page_keeps_its_marks(ref):
    rules = trying(ref, ev.Marked(1))
    while rules.visit.idle_card_at is None:
        rules.wait(1.0)
    assert rules.do(ev.Marked(2), ev.Continued()).visit.place == Reading(Anchor(ref), frozenset({1}))


@pytest.mark.parametrize("ref", [OFFER, QUIZ])
def test_start_again_leaves_no_mark(ref):
    marked, unmarked = trying(ref, ev.Marked(1)), trying(ref)
    marked.do(ev.StartedAgain())
    assert isinstance(marked.scene, Loop)
    assert marked.state == unmarked.do(ev.StartedAgain()).state
