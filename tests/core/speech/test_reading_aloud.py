"""When speech begins, what ends it, and how loud it is."""

from dataclasses import replace

import pytest

from kiosk.core.state import events as ev
from kiosk.core.state import speech_events as sp
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Reading, Visit
from kiosk.core.state.speech import LEVELS, SPEEDS, Speech
from kiosk.core.visit.idle_time import idle_after
from tests.fakes import Rules, world

PRESS, YES, NO = sp.ReadAloudPressed(), sp.ListeningAnswered(True), sp.ListeningAnswered(False)
TOUCH, SAID, DONE = ev.Touched(), sp.LineBegun("title"), sp.ReadingEnded()
PLUG, PULL = sp.HeadsetPlugged(True), sp.HeadsetPlugged(False)


def reading():
    return Rules(world()).do(ev.LinkFollowed("roads"))


def speech(rules):
    return rules.state.visitor.speech


@pytest.mark.parametrize(
    ("events", "reads", "asks", "line"),
    [
        ((), False, False, ""),
        ((PRESS,), False, True, ""),
        ((PRESS, NO), False, False, ""),
        ((PRESS, NO, PRESS), False, True, ""),
        ((YES,), False, False, ""),
        ((PRESS, YES), True, False, ""),
        ((SAID,), False, False, ""),
        ((PRESS, YES, SAID), True, False, "title"),
        ((PRESS, YES, SAID, DONE), False, False, ""),
        ((PRESS, YES, SAID, DONE, PRESS), True, False, ""),
        ((PRESS, YES, SAID, PRESS), False, False, "title"),
        ((PRESS, YES, SAID, PRESS, PRESS), True, False, "title"),
        ((PLUG, PRESS), True, False, ""),
        ((PLUG, PRESS, SAID, PULL), False, False, "title"),
        ((PLUG, PRESS, SAID, PULL, PRESS), False, True, "title"),
    ],
)
def test_the_tool_begins_and_stops_and_asks_once_a_visit(events, reads, asks, line):
    told = speech(reading().do(*events))
    assert (told.reads, told.asks, told.line) == (reads, asks, line)


@pytest.mark.parametrize("end", [TOUCH, sp.Hushed(), PLUG, PULL])
def test_any_touch_or_key_and_any_plug_end_speech_and_keep_the_place(end):
    told = speech(reading().do(PRESS, YES, SAID, end))
    assert (told.reads, told.line) == (False, "title")


def test_a_finger_on_stop_ends_once_and_does_not_begin_again():
    rules = reading().do(PRESS, YES, SAID)
    assert speech(rules.do(TOUCH)).reads is False
    assert speech(rules.do(PRESS)).reads is False
    assert speech(rules.do(TOUCH, PRESS)).reads is True


def test_after_a_touch_elsewhere_the_tool_begins_at_once():
    rules = reading().do(PRESS, YES, SAID, TOUCH, ev.TextSizeChosen(larger=True))
    told = speech(rules.do(TOUCH, PRESS))
    assert (told.reads, told.line) == (True, "title")


@pytest.mark.parametrize(
    "event",
    [
        ev.BackPressed(),
        ev.ExploreTouched(),
        ev.LinkFollowed("roads/second"),
        ev.LanguagesOpened(),
        ev.LanguageChosen("fr"),
        ev.AdviceOpened(),
        ev.TurnedTo(Anchor("roads/first", 0, 3)),
    ],
)
def test_other_words_are_read_from_their_beginning_and_close_the_question(event):
    told = speech(reading().do(PRESS, YES, SAID, TOUCH, event))
    assert (told.reads, told.line, told.allowed) == (False, "", True)
    assert not speech(reading().do(PRESS, event)).asks


@pytest.mark.parametrize("event", [ev.TextSizeChosen(larger=True), ev.ContrastToggled(), ev.Marked(0)])
def test_the_same_words_in_another_look_keep_the_place_and_the_question(event):
    assert speech(reading().do(PRESS, YES, SAID, TOUCH, event)).line == "title"
    assert speech(reading().do(PRESS, TOUCH, event)).asks


def test_it_turns_by_itself_and_goes_on():
    there = Anchor("roads/first", 0, 3)
    rules = reading().do(PRESS, YES, SAID, ev.TurnedTo(there))
    assert speech(rules).reads
    assert rules.state.scene.place == Reading(there)


def test_a_line_is_said_once_more():
    rules = reading().do(PRESS, YES, SAID)
    takes = speech(rules).takes
    assert speech(rules.do(sp.LineRepeated())).takes == takes + 1
    assert speech(rules.do(TOUCH, sp.LineRepeated())).reads
    assert not speech(reading().do(sp.LineRepeated())).reads, "nobody has allowed it"


@pytest.mark.parametrize(("before", "goes_on"), [((), True), ((TOUCH,), False)])
def test_another_speed_goes_on_after_a_key_and_is_silent_after_a_touch(before, goes_on):
    """A tool after which speech should go on asks ``hushed``."""
    told = speech(reading().do(PRESS, YES, SAID, *before, sp.SpeedStepped(faster=True)))
    assert (told.reads, told.hushed, told.line) == (goes_on, not goes_on, "title")
    assert told.faster == 1


def test_idle_time_begins_when_the_last_line_began():
    rules = reading()
    wait = idle_after(rules.state.scene, rules.world)
    rules.do(PRESS, YES)
    for number in range(5):
        rules.until(rules.now.seconds + wait - 1).do(sp.LineBegun(str(number)))
        assert rules.state.scene.idle_card_at is None
    rules.do(DONE).until(rules.now.seconds + wait + 1)
    assert rules.state.scene.idle_card_at is not None


def test_start_again_forgets_all_of_it():
    rules = reading().do(PRESS, YES, SAID, sp.LevelStepped(True), sp.SpeedStepped(True), ev.StartedAgain())
    assert isinstance(rules.state.scene, Loop)
    assert speech(rules) == Speech()


def test_the_headset_is_a_thing_of_the_house_in_every_scene():
    rules = Rules(world()).do(PLUG)
    assert isinstance(rules.state.scene, Loop)
    assert rules.state.house.headset
    assert rules.do(ev.LinkFollowed("roads"), ev.StartedAgain()).state.house.headset
    assert not rules.do(PULL).state.house.headset


@pytest.mark.parametrize("headset", [False, True])
def test_the_level_has_steps_and_ends(headset):
    told = Speech()
    assert told.level(headset) == LEVELS[2 if headset else 1]
    up = [told := told.with_level(headset, louder=True) for _ in range(9)]
    assert up[-1].level(headset) == LEVELS[-1]
    for _ in range(9):
        told = told.with_level(headset, louder=False)
    assert told.level(headset) == LEVELS[0]


def test_a_loudspeaker_begins_softer_than_headphones():
    assert Speech().level(headset=False) < Speech().level(headset=True) < 1.0


def test_the_speed_has_steps_and_ends():
    told = Speech()
    assert told.speed == 1.0
    for _ in range(9):
        told = told.with_speed(faster=True)
    assert told.speed == SPEEDS[-1]
    for _ in range(9):
        told = told.with_speed(faster=False)
    assert told.speed == SPEEDS[0]


def test_under_the_idle_card_the_tool_does_nothing():
    rules = reading()
    covered = replace(rules.state.scene, idle_card_at=rules.now.seconds)
    rules.state = replace(rules.state, scene=covered)
    rules.do(PRESS)
    assert isinstance(rules.state.scene, Visit)
    assert not speech(rules).asks
