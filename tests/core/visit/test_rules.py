"""Where touches lead in a visit, and what it does with new content."""

from dataclasses import replace

import pytest

from kiosk.core.content import topics
from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Advice, Languages, Reading, Topics
from kiosk.core.state.state import TEXT_STEPS
from kiosk.core.state.world import Unsaid
from tests.core.visit.visits import FIRST, everything_chosen, reading
from tests.fakes import (
    TOPICS,
    Rules,
    page,
    topic,
    without,
    world,
)

# --- within a visit ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("events", "place", "side"),
    [
        ((ev.ExploreTouched(),), Topics(FIRST), None),
        ((ev.ExploreTouched(), ev.ExploreTouched()), Topics(FIRST), None),
        ((ev.LinkFollowed("papers"),), Reading(Anchor("papers/only")), None),
        ((ev.LinkFollowed("roads/second"),), Reading(Anchor("roads/second")), None),
        ((ev.LinkFollowed("nowhere"),), Reading(FIRST), None),
        ((ev.LinkFollowed("roads/nowhere"),), Reading(FIRST), None),
        ((ev.TurnedTo(Anchor("roads/first", 0, 3)),), Reading(Anchor("roads/first", 0, 3)), None),
        ((ev.TurnedTo(Anchor("roads/nowhere")),), Reading(FIRST), None),
        ((ev.TurnedTo(Anchor("")),), Reading(FIRST), None),
        ((ev.LanguagesOpened(),), Reading(FIRST), Languages()),
        ((ev.LanguagesOpened(), ev.LanguagesOpened()), Reading(FIRST), None),
        ((ev.LanguagesOpened(), ev.LanguagesTurnedTo(24)), Reading(FIRST), Languages(24)),
        ((ev.LanguagesTurnedTo(24),), Reading(FIRST), None),
        ((ev.AdviceOpened(),), Reading(FIRST), Advice()),
        ((ev.AdviceOpened(), ev.CardsTurnedTo(2, 1)), Reading(FIRST), Advice(2, 1)),
        ((ev.CardsTurnedTo(2),), Reading(FIRST), None),
        ((ev.AdviceOpened(), ev.NamesTurnedTo(1, 12)), Reading(FIRST), Advice(1, 0, 12)),
        ((ev.NamesTurnedTo(1),), Reading(FIRST), None),
        ((ev.AdviceOpened(), ev.NamesTurnedTo(1, 12), ev.BackPressed()), Reading(FIRST), Advice(1)),
        ((ev.AdviceOpened(), ev.LanguagesOpened()), Reading(FIRST), Languages(over=Advice())),
        ((ev.AdviceOpened(), ev.LanguagesOpened(), ev.LanguagesOpened()), Reading(FIRST), Advice()),
        (
            (ev.AdviceOpened(), ev.CardsTurnedTo(2, 1), ev.LanguagesOpened(), ev.LanguagesTurnedTo(24)),
            Reading(FIRST),
            Languages(24, Advice(2, 1)),
        ),
        ((ev.LanguagesOpened(), ev.AdviceOpened()), Reading(FIRST), Advice()),
        ((ev.AdviceOpened(), ev.ExploreTouched()), Topics(FIRST), None),
        ((ev.LanguagesOpened(), ev.ExploreTouched()), Topics(FIRST), None),
        ((ev.AdviceOpened(), ev.LanguagesOpened(), ev.ExploreTouched()), Topics(FIRST), None),
        ((ev.Touched(), ev.PauseToggled(), ev.PanelTouched("b"), ev.Continued()), Reading(FIRST), None),
    ],
    ids=lambda value: str(value)[:50],
)
def test_where_a_touch_leads(events, place, side):
    rules = reading().do(*events)
    assert (rules.visit.place, rules.visit.side) == (place, side)
    assert rules.visit.began_at == "a"


ROADS = ev.LinkFollowed("roads")
OVER_PAGE = Reading(FIRST)
ALL, ADVICE = (Topics(), None), (OVER_PAGE, Advice())
PAGE = (OVER_PAGE, None)
PAPERS = (Topics(first=1), None)
"""All topics at the second tile."""


@pytest.mark.parametrize(
    ("events", "leads"),
    [
        ((ROADS,), [ALL, None]),
        ((ev.LinkFollowed("roads/second"),), [ALL, None]),
        ((ROADS, ev.LinkFollowed("papers")), [PAPERS, None]),
        ((ROADS, ev.TurnedTo(Anchor("roads/second"))), [ALL, None]),
        ((ev.ExploreTouched(),), [None]),
        ((ev.LanguagesOpened(),), [None]),
        ((ev.AdviceOpened(),), [None]),
        ((ev.AdviceOpened(), ev.LanguagesOpened()), [(None, Advice()), None]),
        ((ev.LanguagesOpened(), ev.AdviceOpened()), [None]),
        ((ev.ExploreTouched(), ev.AdviceOpened()), [ALL, None]),
        ((ev.ExploreTouched(), ev.LanguagesOpened()), [ALL, None]),
        (
            (ev.ExploreTouched(), ev.AdviceOpened(), ev.LanguagesOpened()),
            [(Topics(), Advice()), ALL, None],
        ),
        ((ROADS, ev.AdviceOpened()), [PAGE, ALL, None]),
        ((ROADS, ev.LanguagesOpened()), [PAGE, ALL, None]),
        ((ROADS, ev.AdviceOpened(), ev.LanguagesOpened()), [ADVICE, PAGE, ALL, None]),
        ((ROADS, ev.LanguagesOpened(), ev.AdviceOpened()), [PAGE, ALL, None]),
        ((ROADS, ev.ExploreTouched()), [PAGE, ALL, None]),
        ((ROADS, ev.AdviceOpened(), ev.ExploreTouched()), [PAGE, ALL, None]),
        ((ROADS, ev.ExploreTouched(), ev.LinkFollowed("papers")), [PAPERS, None]),
    ],
    ids=lambda value: str(value)[:80],
)
def test_back_goes_to_what_lies_below(events, leads):
    """``leads`` are place and side that Back comes to, one touch after the other; None is the loop."""
    rules = Rules(world()).do(*events)
    for found in leads:
        rules.do(ev.BackPressed())
        if found is None:
            assert isinstance(rules.scene, Loop)
        else:
            assert (rules.visit.place, rules.visit.side) == found


@pytest.mark.parametrize("opened", ["how", "how/later"])
def test_back_from_a_page_of_advice_goes_to_advice(opened):
    known = world(topics=(*TOPICS, topic("how", page("call"), page("later"), within=topics.ADVICE)))
    rules = Rules(known).do(ROADS, ev.AdviceOpened(), ev.LinkFollowed(opened), ev.BackPressed())
    assert (rules.visit.place, rules.visit.side) == (Topics(), Advice())
    assert rules.do(ev.BackPressed()).visit.side is None
    assert isinstance(rules.do(ev.BackPressed()).scene, Loop)


@pytest.mark.parametrize(
    ("events", "place", "side"),
    [
        ((ev.LanguagesOpened(),), Topics(), None),
        ((ev.AdviceOpened(), ev.LanguagesOpened()), None, Advice()),
        ((ev.AdviceOpened(),), None, Advice()),
        ((ev.ExploreTouched(), ev.LanguagesOpened()), Topics(), None),
        ((ev.ExploreTouched(), ev.AdviceOpened(), ev.LanguagesOpened()), Topics(), Advice()),
        ((ROADS, ev.LanguagesOpened()), Reading(FIRST), None),
        ((ROADS, ev.AdviceOpened(), ev.LanguagesOpened()), Reading(FIRST), Advice()),
        (
            (ROADS, ev.AdviceOpened(), ev.CardsTurnedTo(2, 1), ev.LanguagesOpened()),
            Reading(FIRST),
            Advice(2, 1),
        ),
        ((ROADS, ev.ExploreTouched(), ev.LanguagesOpened()), Topics(FIRST), None),
        ((ROADS, ev.ExploreTouched(), ev.AdviceOpened(), ev.LanguagesOpened()), Topics(FIRST), Advice()),
    ],
    ids=lambda value: str(value)[:80],
)
@pytest.mark.parametrize("lacks", [False, True], ids=["says-it-all", "lacks-the-page"])
def test_a_language_shows_what_the_picker_lay_over(events, place, side, lacks):
    """Advice outlives it; a page that is missing in the language gives way to all topics."""
    rules = Rules(replace(world(), unsaid={"fr": Unsaid(topics=frozenset({"roads"}))} if lacks else {}))
    rules.do(*events, ev.LanguageChosen("fr"))
    gone = lacks and place in {Reading(FIRST), Topics(FIRST)}
    assert (rules.visit.place, rules.visit.side) == (Topics() if gone else place, side)
    assert rules.state.language == "fr"


def test_all_topics_are_turned_and_keep_the_way_back():
    rules = Rules(world()).do(ROADS, ev.ExploreTouched(), ev.TopicsTurnedTo(7))
    assert rules.visit.place == Topics(FIRST, 7)
    assert rules.do(ev.LanguagesOpened(), ev.TopicsTurnedTo(0)).visit.place == Topics(FIRST, 7)
    assert rules.do(ev.LanguageChosen("fr")).visit.place == Topics(FIRST, 7)
    assert reading().do(ev.TopicsTurnedTo(7)).visit.place == Reading(FIRST)


def test_a_page_that_was_taken_away_meanwhile_is_no_way_back():
    rules = Rules(world()).do(ROADS, ev.ExploreTouched())
    rules.do(ev.WorldChanged(world(topics=(topic("papers", page("only")),))))
    assert isinstance(rules.do(ev.BackPressed()).scene, Loop)


def test_a_language_chosen_in_the_picker_closes_it():
    rules = reading().do(ev.LanguagesOpened(), ev.LanguageChosen("fr"))
    assert (rules.visit.place, rules.visit.side) == (Reading(FIRST), None)
    assert rules.state.language == "fr"


def test_a_language_chosen_in_a_picker_opened_from_the_loop_leads_to_the_topics():
    rules = Rules(world()).do(ev.LanguagesOpened(), ev.LanguageChosen("fr"))
    assert (rules.visit.place, rules.visit.side) == (Topics(), None)
    assert rules.state.language == "fr"


def test_with_one_language_there_is_no_picker():
    alone = replace(world(), languages=("en",))
    assert isinstance(Rules(alone).do(ev.LanguagesOpened()).scene, Loop)
    assert reading(alone).do(ev.LanguagesOpened()).visit.side is None


def test_a_language_that_is_not_offered_leaves_the_picker_open():
    rules = reading().do(ev.LanguagesOpened(), ev.LanguageChosen("so"))
    assert (rules.visit.side, rules.state.language) == (Languages(), "en")


def test_a_language_of_a_visit_has_no_round():
    rules = reading().do(ev.LanguagesOpened(), ev.LanguageChosen("fr"))
    assert rules.state.visitor.hold is None


def test_text_sizes_end_at_both_ends():
    rules, larger, smaller = reading(), ev.TextSizeChosen(larger=True), ev.TextSizeChosen(larger=False)
    sizes = [
        rules.do(event).state.visitor.text_step
        for event in [smaller, *[larger] * TEXT_STEPS, *[smaller] * TEXT_STEPS]
    ]
    assert sizes == [0, 1, 2, 3, 3, 2, 1, 0, 0]


def test_contrast_goes_on_and_off():
    rules = reading()
    assert rules.do(ev.ContrastToggled()).state.visitor.high_contrast
    assert not rules.do(ev.ContrastToggled()).state.visitor.high_contrast


def test_tools_leave_the_place_alone():
    rules = reading().do(ev.TurnedTo(Anchor("roads/first", 0, 3)), ev.AdviceOpened(), ev.CardsTurnedTo(1))
    before = rules.visit
    rules.do(ev.TextSizeChosen(larger=True), ev.ContrastToggled(), ev.LanguageChosen("fr"))
    assert rules.visit == before


# --- a new world in a visit --------------------------------------------------------------------------------


def test_a_visit_goes_on_while_its_page_exists():
    rules = reading().do(ev.AdviceOpened())
    before = rules.visit
    assert rules.do(ev.WorldChanged(without(rules.world, "papers", "a"))).visit == before


@pytest.mark.parametrize("events", [(ev.ExploreTouched(),), (ev.LanguagesOpened(),)])
def test_a_visit_without_a_page_goes_on_in_any_world(events):
    rules = Rules(world()).do(*events)
    before = rules.visit
    assert rules.do(ev.WorldChanged(without(rules.world, "papers", "roads"))).visit == before


def test_a_visit_whose_page_is_gone_ends_in_the_loop():
    rules = everything_chosen()
    rules.do(ev.WorldChanged(without(rules.world, "roads")))
    assert isinstance(rules.scene, Loop)
    assert (rules.state.language, rules.state.visitor.text_step, rules.state.visitor.high_contrast) == (
        "en",
        0,
        False,
    )
