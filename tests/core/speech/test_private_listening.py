"""A headset: it begins to speak, is pulled out for a moment, or for good."""

from dataclasses import replace

import pytest

from kiosk.core.kernel import events as ev
from kiosk.core.kernel import speech_events as sp
from kiosk.core.kernel.scenes import Loop, Topics, Visit
from kiosk.core.kernel.speech import Speech
from kiosk.core.speech.private_listening import GONE_S
from tests.fakes import Rules, world

PLUG, PULL = sp.HeadsetPlugged(True), sp.HeadsetPlugged(False)
PLAIN = world(languages=("en", "fr"), loop_languages=("en", "fr"))
SPEAKS = replace(
    PLAIN,
    site=PLAIN.site.model_copy(update={"speech": PLAIN.site.speech.model_copy(update={"read_aloud": True})}),
)


def speech(rules):
    return rules.state.visitor.speech


def plugged():
    return Rules(SPEAKS).do(PLUG, sp.LineBegun("title"))


def test_on_the_loop_a_headset_opens_all_topics_and_speaks_the_sites_language():
    rules = Rules(SPEAKS)
    began_at = rules.state.scene.panel
    rules.do(PLUG)
    assert rules.state.scene == Visit(Topics(), began_at, rules.state.scene.touched)
    assert rules.state.language == "en"
    told = speech(rules)
    assert (told.reads, told.explores, told.greets) == (True, True, True)


def test_a_language_that_somebody_has_chosen_before_stays():
    rules = Rules(SPEAKS).do(ev.LanguageChosen("fr"), PLUG)
    assert rules.state.language == "fr"


@pytest.mark.parametrize("known", [PLAIN, world(mode="loop")], ids=["silent site", "without touch"])
def test_where_nothing_is_read_aloud_a_headset_opens_nothing(known):
    assert isinstance(Rules(known).do(PLUG).state.scene, Loop)


def test_the_first_words_end_with_the_second_line_and_with_any_touch():
    assert speech(plugged()).greets
    assert not speech(plugged().do(sp.LineBegun("tile-a"))).greets
    assert not speech(plugged().do(ev.Touched())).greets


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
