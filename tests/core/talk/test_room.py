"""What the room sees: covers, freezing, size and language of a talk."""

from dataclasses import replace

import pytest

from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.talk import Cover, Talk
from kiosk.core.state.state import ROOM_TEXT
from kiosk.core.state.world import Unsaid
from kiosk.core.talk.audience_view import of_the_room
from kiosk.core.talk.rules import NAMED, UNDO
from kiosk.core.talk.slides import slides_of
from tests.core.talk.led import BACK, ON, TOPICS, cut, leading, place, talks
from tests.fakes import (
    LOOP,
    Rules,
    world,
)


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
    return talk.slide.panel, talk.revealed, state.language, state.visitor.text_step


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
    assert (rules.state.visitor.text_step, rules.scene.slide.cut) == (2, None)
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
