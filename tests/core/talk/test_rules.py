from dataclasses import replace

import pytest

from kiosk.core.content.talks.library import Talks
from kiosk.core.kernel import events as ev
from kiosk.core.kernel import talk_events as te
from kiosk.core.kernel.anchor import Anchor
from kiosk.core.kernel.scenes.loop import Cut, Loop
from kiosk.core.kernel.scenes.talk import Cover, Exercise, Pending, PendingAct, Talk
from kiosk.core.kernel.state import ROOM_TEXT
from kiosk.core.kernel.world import Unsaid
from kiosk.core.talk.room import of_the_room
from kiosk.core.talk.rules import AGAIN, IDLE, NAMED, UNDO, WARNING, closes_in
from kiosk.core.talk.slides import slides_of
from tests.fakes import (
    LOOP,
    PACE,
    Rules,
    list_panel,
    number,
    offer_page,
    page,
    page_of_every_kind,
    programme,
    quiz_page,
    statement,
    topic,
    world,
)

ON, BACK = te.TalkStepped(), te.TalkStepped(forward=False)
TOPICS = (
    topic("t", page("text"), page_of_every_kind("steps"), offer_page("offer"), quiz_page("quiz")),
    topic("other", page("text")),
)


def talks(*refs):
    slides = (number("n"), list_panel("rows", items=("one", "two")), statement("last"))
    return Talks((programme("p", *refs),), slides, {})


def leading(*refs, **fields):
    """A talk of these slides that has just begun."""
    known = replace(world(*LOOP, topics=TOPICS, **fields), talks=talks(*refs))
    return Rules(known).do(te.TalkBegun("p", "en"))


def place(rules):
    """The slide, where on it, and how many of its rows are shown."""
    talk = rules.scene
    assert isinstance(talk, Talk), talk
    return talk.stand.panel, talk.stand.anchor.block, talk.revealed


def cut(rules, *blocks):
    """The window says at which blocks the screens of the page begin."""
    talk = rules.scene
    after = next((block for block in blocks if block > talk.stand.anchor.block), None)
    goes_on = Anchor(talk.stand.panel, after) if after else None
    return rules.do(ev.ScreenCut(talk.stand.anchor, Cut(goes_on, 10)))


# --- begin and end -----------------------------------------------------------------------------------------


def test_a_talk_begins_at_its_first_slide_at_rest_and_no_time_runs():
    rules = leading("n", "last")
    assert rules.scene == Talk("p", Loop("n", 0.0, rested=True), "en", touched=0.0)


def test_a_programme_that_is_not_known_changes_nothing():
    rules = Rules(replace(world(), talks=talks("n")))
    before = rules.state
    assert rules.do(te.TalkBegun("other", "en")).state == before


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


# --- slides, rows, screens ---------------------------------------------------------------------------------


def test_slides_turn_by_steps_and_stop_at_both_ends():
    rules = leading("n", "a", "last")
    assert place(rules.do(BACK)) == ("n", 0, 0)
    assert [place(rules.do(ON))[0] for _ in range(3)] == ["a", "last", "last"]
    assert [place(rules.do(BACK))[0] for _ in range(3)] == ["a", "n", "n"]


def test_another_slide_comes_by_a_hand_over():
    assert leading("n", "a").wait(5.0).do(ON).scene.stand == Loop("a", 5.0, rested=False)


def test_rows_of_a_list_come_one_by_one_and_go_the_same_way():
    rules = leading("n", "rows", "last").do(ON)
    assert [place(rules.do(ON)) for _ in range(3)] == [("rows", 0, 1), ("rows", 0, 2), ("last", 0, 0)]
    assert [place(rules.do(BACK)) for _ in range(4)] == [
        ("rows", 0, 2),
        ("rows", 0, 1),
        ("rows", 0, 0),
        ("n", 0, 0),
    ]


def test_a_row_needs_no_hand_over():
    rules = leading("rows").wait(5.0).do(ON)
    assert rules.scene.stand == Loop("rows", 0.0, rested=True)


def test_steps_of_a_page_come_one_by_one():
    rules = leading("t/steps", "n")
    assert [place(cut(rules).do(ON)) for _ in range(4)] == [
        ("t/steps", 0, 1),
        ("t/steps", 0, 2),
        ("t/steps", 0, 3),
        ("n", 0, 0),
    ]


def test_a_page_of_several_screens_turns_and_turns_back():
    rules = leading("n", "t/text", "last").do(ON)
    screens = (0, 3, 6)
    assert [place(cut(rules, *screens).do(ON)) for _ in range(3)] == [
        ("t/text", 3, 0),
        ("t/text", 6, 0),
        ("last", 0, 0),
    ]
    rules.do(te.SlideChosen("t/text"))
    for _ in range(2):
        cut(rules, *screens).do(ON)
    assert [place(rules.do(BACK)) for _ in range(3)] == [("t/text", 3, 0), ("t/text", 0, 0), ("n", 0, 0)]


def test_a_row_on_the_next_screen_turns_to_it():
    rules = leading("t/steps", "n")
    there = [place(cut(rules, 0, 8).do(ON)) for _ in range(4)]
    assert there == [("t/steps", 0, 1), ("t/steps", 0, 2), ("t/steps", 8, 3), ("n", 0, 0)]
    rules.do(te.SlideChosen("t/steps"))
    for _ in range(3):
        cut(rules, 0, 8).do(ON)
    assert [place(rules.do(BACK)) for _ in range(3)] == [
        ("t/steps", 0, 2),
        ("t/steps", 0, 1),
        ("t/steps", 0, 0),
    ]


def test_an_offer_comes_row_by_row():
    rules = leading("t/offer", "n")
    assert [place(rules.do(ON))[2] for _ in range(6)] == [1, 2, 3, 4, 5, 6]
    assert place(rules.do(ON)) == ("n", 0, 0)


def test_each_question_waits_for_its_reply():
    rules = leading("t/quiz", "n")
    assert [place(rules.do(ON)) for _ in range(4)] == [
        ("t/quiz", 0, 1),
        ("t/quiz", 4, 0),
        ("t/quiz", 4, 1),
        ("t/quiz", 8, 0),
    ]
    assert [place(rules.do(BACK)) for _ in range(2)] == [("t/quiz", 4, 1), ("t/quiz", 4, 0)]
    for _ in range(9):
        rules.do(ON)
    assert place(rules) == ("t/quiz", 20, 1)
    assert place(rules.do(ON)) == ("n", 0, 0)


@pytest.mark.parametrize("ref", ["last", "t/text"])
def test_a_slide_is_chosen(ref):
    rules = leading("n", "t/text", "last").wait(3.0).do(te.SlideChosen(ref))
    assert rules.scene.stand == Loop(ref, 3.0, rested=False)


def test_a_slide_of_another_programme_is_not():
    assert place(leading("n", "last").do(te.SlideChosen("a")))[0] == "n"


# --- blank, size, language ---------------------------------------------------------------------------------


def test_blank_hides_at_once_and_the_next_step_shows_the_same_again():
    rules = leading("n", "last").do(te.BlankToggled())
    assert rules.scene.blanked
    assert not rules.do(ON).scene.blanked
    assert place(rules)[0] == "n"
    assert place(rules.do(ON))[0] == "last"


def test_a_cover_takes_the_place_of_the_other_and_the_next_step_or_slide_takes_it_away():
    rules = leading("n", "last").do(te.BlankToggled(), te.LogoToggled())
    assert rules.scene.cover is Cover.LOGO
    assert rules.do(te.BlankToggled()).scene.cover is Cover.BLANK
    assert rules.do(te.BlankToggled()).scene.cover is Cover.NONE
    rules.wait(1.0).do(te.LogoToggled(), ON)
    assert (rules.scene.cover, place(rules)[0]) == (Cover.NONE, "n")
    assert rules.do(te.LogoToggled(), te.SlideChosen("last")).scene.cover is Cover.NONE


def seen(rules):
    """The slide in the room, how many of its rows, and the language."""
    state = of_the_room(rules.state)
    talk = state.scene
    assert isinstance(talk, Talk), talk
    return talk.stand.panel, talk.revealed, state.language, state.visitor.text_step


def test_a_frozen_room_keeps_what_it_sees_while_staff_go_on():
    rules = leading("rows", "n", "last").do(ON, te.FreezeToggled())
    before = seen(rules)
    assert before == ("rows", 1, "en", ROOM_TEXT)
    rules.do(ON, ON, ev.LanguageChosen("fr"), ev.TextSizeChosen(larger=True))
    assert place(rules)[0] == "n"
    assert seen(rules) == before
    rules.do(te.FreezeToggled())
    assert seen(rules) == ("n", 0, "fr", ROOM_TEXT + 1)


def test_blank_reaches_a_frozen_room_and_the_end_of_the_talk_thaws_it():
    rules = leading("n", "last").do(te.FreezeToggled(), te.BlankToggled())
    assert of_the_room(rules.state).scene.cover is Cover.BLANK
    rules.do(te.TalkEnded()).wait(UNDO).do(te.TalkBegun("p", "en"))
    assert rules.scene.frozen is None


def test_a_larger_text_is_measured_again_in_its_place():
    rules = cut(leading("t/text", "n"), 0, 3).do(ON, ev.TextSizeChosen(larger=True))
    assert (rules.state.visitor.text_step, rules.scene.stand.cut) == (2, None)
    assert place(rules) == ("t/text", 3, 0)


def test_a_talk_begins_in_the_size_that_staff_chose_in_the_one_before_and_the_loop_keeps_its_own():
    rules = leading("n", "last")
    assert rules.state.visitor.text_step == ROOM_TEXT
    rules.do(ev.TextSizeChosen(larger=True), te.EndAsked()).wait(UNDO)
    assert rules.state.visitor.text_step == 0
    assert rules.do(te.TalkBegun("p", "en")).state.visitor.text_step == 2


def test_the_size_that_was_read_from_the_disk_is_that_of_the_next_talk():
    rules = leading("n", "last").do(te.EndAsked()).wait(UNDO).do(ev.RoomTextRead(3))
    assert rules.state.visitor.text_step == 0
    assert rules.do(te.TalkBegun("p", "en")).state.visitor.text_step == 3


def test_the_audiences_language_changes_in_place_and_staff_keep_theirs():
    rules = leading("n", "rows", "last").do(ON, ON, ev.LanguageChosen("fr"))
    assert (rules.state.language, rules.scene.staff_language) == ("fr", "en")
    assert place(rules) == ("rows", 0, 1)
    assert rules.do(te.StaffLanguageChosen("ar-XB")).state.language == "fr"
    assert rules.scene.staff_language == "ar-XB"


def test_a_language_that_cannot_say_the_slide_goes_to_the_first_that_it_can():
    known = replace(
        world(*LOOP, topics=TOPICS),
        talks=talks("n", "t/text", "other/text"),
        unsaid={"fr": Unsaid(panels=frozenset({"n"}), topics=frozenset({"t"}))},
    )
    rules = Rules(known).do(te.TalkBegun("p", "en"), ON, ev.LanguageChosen("fr"))
    assert rules.state.language == "fr"
    assert place(rules) == ("other/text", 0, 0)
    assert [s.show for s in slides_of("p", "fr", rules.world)] == ["other/text"]


def test_new_content_keeps_the_slide_if_it_still_has_it():
    rules = leading("n", "last").do(ON)
    assert place(rules.do(ev.WorldChanged(rules.world)))[0] == "last"
    gone = replace(rules.world, talks=talks("n"))
    assert isinstance(rules.do(ev.WorldChanged(gone)).scene, Loop)


def test_phones_lead_where_staff_allow_it_and_only_this_talk():
    rules = leading("rows", "last")
    assert not rules.scene.phones
    assert rules.do(te.PhonesAllowed(True)).scene.phones
    assert rules.do(ON).scene.phones
    assert not rules.do(te.PhonesAllowed(False)).scene.phones
    rules.do(te.PhonesAllowed(True), te.EndAsked()).wait(UNDO).do(te.TalkBegun("p", "en"))
    assert not rules.scene.phones


def test_screens_say_for_some_seconds_which_is_which():
    rules = leading("rows", "last").wait(0.4).do(te.ScreensAsked())
    assert rules.scene.asked == 0.4
    assert rules.wait(NAMED - 0.01).scene.asked == 0.4
    assert rules.wait(0.01).scene.asked is None
    assert place(rules) == ("rows", 0, 0)


@pytest.mark.parametrize(
    ("event", "stays"),
    [
        (ev.Touched(), True),
        (te.ScreensAsked(), False),
        (ON, False),
        (BACK, False),
        (te.BlankToggled(), False),
        (te.SlideChosen("last"), False),
    ],
)
def test_what_staff_do_next_shows_the_slide_again(event, stays):
    rules = leading("rows", "last").do(te.ScreensAsked(), event)
    assert (rules.scene.asked is not None) is stays


# --- one screen --------------------------------------------------------------------------------------------


def on_one_screen():
    """A talk of two slides that has begun behind its console, on one's own computer."""
    known = replace(world(*LOOP, topics=TOPICS, mode="present"), talks=talks("n", "last"))
    return Rules(known).do(te.TalkBegun("p", "en", alone=True))


def fronted(rules):
    """The slide, whether the console is in its place, whether as a card, and whether the slide is blank."""
    talk = rules.scene
    return talk.stand.panel, talk.console, talk.alone, talk.blanked


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
