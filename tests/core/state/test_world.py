"""Panels and topics for which a language has not all words are not met in it."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from kiosk.core.content.translatable import of_panel, of_topic
from kiosk.core.site.timings import Timings
from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrder, OutOfOrderReason
from kiosk.core.state.scenes.visit import Reading, Topics, Visit
from kiosk.core.state.world import Unsaid
from tests.fakes import (
    LOOP,
    NOON,
    PACE,
    ROME,
    Rules,
    clock,
    figure,
    list_panel,
    offer_page,
    page,
    statement,
    topic,
    world,
)

LACKS = Unsaid(frozenset({"b"}), frozenset({"roads"}))
WHOLE = Reading(Anchor("papers/only"))


def with_gaps(*panels, unsaid=LACKS, **site):
    return replace(world(*panels, **site), unsaid={"fr": unsaid})


def seen(rules, seconds):
    """Language and panel, whenever one of them changed."""
    found = []
    for _ in range(seconds):
        if not found or found[-1] != (rules.state.language, rules.panel):
            found.append((rules.state.language, rules.panel))
        rules.wait(1.0)
    return found


def test_the_messages_of_a_panel_and_a_topic():
    assert of_panel(list_panel("l")) == {
        ("l", text) for text in ("A list", "Things:", "one", "two", "The end.")
    }
    keys = of_topic(topic("t", page("p", words=3), offer_page("o")))
    assert {("topic", "A topic"), ("t/p", "Title"), ("t/p", "word word"), ("t/o", "ask 5")} <= keys
    assert {context for context, _ in keys} == {"topic", "t/p", "t/o"}


def test_each_round_plays_what_its_language_says():
    rules = Rules(with_gaps(loop_languages=("en", "fr")))
    assert seen(rules, 110)[:8] == [
        *(("en", name) for name in "abcd"),
        *(("fr", name) for name in "acd"),
        ("en", "a"),
    ]


def test_a_round_begins_with_the_first_that_is_said():
    rules = Rules(with_gaps(loop_languages=("fr", "en"), unsaid=Unsaid(frozenset({"a"}))))
    assert seen(rules, 60)[:5] == [("fr", "b"), ("fr", "c"), ("fr", "d"), ("en", "a"), ("en", "b")]


@pytest.mark.parametrize(("at", "shown"), [(0.0, "a"), (15.0, "c")])
def test_a_language_that_does_not_say_the_panel_moves_on(at, shown):
    rules = Rules(with_gaps()).until(at).do(ev.LanguageChosen("fr"))
    assert (rules.panel, rules.state.language, rules.state.visitor.hold.panel) == (shown, "fr", shown)


def test_after_the_last_panel_comes_the_first():
    rules = Rules(with_gaps(unsaid=Unsaid(frozenset({"d"})))).until(45.0)
    assert rules.panel == "d"
    assert rules.do(ev.LanguageChosen("fr")).panel == "a"


def test_when_the_language_goes_back_the_panel_is_one_that_the_house_says():
    known = with_gaps(languages=("fr", "en"), timings=Timings.validated(language_hold_s=30))
    rules = Rules(known).do(ev.LanguageChosen("en")).until(12.4)
    assert rules.panel == "b"
    rules.do(ev.PauseToggled()).until(30.1)
    assert (rules.state.language, rules.panel) == ("fr", "c")


def test_start_again_leads_to_a_panel_that_the_house_says():
    rules = Rules(with_gaps(languages=("fr", "en"))).do(ev.ExploreTouched(), ev.StartedAgain())
    assert (rules.state.language, rules.panel) == ("fr", "d")


@pytest.mark.parametrize(
    ("event", "place"),
    [
        (ev.PanelTouched("a"), Topics()),
        (ev.LinkFollowed("roads"), Topics()),
        (ev.LinkFollowed("roads/second"), Topics()),
        (ev.PanelTouched("d"), WHOLE),
        (ev.LinkFollowed("papers"), WHOLE),
    ],
)
def test_what_leads_to_a_topic_that_is_not_said_opens_all_topics(event, place):
    assert Rules(with_gaps()).do(ev.LanguageChosen("fr"), event).visit.place == place


@pytest.mark.parametrize("event", [ev.LinkFollowed("roads"), ev.TurnedTo(Anchor("roads/second"))])
def test_no_page_leads_to_a_topic_that_is_not_said(event):
    assert Rules(with_gaps()).do(ev.LanguageChosen("fr"), ev.PanelTouched("d"), event).visit.place == WHOLE


@pytest.mark.parametrize(("ref", "place"), [("roads/second", Topics()), ("papers/only", WHOLE)])
def test_a_change_of_language_leaves_a_page_that_it_does_not_say(ref, place):
    rules = Rules(with_gaps()).do(ev.LinkFollowed(ref), ev.LanguagesOpened(), ev.LanguageChosen("fr"))
    assert (rules.visit.place, rules.visit.side, rules.state.language) == (place, None, "fr")


def test_a_new_world_that_does_not_say_the_page_ends_the_visit():
    rules = Rules(world()).do(ev.LanguageChosen("fr"), ev.LinkFollowed("roads"))
    rules.do(ev.WorldChanged(with_gaps()))
    assert rules.panel == "a"


def test_without_touch_no_page_is_shown_of_a_topic_that_is_not_said():
    known = with_gaps(*LOOP, mode="loop", depth="full")
    assert [stop.id for stop in known.playable(NOON.date(), "fr")] == ["a", "c", "d", "papers/only"]
    assert "roads/first" in [stop.id for stop in known.playable(NOON.date(), "en")]


# --- languages in which nothing plays ----------------------------------------------------------------------

EVENING = datetime(2026, 11, 25, 23, 59, tzinfo=ROME)
LAST_DAY = EVENING.date()
MIDNIGHT = 60.0
NOTHING = Unsaid(frozenset({"a", "b"}))
OUT_OF_ORDER = OutOfOrder(OutOfOrderReason.CONTENT, retry_at=MIDNIGHT + 10.0)


def silent(*rounds):
    """Of its three languages French has words for nothing but the clock, which this site does not play."""
    return with_gaps(statement("a"), statement("b"), clock("c"), unsaid=NOTHING, loop_languages=rounds)


def running_out(*panels, **fields):
    """Panels and a figure, which is gone after midnight; without panels nothing is left then."""
    return Rules(with_gaps(*panels, figure("f", LAST_DAY), figures=True, **fields), EVENING)


@pytest.mark.parametrize(
    ("rounds", "heard"),
    [
        (("en", "fr"), ["en", "en", "en"]),
        (("fr", "en"), ["en", "en", "en"]),
        (("en", "fr", "ar-XB"), ["en", "ar-XB", "en"]),
        (("fr", "ar-XB", "en"), ["ar-XB", "en", "ar-XB"]),
    ],
)
def test_a_language_in_which_nothing_plays_has_no_round(rounds, heard):
    stops = seen(Rules(silent(*rounds)), 90)
    assert stops[:6] == [(language, name) for language in heard for name in "ab"]


def test_where_no_language_of_the_loop_says_anything_it_is_out_of_order():
    rules = Rules(silent("fr"))
    assert rules.scene == OutOfOrder(OutOfOrderReason.CONTENT, retry_at=10.0)
    assert rules.do(ev.WorldChanged(silent("en"))).scene == Loop("a", -PACE.handover, rested=False)


def test_a_language_in_which_nothing_plays_leaves_the_loop_as_it_is():
    rules = Rules(silent("en")).until(5.0)
    before = rules.state
    assert rules.do(ev.LanguageChosen("fr")).state == before


def test_when_a_chosen_language_has_nothing_left_the_loop_goes_back_to_its_own():
    rules = running_out(statement("a"), unsaid=Unsaid(frozenset({"a"})), loop_languages=("en", "ar-XB"))
    rules.until(50.0).do(ev.LanguageChosen("fr"))
    assert (rules.until(59.9).panel, rules.state.language) == ("f", "fr")
    assert (rules.until(60.1).panel, rules.state.language, rules.state.visitor.hold) == (
        "a",
        rules.state.house.language,
        None,
    )


@pytest.mark.parametrize(
    "events", [(), (ev.LanguageChosen("ar-XB"),), (ev.PauseToggled(),)], ids=["alone", "chosen", "paused"]
)
def test_when_the_round_under_way_has_nothing_left_the_next_begins(events):
    rules = running_out(statement("a"), unsaid=Unsaid(frozenset({"a"})), loop_languages=("fr", "en"))
    rules.until(55.0).do(*events)
    assert rules.until(MIDNIGHT).scene == Loop("a", MIDNIGHT, rested=False)
    assert (rules.state.language, rules.state.house.language) == ("en", "en")


@pytest.mark.parametrize(
    "events", [(), (ev.LanguageChosen("fr"),), (ev.PauseToggled(),)], ids=["alone", "chosen", "paused"]
)
def test_a_loop_with_nothing_left_is_out_of_order(events):
    rules = running_out(loop_languages=("en", "fr")).until(50.0).do(*events)
    assert rules.until(59.9).panel == "f"
    assert rules.until(MIDNIGHT).scene == OUT_OF_ORDER


def test_nobody_who_reads_is_interrupted_because_the_loop_has_nothing_left():
    rules = running_out().until(50.0).do(ev.LinkFollowed("papers")).until(MIDNIGHT)
    assert isinstance(rules.scene, Visit)
    assert rules.do(ev.StartedAgain()).scene == OUT_OF_ORDER


# --- drafts ------------------------------------------------------------------------------------------------


def test_without_drafts_the_first_language_stays_and_every_reviewed_one():
    known = replace(world(), drafts=frozenset({"en", "fr"}), drafts_until=NOON + timedelta(days=1))
    left = known.without_drafts()
    assert (left.languages, left.drafts_until) == (("en", "ar-XB"), None)
    assert "en" in left.drafts, "it is still marked"


def test_without_drafts_the_loop_keeps_to_what_is_left():
    known = replace(world(loop_languages=("fr", "en")), drafts=frozenset({"fr"}))
    assert known.without_drafts().site.loop_languages == ("en",)
    alone = replace(world(loop_languages=("fr",)), drafts=frozenset({"fr"}))
    assert alone.without_drafts().site.loop_languages == ("en",)
