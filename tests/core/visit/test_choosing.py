"""The way through a page with choices: forward, back, out, and what is forgotten."""

import pytest

from kiosk.core.content.pages.choices import SCENE_BLOCKS
from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Reading, Topics
from tests.fakes import Rules, choices_page, page, topic, world

REF = "work/could"
KNOWN = (topic("work", page("first"), choices_page("could")),)


def scene_at(number, block=0):
    return Anchor(REF, number * SCENE_BLOCKS + block)


def choosing(*events):
    return Rules(world(topics=KNOWN)).do(ev.LinkFollowed(REF), *events)


TO_MIDDLE, TO_END = ev.TurnedTo(scene_at(1)), ev.TurnedTo(scene_at(3))


def test_back_leads_one_scene_back_and_then_out():
    rules = choosing(TO_MIDDLE, TO_END)
    places = [rules.visit.place, *(rules.do(ev.BackPressed()).visit.place for _ in range(3))]
    assert places == [
        Reading(scene_at(3), frozenset({0, 1})),
        Reading(scene_at(1), frozenset({0})),
        Reading(scene_at(0)),
        Topics(),
    ]


def test_after_back_another_way_leaves_no_trace_of_the_first():
    direct = choosing(ev.TurnedTo(scene_at(2)))
    after = choosing(TO_MIDDLE, ev.BackPressed(), ev.TurnedTo(scene_at(2)))
    assert after.visit.place == direct.visit.place == Reading(scene_at(2), frozenset({0}))


def test_on_the_screens_of_a_scene_the_way_back_stays():
    assert choosing(TO_MIDDLE, ev.TurnedTo(scene_at(1, 2))).visit.place.marked == {0}


@pytest.mark.parametrize(
    "leaves",
    [
        (ev.ExploreTouched(), ev.BackPressed()),
        (ev.ExploreTouched(), ev.LinkFollowed(REF)),
        (ev.TurnedTo(Anchor("work/first")), ev.TurnedTo(scene_at(1))),
        (ev.TurnedTo(scene_at(0)),),
    ],
    ids=["topics", "again", "other page", "first"],
)
def test_leaving_the_way_clears_what_is_behind(leaves):
    assert choosing(TO_MIDDLE, *leaves).visit.place.marked == set()


@pytest.mark.parametrize(
    "events",
    [
        (ev.LanguageChosen("fr"),),
        (ev.TextSizeChosen(larger=True), ev.ContrastToggled()),
        (ev.AdviceOpened(), ev.BackPressed()),
    ],
    ids=lambda events: type(events[0]).__name__,
)
def test_tools_keep_scene_and_way_back(events):
    assert choosing(TO_MIDDLE, *events).visit.place == Reading(scene_at(1), frozenset({0}))


def test_a_mark_is_no_choice():
    assert choosing(ev.Marked(0)).visit.place == Reading(scene_at(0))


def test_start_again_leaves_no_choice():
    chosen, unchosen = choosing(TO_MIDDLE, TO_END), choosing()
    chosen.do(ev.StartedAgain())
    assert isinstance(chosen.scene, Loop)
    assert chosen.state == unchosen.do(ev.StartedAgain()).state
