"""A headset: it begins to speak, is pulled out for a moment, or for good."""

from dataclasses import replace

import pytest

from kiosk.core.speech.private_listening import GONE_S
from kiosk.core.state import events as ev
from kiosk.core.state import speech_events as sp
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Topics, Visit
from kiosk.core.state.speech import Speech
from kiosk.core.visit.panel_listening import REASON
from tests.fakes import Rules, statement, story, world

PLUG, PULL = sp.HeadsetPlugged(True), sp.HeadsetPlugged(False)
PLAIN = world(languages=("en", "fr"), loop_languages=("en", "fr"))
SPEAKS = replace(
    PLAIN,
    site=replace(PLAIN.site, speech=replace(PLAIN.site.speech, read_aloud=True)),
)


def speech(rules):
    return rules.state.visitor.speech


def plugged():
    """In All topics, after the panel."""
    rules = Rules(SPEAKS).do(PLUG, sp.LineBegun("panel-headline"), sp.ReadingEnded())
    return rules.do(sp.ReadingBegun(), sp.LineBegun("title"))


def test_on_the_loop_a_headset_reads_the_panel_which_waits_and_then_opens_all_topics():
    rules = Rules(SPEAKS)
    began_at = rules.state.scene.panel
    rules.do(PLUG)
    assert (rules.state.scene.panel, rules.state.language) == (began_at, "en")
    told = speech(rules)
    assert (told.reads, told.explores, told.greets) == (True, True, True)
    for line in ("panel-headline", "panel-lead", "bar-number"):
        rules.do(sp.LineBegun(line)).wait(40)
        assert rules.state.scene.panel == began_at, "it waits for as long as it is read"
    rules.do(sp.ReadingEnded())
    assert rules.state.scene == Visit(Topics(), began_at, rules.state.scene.touched)
    told = speech(rules)
    assert (told.reads, told.explores, told.line) == (False, True, "")


def test_the_reason_of_a_panel_is_shown_when_it_is_read():
    rules = Rules(replace(SPEAKS, deck=replace(SPEAKS.deck, panels=(story("a"), statement("b")))))
    rules.do(PLUG, sp.LineBegun("panel-answer-0"))
    assert not rules.state.scene.reasoned
    assert rules.do(sp.LineBegun(REASON)).state.scene.reasoned


def test_a_panel_in_another_language_turns_to_the_sites_own():
    rules = Rules(SPEAKS)
    rules.state = replace(rules.state, house=replace(rules.state.house, language="fr"))
    rules.do(PLUG)
    assert isinstance(rules.state.scene, Loop)
    assert rules.state.language == "en"
    rules.do(sp.ReadingEnded())
    assert rules.state.language == "en"


@pytest.mark.parametrize("ends", [PULL, ev.StartedAgain(), ev.PauseToggled()])
def test_pulled_or_sent_away_the_loop_goes_on_and_knows_nothing(ends):
    rules = Rules(SPEAKS).do(PLUG, sp.LineBegun("panel-headline"), ends)
    assert isinstance(rules.state.scene, Loop)
    assert rules.state.scene.paused_at is None
    assert speech(rules) == Speech()


def test_nobody_who_goes_on_has_an_ordinary_loop_after_a_minute():
    rules = Rules(SPEAKS).do(PLUG, sp.LineBegun("panel-headline"), ev.Touched()).wait(61)
    assert isinstance(rules.state.scene, Loop)
    assert speech(rules) == Speech()


@pytest.mark.parametrize(
    "event", [ev.ExploreTouched(), ev.PanelTouched("a"), ev.AdviceOpened(), ev.LanguagesOpened()]
)
def test_whatever_is_opened_from_the_panel_is_read_from_its_top(event):
    rules = Rules(SPEAKS).do(PLUG, sp.LineBegun("panel-headline"), ev.Touched(), event)
    assert isinstance(rules.state.scene, Visit)
    assert (speech(rules).explores, speech(rules).line) == (True, "")
    assert speech(rules.do(sp.ReadingBegun())).reads


def test_another_language_of_the_panel_is_read_too():
    rules = Rules(SPEAKS).do(PLUG, sp.LineBegun("panel-headline"), ev.LanguageChosen("fr"))
    assert (rules.state.language, speech(rules).explores) == ("fr", True)
    assert rules.state.scene.paused_at is not None


def test_a_language_that_somebody_has_chosen_before_stays():
    rules = Rules(SPEAKS).do(ev.LanguageChosen("fr"), PLUG, sp.LineBegun("panel-headline"), sp.ReadingEnded())
    assert rules.state.language == "fr"


@pytest.mark.parametrize("known", [PLAIN, world(mode="loop")], ids=["silent site", "without touch"])
def test_where_nothing_is_read_aloud_a_headset_opens_nothing(known):
    assert isinstance(Rules(known).do(PLUG).state.scene, Loop)


def test_the_first_words_end_with_the_second_line_and_with_any_touch():
    def first():
        return Rules(SPEAKS).do(PLUG, sp.LineBegun("panel-headline"))

    assert speech(first()).greets
    assert not speech(first().do(sp.LineBegun("panel-lead"))).greets
    assert not speech(first().do(ev.Touched())).greets


@pytest.mark.parametrize("away", [0.5, 2.0, GONE_S - 0.5])
def test_out_for_a_moment_it_is_silent_and_the_page_stays(away):
    rules = plugged().do(ev.LinkFollowed("roads"), sp.ReadingBegun(), sp.LineBegun("title"))
    place = rules.state.scene.place
    rules.do(PULL)
    assert not speech(rules).reads
    rules.wait(away).do(PLUG)
    assert rules.state.scene.place == place
    told = speech(rules)
    assert (told.reads, told.line, told.explores, told.greets) == (True, "title", True, False)


def test_out_for_good_it_is_as_start_again():
    rules = plugged().do(ev.LinkFollowed("roads"), PULL).wait(GONE_S)
    assert isinstance(rules.state.scene, Loop)
    assert rules.state.scene.rested
    assert rules.state.visitor.speech == Speech()
    assert rules.state.language == rules.state.house.language


def test_on_the_idle_card_too():
    rules = plugged()
    while rules.state.scene.idle_card_at is None:
        rules.wait(1.0)
    rules.do(PULL)
    assert speech(rules).out_at is not None
    assert isinstance(rules.wait(GONE_S).state.scene, Loop)


def test_a_person_who_goes_on_without_it_is_not_sent_away_and_touches_act_again():
    rules = plugged().do(PULL).wait(2.0).do(ev.Touched()).wait(GONE_S)
    assert isinstance(rules.state.scene, Visit)
    assert not speech(rules).explores


def test_a_person_who_never_listened_is_not_sent_away_by_a_plug():
    rules = Rules(PLAIN).do(ev.LinkFollowed("roads"), PLUG, PULL).wait(GONE_S)
    assert isinstance(rules.state.scene, Visit)


def test_how_loud_and_how_fast_is_forgotten_with_the_visit():
    rules = plugged().do(sp.LevelStepped(True), sp.SpeedStepped(True))
    assert (speech(rules).louder, speech(rules).faster) == (1, 1)
    rules.do(ev.StartedAgain()).wait(4.0).do(PLUG)
    assert (speech(rules).louder, speech(rules).faster) == (0, 0)
