"""An announcement covers the loop and visits, clears a visit, and leaves an ordinary loop."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import inf

import pytest

from kiosk.core.announcements.rules import TURN, announcement_to_show, languages_of, others
from kiosk.core.numbers.available_now import AvailableNow
from kiosk.core.staff.rules import PLATE_HOLD
from kiosk.core.state import events as ev
from kiosk.core.state import speech_events as sp
from kiosk.core.state import staff_events as se
from kiosk.core.state import talk_events as te
from kiosk.core.state.announcement import Announcement, Prepared
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrder, OutOfOrderReason
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.scenes.starting import Starting
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.state import Visitor
from kiosk.core.step import step
from tests.fakes import CONFIRMED_DAYS, NOON, ROME, Rules, moment, unvisited, world

SINCE = NOON.astimezone(UTC)
NIGHT = datetime(2026, 11, 27, 23, 30, tzinfo=ROME)
DAY = {"open": "Mon-Sun 06:00-23:00"}


def said(name="a", minutes=30.0, since=SINCE, until=True, **fields):
    end = since + timedelta(minutes=minutes) if until else None
    if not fields:
        fields = {"prepared": Prepared.DELAY}
    return Announcement(name, since, end, minutes * 60, **fields)


def alarm(name="e", minutes=120.0, **fields):
    return said(name, minutes, prepared=Prepared.EVACUATION, emergency=True, **fields)


def announced(rules, *found):
    return rules.do(se.AnnouncementsRead(found))


def shown(rules):
    return rules.scene.shown.id if isinstance(rules.scene, Announcing) else None


def visiting():
    return Rules(world()).do(
        ev.LanguageChosen("fr"), ev.ExploreTouched(), ev.LinkFollowed("roads/second"), ev.ContrastToggled()
    )


def test_it_covers_the_loop_at_once_and_goes_by_itself():
    rules = announced(Rules(world()), said())
    assert shown(rules) == "a"
    assert shown(rules.until(1799.9)) == "a"
    assert isinstance(rules.until(1800.1).scene, Loop)
    assert rules.scene.rested
    assert rules.state.house.announcements == ()


def test_a_visit_is_cleared_in_the_same_step_and_never_comes_back():
    rules = visiting()
    began_at = rules.visit.began_at
    announced(rules, said())
    assert shown(rules) == "a"
    assert rules.state.visitor == Visitor(language="en")
    assert rules.scene == Announcing(said(), began_at, rules.seconds)
    announced(rules)
    assert isinstance(rules.scene, Loop)
    assert rules.scene.rested
    assert rules.state.visitor == Visitor(ignore_until=rules.seconds + 3.0)
    assert rules.scene.panel == Rules(world()).do(ev.ExploreTouched(), ev.StartedAgain()).panel


@pytest.mark.parametrize(
    "come",
    [
        lambda rules: rules.do(ev.ExploreTouched()).wait(60),
        lambda rules: rules.do(ev.LanguagesOpened()),
        lambda rules: rules.do(ev.LanguageChosen("fr")),
        lambda rules: rules.do(ev.PauseToggled()),
        lambda rules: rules.do(ev.ExploreTouched(), sp.HeadsetPlugged(plugged=True)),
    ],
    ids=["idle card", "picker", "language on the loop", "pause", "listening"],
)
def test_nothing_tells_afterwards_that_somebody_was_there(come):
    rules = come(Rules(world(speech={"read_aloud": True})))
    announced(rules, said())
    assert shown(rules) == "a"
    assert rules.state.visitor == Visitor(language="en")
    announced(rules)
    assert rules.state.visitor == Visitor(ignore_until=rules.seconds + 3.0)
    assert isinstance(rules.scene, Loop)
    assert rules.scene.rested


def test_nothing_can_be_touched_on_it():
    rules = announced(Rules(world()), said())
    before = rules.state
    events = (
        *(ev.Touched(), ev.PanelTouched("a"), ev.ExploreTouched(), ev.LanguagesOpened(), ev.StartedAgain()),
        *(ev.AdviceOpened(), ev.LanguageChosen("fr"), ev.ContrastToggled(), ev.BackPressed()),
        *(te.TalkBegun("p", "en"), sp.ReadAloudPressed(), ev.SwitchPressed(), se.PinEntered()),
    )
    for event in events:
        assert rules.do(event).state == before, event


def test_of_several_the_emergency_stands_then_the_latest():
    later = replace(said("b"), since=SINCE + timedelta(minutes=1))
    rules = announced(Rules(world()), said("a"), later)
    assert shown(rules) == "b"
    assert shown(announced(rules, said("a"), later, alarm(minutes=10))) == "e"
    assert shown(rules.until(601)) == "b"
    assert shown(announced(rules, said("a"))) == "a"


def test_what_is_over_never_comes_back_whatever_the_clock_says():
    rules = announced(Rules(world()), said()).until(1801)
    rules.wall -= timedelta(days=1)
    assert isinstance(rules.do(ev.Ticked()).scene, Loop)
    assert isinstance(announced(rules, said()).scene, Loop)


def test_words_with_a_number_go_when_its_confirmation_expires():
    emergency = {
        "number": "555 0100",
        "answered_by": ("police",),
        "confirmed_on": NOON.date() - timedelta(days=CONFIRMED_DAYS),
        "confirmed_by": "branch-manager",
    }
    words = said(minutes=24 * 60, words="Call 555 0100.", language="en", numbers=frozenset({"5550100"}))
    rules = announced(Rules(world(emergency=emergency)), words)
    assert shown(rules) == "a"
    assert shown(rules.until(12 * 3600 - 1)) == "a"
    assert isinstance(rules.until(12 * 3600 + 1).scene, Loop)
    assert isinstance(announced(Rules(world()), words).scene, Loop)
    assert announcement_to_show((words,), AvailableNow(until=NOON)) is None


def test_a_closed_screen_is_lit_for_it_and_dark_again_afterwards():
    rules = Rules(world(hours=DAY), NIGHT)
    assert isinstance(rules.scene, Dark)
    announced(rules, said(minutes=10, until=False))
    assert shown(rules) == "a"
    assert isinstance(rules.until(601).scene, Dark)
    assert rules.state.visitor == Visitor()


def test_out_of_order_and_the_start_show_none():
    known = world()
    starting = unvisited(Starting(0.0))
    read = step(starting, se.AnnouncementsRead((said(),)), None, moment())
    assert isinstance(read.scene, Starting)
    assert isinstance(step(read, ev.WorldChanged(known), known, moment()).scene, Announcing)
    failed = ev.LoadFailed(OutOfOrderReason.CONTENT, AvailableNow(until=NOON))
    broken = announced(Rules(known).do(failed), said())
    assert isinstance(broken.scene, OutOfOrder)


def test_content_that_is_loaded_keeps_it():
    rules = announced(Rules(world()), said())
    assert shown(rules.do(ev.WorldChanged(world()))) == "a"
    assert rules.state.visitor.language in {None, "en"}


def led(**fields):
    rules = Rules(world(**fields))
    talk = Talk("p", Loop("a", 0.0, rested=True), "en", 0.0)
    visitor = Visitor("fr", text_step=1)
    rules.state = replace(rules.state, visitor=visitor, scene=talk)
    return rules, talk


def test_a_talk_is_not_covered():
    rules, talk = led(mode="present")
    assert announced(rules, said()).scene == talk
    assert isinstance(rules.do(te.TalkEnded()).wait(10).scene, Announcing)


def test_an_emergency_covers_a_talk_which_then_goes_on(monkeypatch):
    monkeypatch.setattr("kiosk.core.talk.rules.refs_of", lambda *_: ("a", "b"))
    rules, talk = led(mode="present")
    announced(rules, alarm())
    assert rules.scene == Announcing(alarm(), "a", rules.seconds, talk)
    assert rules.state.visitor == Visitor("fr", text_step=1)
    assert rules.do(te.TalkStepped(forward=True), ev.LanguageChosen("en"), te.TalkEnded()).scene.talk == talk
    assert rules.state.house.kept is None
    announced(rules)
    assert rules.scene == talk
    assert rules.state.visitor == Visitor("fr", text_step=1)


def test_staff_end_an_emergency_over_a_talk():
    rules, talk = led(mode="present")
    announced(rules, alarm()).do(se.AnnouncementEnded(alarm()))
    assert rules.scene == talk
    assert rules.state.house.announcements == ()


def test_an_ordinary_one_is_not_shown_over_a_talk_after_the_emergency():
    rules, talk = led(mode="present")
    announced(rules, alarm(minutes=5), said())
    assert shown(rules) == "e"
    assert rules.until(301).scene == talk


def in_pad(rules):
    rules.do(se.PlatePressed()).wait(PLATE_HOLD)
    assert isinstance(rules.scene, PinPad)
    return rules


def test_it_covers_the_pad_but_not_one_that_was_opened_over_it():
    rules = in_pad(Rules(world()))
    assert shown(announced(rules, said())) == "a"
    in_pad(rules).wait(1)
    assert rules.scene.over == said()
    assert shown(announced(rules, said(), alarm())) == "e"
    in_pad(rules).do(ev.StartedAgain())
    assert shown(rules) == "e"


def test_staff_are_at_work_until_an_emergency_comes():
    rules = Rules(world())
    rules.state = replace(rules.state, scene=StaffPage("a", 0.0))
    assert isinstance(announced(rules, said()).scene, StaffPage)
    assert shown(announced(rules, said(), alarm())) == "e"
    rules.state = replace(rules.state, scene=StaffPage("a", 0.0, over=alarm()))
    assert isinstance(rules.wait(1).scene, StaffPage)
    assert shown(rules.do(ev.StartedAgain())) == "e"


def test_further_languages_take_turns_and_time_wakes_for_them():
    tags = ("en", "ar", "fr", "hi", "ur", "am")
    scene = Announcing(said(), "a", 0.0)
    assert others(scene, "en", tags, moment(0.0)) == ("ar", "fr", "hi")
    assert others(scene, "en", tags, moment(TURN)) == ("ur", "am", "ar")
    assert {each for at in range(5) for each in others(scene, "en", tags, moment(at * TURN))} == set(tags[1:])
    assert others(scene, "en", tags[:4], moment(TURN)) == ("ar", "fr", "hi")
    rules = announced(Rules(world(languages=("en", "fr", "ar-XB"))), said())
    assert rules.wakes == pytest.approx(1800)


def test_own_words_take_turns_in_the_languages_that_they_have():
    further = tuple((tag, tag) for tag in ("fr", "ar", "hi", "ur"))
    own = said(words="Open.", language="en", further=further)
    known = world(languages=("fr", "ar", "ur", "am", "en"))
    assert languages_of(said(), known) == known.languages
    assert languages_of(own, known) == ("en", "fr", "ar", "ur"), "Hindi is not offered"
    scene = Announcing(own, "a", 0.0)
    assert [others(scene, "en", ("en", "fr", "ar"), moment(at * TURN)) for at in range(3)] == [
        ("fr",),
        ("ar",),
        ("fr",),
    ], "one at a time, since they may be long"
    assert announced(Rules(known), own).wakes == pytest.approx(TURN)


@pytest.mark.parametrize("fields", [{"words": "Open.", "language": "en"}, {"prepared": Prepared.DELAY}])
def test_it_rests(fields):
    rules = announced(Rules(world()), replace(said(**fields), until=None, until_s=inf))
    midnight = 12 * 3600
    assert rules.wakes == midnight, "when numbers are asked again"
