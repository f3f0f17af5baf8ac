"""How a talk begins and ends, and what of it there is on one screen."""

from dataclasses import replace

import pytest

from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.talk import Exercise, Pending, PendingAct, Talk
from kiosk.core.talk.rules import AGAIN, IDLE, UNDO, WARNING, closes_in
from tests.core.talk.led import BACK, ON, TOPICS, cut, leading, place, talks
from tests.fakes import (
    LOOP,
    PACE,
    Rules,
    world,
)

# --- begin and end -----------------------------------------------------------------------------------------


def test_a_talk_begins_at_its_first_slide_at_rest_and_no_time_runs():
    rules = leading("n", "last")
    assert rules.scene == Talk("p", Loop("n", 0.0, rested=True), "en", touched=0.0)


def test_a_programme_that_is_not_known_changes_nothing():
    rules = Rules(replace(world(), talks=talks("n")))
    before = rules.state
    assert rules.do(te.TalkBegun("other", "en")).state == before


@pytest.mark.parametrize(("chosen", "read"), [("fr", "fr"), ("", "en"), ("xx", "en")])
def test_the_room_begins_in_the_language_that_staff_chose(chosen, read):
    rules = Rules(replace(world(), talks=talks("n")))
    assert rules.do(te.TalkBegun("p", "ar-XB", language=chosen)).state.language == read
    assert rules.scene.staff_language == "ar-XB"


# --- rehearsal ---------------------------------------------------------------------------------------------


def rehearsing(*refs, alone=True, mode="present"):
    rules = Rules(replace(world(*LOOP, topics=TOPICS, mode=mode), talks=talks(*refs)))
    return rules.do(te.TalkBegun("p", "en", alone=alone, rehearses=True))


def test_a_rehearsal_begins_on_the_console_without_a_card_and_steps_leave_it_there():
    rules = rehearsing("n", "last")
    assert (rules.scene.rehearses, rules.scene.console, rules.scene.alone) == (True, True, False)
    assert (rules.do(ON).scene.slide.panel, rules.scene.console) == ("last", True)
    rules.do(te.BlankToggled())
    assert (rules.scene.blanked, rules.scene.console) == (True, True)
    assert not rules.do(te.BlankToggled()).scene.blanked


def test_in_a_rehearsal_a_key_shows_the_slide_alone_and_the_console_again():
    rules = rehearsing("n", "last").do(te.ConsoleBrought(front=False), ON)
    assert (rules.scene.slide.panel, rules.scene.console) == ("last", False)
    assert rules.wait(1.0).do(te.ConsoleBrought(front=True)).scene.rehearses


def test_a_second_screen_makes_a_talk_of_a_rehearsal():
    rules = rehearsing("n", "last").do(te.ConsoleLeft(only=False))
    assert (rules.scene.rehearses, rules.scene.console) == (False, False)


@pytest.mark.parametrize(("alone", "mode"), [(False, "present"), (True, "kiosk"), (False, "kiosk")])
def test_there_is_no_rehearsal_on_two_screens_nor_on_a_kiosk(alone, mode):
    assert not rehearsing("n", alone=alone, mode=mode).scene.rehearses


def test_the_time_runs_from_the_first_step_on():
    rules = leading("n", "last").wait(40.0).do(ON)
    assert rules.scene.began == 40.0
    assert rules.wait(10.0).do(BACK).scene.began == 40.0


def test_a_talk_ends_in_the_ordinary_loop():
    rules = leading("n", "last").do(ev.TextSizeChosen(larger=True), ev.LanguageChosen("fr"), te.EndAsked())
    rules.wait(UNDO)
    assert rules.scene == Loop("a", UNDO - PACE.handover, rested=False)
    assert (rules.state.language, rules.state.visitor.text_step) == ("en", 0)


@pytest.mark.parametrize("mode", ["kiosk", "present"])
def test_the_end_can_be_taken_back_and_the_room_sees_the_slide_meanwhile(mode):
    rules = leading("rows", "last", mode=mode).do(ON).wait(0.3).do(te.EndAsked()).wait(UNDO - 0.01)
    assert (place(rules), closes_in(rules.scene, rules.world, rules.now)) == (("rows", 0, 1), 1)
    rules.do(te.EndAsked(), te.PendingDropped()).wait(UNDO)
    assert (place(rules), rules.scene.pending) == (("rows", 0, 1), None)
    assert isinstance(rules.do(te.EndAsked()).wait(UNDO).scene, Loop)


def test_a_second_press_does_not_hasten_the_end_nor_put_it_off():
    rules = leading("n", "last").do(te.EndAsked()).wait(UNDO - 1).do(te.EndAsked(), ev.Touched())
    assert isinstance(rules.scene, Talk)
    assert isinstance(rules.wait(1).scene, Loop)


@pytest.mark.parametrize("event", [ON, BACK, te.BlankToggled(), te.SlideChosen("last"), te.SwapPressed()])
def test_a_person_who_leads_on_takes_the_end_back(event):
    rules = leading("n", "last", mode="present").do(te.EndAsked(), event).wait(2 * UNDO)
    assert isinstance(rules.scene, Talk)


def test_screens_swap_at_the_second_press_soon_after_the_first():
    rules = leading("n", "last", mode="present").do(te.SwapPressed())
    assert (rules.scene.pending, rules.scene.swaps) == (Pending(PendingAct.SWAP, 0.0), 0)
    rules.wait(AGAIN - 0.01).do(te.SwapPressed())
    assert (rules.scene.pending, rules.scene.swaps) == (None, 1)
    assert rules.do(te.SwapPressed(), te.SwapPressed()).scene.swaps == 2


@pytest.mark.parametrize("between", [(AGAIN, ()), (0.1, (ON,)), (0.1, (te.PendingDropped(),))])
def test_a_swap_that_nobody_confirms_is_forgotten(between):
    seconds, events = between
    rules = leading("n", "last", mode="present").do(te.SwapPressed()).wait(seconds).do(*events)
    assert rules.scene.pending is None
    assert rules.do(te.SwapPressed()).scene.swaps == 0


def test_a_kiosk_has_nothing_to_swap():
    rules = leading("n", "last").do(te.SwapPressed(), te.SwapPressed())
    assert (rules.scene.pending, rules.scene.swaps) == (None, 0)


def test_a_talk_that_nobody_leads_ends_by_itself_and_staff_are_told_before():
    rules = leading("n", "last").do(ON)
    rules.wait(IDLE - WARNING - 1)
    assert closes_in(rules.scene, rules.world, rules.now) is None
    rules.wait(1)
    assert closes_in(rules.scene, rules.world, rules.now) == WARNING
    rules.wait(WARNING - 1)
    assert isinstance(rules.scene, Talk)
    assert closes_in(rules.scene, rules.world, rules.now) == 1
    assert isinstance(rules.wait(1).scene, Loop)


@pytest.mark.parametrize("event", [ON, te.BlankToggled(), ev.LanguageChosen("fr")])
def test_whatever_staff_do_keeps_the_talk(event):
    rules = leading("n", "last").wait(IDLE - 1).do(event).wait(IDLE - 1)
    assert isinstance(rules.scene, Talk)


def test_a_touch_on_a_kiosk_may_be_anybodys_and_keeps_nothing():
    rules = leading("n", "last").wait(IDLE - 1).do(ev.Touched()).wait(1)
    assert isinstance(rules.scene, Loop)


@pytest.mark.slow
def test_a_talk_on_ones_own_computer_never_ends_by_itself():
    rules = leading("n", "last", mode="present").do(ON).wait(20 * IDLE)
    assert place(rules)[0] == "last"
    assert closes_in(rules.scene, rules.world, rules.now) is None


def test_a_talk_does_not_end_while_an_exercise_runs():
    rules = leading("n", "last").do(ON)
    rules.state = replace(rules.state, scene=replace(rules.scene, exercise=Exercise(0.0, 900.0)))
    rules.wait(900.0 + IDLE - WARNING - 1)
    assert isinstance(rules.scene, Talk)
    assert closes_in(rules.scene, rules.world, rules.now) is None
    rules.wait(1)
    assert closes_in(rules.scene, rules.world, rules.now) == WARNING
    assert isinstance(rules.wait(WARNING).scene, Loop)


def test_what_the_window_measures_keeps_nothing():
    rules = leading("t/text").wait(IDLE - 1)
    assert isinstance(cut(rules).wait(1).scene, Loop)


@pytest.mark.parametrize(
    "event", [ev.StartedAgain(), ev.PanelTouched("a"), ev.ExploreTouched(), ev.AdviceOpened()]
)
def test_a_touch_on_the_audiences_screen_turns_nothing(event):
    rules = leading("n", "last")
    before = rules.scene
    assert rules.do(event).scene == before


# --- one screen --------------------------------------------------------------------------------------------


def on_one_screen():
    """A talk of two slides that has begun behind its console, on one's own computer."""
    known = replace(world(*LOOP, topics=TOPICS, mode="present"), talks=talks("n", "last"))
    return Rules(known).do(te.TalkBegun("p", "en", alone=True))


def fronted(rules):
    """The slide, whether the console is in its place, whether as a card, and whether the slide is blank."""
    talk = rules.scene
    return talk.slide.panel, talk.console, talk.alone, talk.blanked


@pytest.mark.parametrize(
    ("event", "after"),
    [
        (ON, ("n", False, False, False)),
        (BACK, ("n", False, False, False)),
        (te.ConsoleBrought(front=False), ("n", False, False, False)),
        (te.ConsoleBrought(front=True), ("n", True, False, False)),
        (te.SlideChosen("last"), ("last", False, False, False)),
        (te.BlankToggled(), ("n", False, False, True)),
        (te.PhonesAllowed(True), ("n", True, True, False)),
        (te.ClockToggled(), ("n", True, True, False)),
        (ev.TextSizeChosen(larger=True), ("n", True, True, False)),
    ],
)
def test_on_one_screen_a_talk_begins_with_a_card_and_a_step_shows_the_slide(event, after):
    rules = on_one_screen()
    assert fronted(rules) == ("n", True, True, False)
    assert fronted(rules.do(event)) == after


def test_the_console_comes_in_place_of_the_slides_and_the_next_step_leads_back():
    rules = on_one_screen().do(ON, ON, te.ConsoleBrought(front=True))
    assert fronted(rules) == ("last", True, False, False)
    assert fronted(rules.do(ON)) == ("last", False, False, False)
    blank = rules.wait(1.0).do(te.BlankToggled(), te.ConsoleBrought(front=True))
    assert fronted(blank.do(ON)) == ("last", False, False, False)


def test_the_clock_waits_for_the_first_step_on_a_slide():
    rules = on_one_screen().do(ON)
    assert rules.scene.began is None
    assert rules.do(ON).scene.began is not None


def test_on_a_kiosk_the_first_step_leads_on_as_the_card_lay_over_the_slide():
    rules = leading("n", "last")
    rules = Rules(rules.world).do(te.TalkBegun("p", "en", alone=True))
    assert fronted(rules) == ("n", False, True, False)
    assert fronted(rules.do(ON)) == ("last", False, False, False)
