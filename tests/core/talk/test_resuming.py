"""A talk that ended by itself, or with the program, is taken up where it was."""

from dataclasses import replace

import pytest

from kiosk.core.numbers.available_now import available_now
from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state import talk_events as te
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.kept_talk import KEPT, KeptTalk, TalkPlace
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrderReason
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.scenes.talk import Pair, Speaks, Talk
from kiosk.core.state.staff_panels.programmes import Programmes
from kiosk.core.talk.kept_talk_text import text_of, understood
from kiosk.core.talk.resuming import offered
from kiosk.core.talk.rules import IDLE, UNDO
from tests.core.talk.test_rules import ON, cut, leading, place, talks
from tests.fakes import Rules


def idle(rules):
    return rules.wait(IDLE)


def pin(rules):
    """The right PIN, typed over the talk."""
    pad = PinPad("a", rules.seconds, rules.scene, asked=rules.seconds)
    rules.state = replace(rules.state, scene=pad)
    rules.do(se.PinChecked(rules.seconds, right=True))
    assert isinstance(rules.scene, StaffPage)
    return rules


def crash(rules):
    """Another program of the same content finds the place that the first one kept."""
    kept = KeptTalk(_place(rules), rules.seconds)
    after = Rules(rules.world)
    after.seconds = rules.seconds
    return after.do(te.TalkFound(kept))


def _place(rules):
    talk = rules.scene
    return TalkPlace(
        talk.programme,
        talk.slide.panel,
        talk.slide.at,
        talk.behind,
        talk.revealed,
        None if talk.began is None else rules.seconds - talk.began,
        rules.state.language,
        talk.staff_language,
        talk.paused is not None,
        talk.entered,
    )


def out_of_order(rules):
    known = rules.world
    failed = ev.LoadFailed(OutOfOrderReason.MEMORY, available_now(known.site, rules.now.wall))
    return rules.do(failed, ev.WorldChanged(known))


@pytest.mark.parametrize("end", [idle, pin, crash, out_of_order])
def test_it_goes_on_at_its_slide_row_language_and_clock(end):
    rules = leading("n", "rows", "last").do(ON, ON, ev.LanguageChosen("fr"), te.StaffLanguageChosen("ar-XB"))
    rules.wait(200.0)
    before = rules.scene
    end(rules) if end is not crash else None
    rules = crash(rules) if end is crash else rules
    assert not isinstance(rules.scene, Talk)
    rules.wait(30.0).do(te.TalkResumed(alone=True))
    assert place(rules) == ("rows", 0, 1)
    assert (rules.state.language, rules.scene.staff_language) == ("fr", "ar-XB")
    assert rules.scene.began == before.began == 0.0, "the clock has gone on"
    assert (rules.scene.alone, rules.scene.phones, rules.scene.slide.rested) == (True, False, True)
    assert rules.state.house.kept is None
    assert place(rules.do(ON)) == ("rows", 0, 2)
    assert not rules.scene.alone


@pytest.mark.parametrize("speaks", Speaks)
@pytest.mark.parametrize("way", ["by itself", "from the disk"])
def test_a_room_that_reads_two_languages_reads_them_again(way, speaks):
    rules = leading("n", "rows").do(te.SecondLanguageChosen("fr"), te.SpeaksChosen(speaks))
    pair, language = rules.scene.pair, rules.state.language
    assert pair == Pair("en", "fr", speaks)
    idle(rules)
    if way == "from the disk":
        kept = understood(text_of(rules.state.house.kept, rules.now), rules.now)
        rules = Rules(rules.world).do(te.TalkFound(kept))
    rules.do(te.TalkResumed())
    assert (rules.scene.pair, rules.state.language) == (pair, language)


def test_a_second_language_that_the_content_no_longer_has_is_left_out():
    rules = idle(leading("n", "rows").do(te.SecondLanguageChosen("fr")))
    fewer = replace(rules.world, languages=("en",))
    assert Rules(fewer).do(te.TalkFound(rules.state.house.kept), te.TalkResumed()).scene.pair is None


def test_the_screen_of_a_page_is_the_same_and_steps_lead_back():
    rules = leading("t/steps", "n")
    for _ in range(3):
        cut(rules, 0, 8).do(ON)
    rules = crash(rules).do(te.TalkResumed())
    assert place(rules) == ("t/steps", 8, 3)
    back = te.TalkStepped(forward=False)
    assert [place(rules.do(back)) for _ in range(2)] == [("t/steps", 0, 2), ("t/steps", 0, 1)]


def test_a_talk_that_has_not_left_its_first_slide_has_no_clock_yet():
    rules = crash(leading("n", "last").wait(50.0)).do(te.TalkResumed())
    assert (place(rules)[0], rules.scene.began) == ("n", None)


@pytest.mark.parametrize("end", [te.EndAsked(), te.TalkEnded()])
def test_a_talk_that_staff_ended_is_gone(end):
    rules = leading("n", "last").do(ON, end).wait(UNDO)
    assert rules.state.house.kept is None
    assert isinstance(rules.do(te.TalkResumed()).scene, Loop)


def test_it_is_offered_for_an_hour():
    rules = idle(leading("n", "last").do(ON))
    rules.wait(KEPT - 1)
    assert rules.state.house.kept is not None
    assert rules.wait(60.0).state.house.kept is None
    assert isinstance(rules.do(te.TalkResumed()).scene, Loop)


def test_another_talk_takes_its_place():
    rules = idle(leading("n", "last").do(ON)).do(te.TalkBegun("p", "en"))
    assert rules.state.house.kept is None


@pytest.mark.parametrize(
    "content",
    [talks("n"), replace(talks("n", "last"), programmes=())],
    ids=["without its slide", "without its programme"],
)
def test_content_that_no_longer_has_it_offers_nothing(content):
    rules = idle(leading("n", "last").do(ON))
    rules.do(ev.WorldChanged(replace(rules.world, talks=content)))
    assert offered(rules.state.house.kept, rules.world) is None
    assert isinstance(rules.do(te.TalkResumed()).scene, Loop)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"revealed": 99}, ("rows", 0, 2)),
        ({"at": Anchor("rows", 7)}, ("rows", 0, 1)),
        ({"slide": "t/text", "at": Anchor("t/text", 999)}, ("t/text", 0, 0)),
        ({"slide": "t/text", "behind": (Anchor("t/text", 999),)}, ("t/text", 0, 0)),
        ({"slide": "t/text", "at": Anchor("other/text", 1)}, ("t/text", 0, 0)),
        ({"slide": "t/steps", "at": Anchor("t/steps", 8)}, ("t/steps", 8, 1)),
        ({"language": "tlh", "staff_language": "tlh"}, ("rows", 0, 1)),
    ],
)
def test_a_place_that_the_content_does_not_have_is_the_nearest_that_it_has(changed, expected):
    rules = leading("n", "rows", "t/text", "t/steps").do(ON, ON)
    kept = KeptTalk(replace(_place(rules), **changed), rules.seconds)
    after = Rules(rules.world).do(te.TalkFound(kept), te.TalkResumed())
    assert place(after) == expected
    assert after.state.language == after.scene.staff_language == "en"


def test_staff_are_offered_it_first_and_can_turn_to_each_row():
    rules = pin(leading("n", "last").do(ON)).do(se.StaffPanelOpened(Programmes()), se.RowsTurnedTo(1))
    assert rules.scene.first == 1
    assert rules.do(se.RowsTurnedTo(2)).scene.first == 1
    assert place(rules.do(te.TalkResumed()))[0] == "last"


def test_the_staff_page_stays_where_there_is_nothing_to_take_up():
    rules = Rules(leading("n").world)
    rules.state = replace(rules.state, scene=StaffPage("a", 0.0))
    assert isinstance(rules.do(te.TalkResumed()).scene, StaffPage)
