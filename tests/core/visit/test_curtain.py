"""A visit whose picture is hidden: what bystanders see, and everything that ends it."""

from dataclasses import replace

import pytest

from kiosk.core.state import events as ev
from kiosk.core.state import speech_events as sp
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Advice, Reading, Topics, Visit
from kiosk.core.state.state import Visitor
from kiosk.core.visit.curtain import in_front
from tests.fakes import Rules, world

PLUG, PULL, HIDE = sp.HeadsetPlugged(True), sp.HeadsetPlugged(False), sp.PictureToggled()
PLAIN = world(languages=("en", "fr"), loop_languages=("en", "fr"))
SPEAKS = replace(
    PLAIN,
    site=replace(PLAIN.site, speech=replace(PLAIN.site.speech, read_aloud=True)),
)


def hears():
    return Rules(SPEAKS).do(PLUG, ev.LanguageChosen("fr"), ev.LinkFollowed("roads"))


def hidden():
    return hears().do(HIDE)


def seen(rules):
    return in_front(rules.state)


def test_bystanders_see_the_loop_that_start_again_would_leave_and_nothing_else():
    rules, plain = hidden(), hears().do(ev.StartedAgain())
    assert seen(rules).scene.panel == plain.state.scene.panel
    assert seen(rules).scene.rested
    assert seen(rules).scene.paused_at is None
    assert seen(rules).visitor == Visitor()
    assert seen(rules).language == plain.state.language == "en"


def test_the_visit_goes_on_behind_it_at_its_place_and_in_its_language():
    rules = hidden()
    assert rules.state.scene.place == Reading(Anchor("roads/first"))
    assert rules.state.language == "fr"
    rules.do(ev.AdviceOpened())
    assert rules.state.scene.side == Advice()
    rules.do(ev.BackPressed())
    assert rules.state.scene.curtain is not None


def test_the_same_key_shows_the_page_again():
    before, after = hears().state, hidden().do(HIDE).state
    assert after.scene == before.scene
    assert after.visitor.language == before.visitor.language
    assert in_front(after) is after


def test_the_loop_goes_on_as_one_that_nobody_touches():
    quiet = SPEAKS.pace.ignore_after_start_again
    rules, plain = hidden(), hears().do(ev.StartedAgain()).wait(quiet)
    shown = []
    for _ in range(60):
        rules.do(ev.Touched(), sp.LineBegun("title")).wait(1.0)
        plain.wait(1.0)
        shown.append(seen(rules).scene.panel)
        assert replace(seen(rules).scene, since=seen(rules).scene.since + quiet) == plain.state.scene
    assert len(set(shown)) > 2
    assert isinstance(rules.state.scene, Visit)
    assert rules.state.language == "fr"


def test_the_language_of_the_round_may_change_and_not_that_of_the_visit():
    rules = hidden()
    houses = set()
    for _ in range(400):
        rules.do(ev.Touched()).wait(1.0)
        houses.add(rules.state.house.language)
        assert seen(rules).language == rules.state.house.language
        assert rules.state.language == "fr"
    assert houses == {"en", "fr"}


@pytest.mark.parametrize(
    "event", [sp.CurtainTouched(), ev.StartedAgain(), PULL], ids=["a touch", "start again", "unplugged"]
)
def test_what_ends_it_leaves_the_same_loop_without_anything_of_the_visit(event):
    rules = hidden().wait(3.0)
    loop = rules.state.scene.curtain
    rules.do(event)
    assert rules.state.scene == loop
    assert rules.state.visitor == Visitor()


def test_a_touch_that_has_ended_it_counts_on_the_loop_at_once():
    rules = hidden().do(sp.CurtainTouched())
    rules.do(ev.Touched(), ev.PanelTouched(rules.state.scene.panel))
    assert isinstance(rules.state.scene, Visit)
    assert rules.state.visitor == Visitor()
    assert rules.state.scene.curtain is None


def test_nobody_there_any_more_ends_it_without_a_card_that_is_seen():
    rules = hidden()
    for _ in range(600):
        rules.wait(1.0)
        assert isinstance(seen(rules).scene, Loop)
        if isinstance(rules.state.scene, Loop):
            break
    assert rules.state.visitor == Visitor()


def test_back_out_of_the_visit_ends_it():
    rules = Rules(SPEAKS).do(PLUG, sp.ReadingEnded(), HIDE, ev.BackPressed())
    assert isinstance(rules.state.scene, Loop)
    assert rules.state.visitor == Visitor()


@pytest.mark.parametrize(
    "before",
    [(), (PLUG, sp.ExploringSet(False)), (PLUG, PULL)],
    ids=["no headset", "hears nothing", "pulled out"],
)
def test_without_somebody_who_hears_there_is_nothing_to_hide(before):
    rules = Rules(SPEAKS).do(ev.LinkFollowed("roads"), *before, HIDE)
    assert rules.state.scene.curtain is None


def test_on_the_idle_card_it_hides_too():
    rules = hears()
    while rules.state.scene.idle_card_at is None:
        rules.wait(1.0)
    rules.do(HIDE)
    assert rules.state.scene.idle_card_at is None
    assert isinstance(seen(rules).scene, Loop)


def test_other_content_keeps_the_visit_its_language_and_a_loop_that_can_be_shown():
    rules = hidden()
    deck = replace(SPEAKS.deck, panels=SPEAKS.deck.panels[:1])
    rules.do(ev.WorldChanged(replace(SPEAKS, deck=deck)))
    assert rules.state.language == "fr"
    assert seen(rules).scene.panel == deck.panels[0].id
    assert rules.do(HIDE).state.scene.place == Reading(Anchor("roads/first"))


def test_topics_lie_behind_it_as_well():
    assert Rules(SPEAKS).do(PLUG, sp.ReadingEnded(), HIDE).state.scene.place == Topics()
