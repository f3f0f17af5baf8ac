"""One language in the room, or two of them."""

from dataclasses import replace

import pytest

from kiosk.core.content.talks.library import Talks
from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Cut
from kiosk.core.state.scenes.talk import Pair, Speaks
from kiosk.core.state.world import Unsaid
from kiosk.core.talk.audience_view import of_the_room
from kiosk.core.talk.languages import beside
from tests.fakes import LOOP, Rules, list_panel, number, page, programme, statement, topic, world

ON = te.TalkStepped()


def leading(*refs, unsaid=None):
    slides = (number("n"), list_panel("rows", items=("one", "two")), statement("last"), statement("own-1-a"))
    talks = Talks((programme("p", *refs),), slides, {})
    known = world(*LOOP, topics=(topic("t", page("text")),))
    return Rules(replace(known, talks=talks, unsaid=unsaid or {})).do(te.TalkBegun("p", "en"))


def heard(rules):
    return rules.state.language, rules.scene.pair


def test_a_second_language_is_beside_the_first():
    rules = leading("n", "last").do(te.SecondLanguageChosen("fr"))
    assert heard(rules) == ("en", Pair("en", "fr", Speaks.BOTH))
    assert beside(rules.scene, rules.world, rules.now) == "fr"


def test_one_key_leads_from_both_to_either_and_back():
    rules = leading("n").do(te.SecondLanguageChosen("fr"))
    seen = [heard(rules.do(te.SpeaksChosen()))[0] + rules.scene.pair.speaks for _ in range(3)]
    assert seen == ["frsecond", "enfirst", "enboth"]
    assert rules.do(te.SpeaksChosen(Speaks.SECOND)).state.language == "fr"
    assert beside(rules.scene, rules.world, rules.now) == ""


def test_without_a_second_language_the_key_does_nothing():
    rules = leading("n")
    before = rules.scene
    assert rules.do(te.SpeaksChosen()).scene == before


@pytest.mark.parametrize("way", list(Speaks))
def test_another_first_language_keeps_the_second(way):
    rules = leading("n").do(te.SecondLanguageChosen("fr"), te.SpeaksChosen(way), ev.LanguageChosen("ar-XB"))
    both = Speaks.BOTH if way is Speaks.BOTH else Speaks.FIRST
    assert heard(rules) == ("ar-XB", Pair("ar-XB", "fr", both))


def test_the_same_language_twice_is_one():
    rules = leading("n").do(te.SecondLanguageChosen("fr"), ev.LanguageChosen("fr"))
    assert heard(rules) == ("fr", None)
    assert heard(rules.do(te.SecondLanguageChosen("fr"))) == ("fr", None)


def test_without_the_second_the_first_is_left():
    rules = leading("n").do(
        te.SecondLanguageChosen("fr"), te.SpeaksChosen(Speaks.SECOND), te.SecondLanguageChosen("")
    )
    assert heard(rules) == ("en", None)


@pytest.mark.parametrize("event", [te.SecondLanguageChosen("xx"), ev.LanguageChosen("xx")])
def test_a_language_that_the_site_does_not_have_changes_nothing(event):
    rules = leading("n").do(te.SecondLanguageChosen("fr"))
    before = heard(rules)
    assert heard(rules.do(event)) == before


def test_place_and_rows_stay_and_the_page_is_measured_again():
    rules = leading("rows", "t/text").do(ON, te.SecondLanguageChosen("fr"))
    assert (rules.scene.slide.panel, rules.scene.revealed) == ("rows", 1)
    at = Anchor("t/text")
    rules.do(te.SlideChosen("t/text"), ev.ScreenCut(at, Cut(Anchor("t/text", 2), 9)), te.SpeaksChosen())
    assert (rules.scene.slide.panel, rules.scene.slide.cut) == ("t/text", None)


def test_a_slide_that_the_second_language_does_not_have_is_in_the_first_alone():
    rules = leading("t/text", "n", unsaid={"fr": Unsaid(topics=frozenset({"t"}))}).do(
        te.SecondLanguageChosen("fr")
    )
    assert beside(rules.scene, rules.world, rules.now) == ""
    rules.do(ON)
    assert beside(rules.scene, rules.world, rules.now) == "fr"


def test_what_staff_wrote_is_in_one_language():
    rules = leading("own-1-a", "n").do(te.SecondLanguageChosen("fr"))
    assert beside(rules.scene, rules.world, rules.now) == ""
    assert beside(rules.do(ON).scene, rules.world, rules.now) == "fr"


def test_a_frozen_room_keeps_its_two_languages():
    rules = leading("n", "last").do(
        te.SecondLanguageChosen("fr"), te.FreezeToggled(), te.SecondLanguageChosen("")
    )
    assert rules.scene.pair is None
    assert of_the_room(rules.state).scene.pair == Pair("en", "fr")
