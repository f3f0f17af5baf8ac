"""What a visit leaves behind, field by field."""

from dataclasses import fields, replace
from datetime import timedelta
from math import inf

import pytest

from kiosk.core.display.pixel_shift import STEP_S, shift_at
from kiosk.core.numbers.available_now import available_now
from kiosk.core.sign.settings import SignSettings
from kiosk.core.sign.sign_language import Clip, SignLanguage
from kiosk.core.site.hours.opening import open_now
from kiosk.core.site.hours.screen_hours import HoursToday
from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state import talk_events as te
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.announcement import Announcement, Prepared
from kiosk.core.state.kept_talk import KeptTalk, TalkPlace
from kiosk.core.state.playable import playable_on
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrder, OutOfOrderReason
from kiosk.core.state.scenes.pin_pad import PinPad, Tries
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.scenes.visit import Reading, Visit
from kiosk.core.state.speech import Speech
from kiosk.core.state.state import TEXT_STEPS, FootHold, House, LanguageHold, Visitor
from kiosk.core.state.studio_door import OpenDoor
from kiosk.core.state.switch_scan import Scan
from kiosk.core.step import step
from kiosk.core.talk.rules import UNDO
from tests.fakes import moment, unvisited, world

ILS = SignLanguage("ils", "International Sign", "en", "en", {"a": Clip("a.mp4", 4.0)})
KNOWN = replace(
    world(
        loop_languages=("en", "fr", "ils"),
        sign={"ils": SignSettings.validated(beside="en")},
        hours={"open": "Mon-Sun 06:00-23:00"},
    ),
    signs={"ils": ILS},
)
NOW = moment(10 * STEP_S)
BEFORE = unvisited(Loop("a", 0.0, rested=False))

WAITING = Announcement(
    "waits", NOW.wall, None, inf, words="Call 555 0100.", language="en", numbers=frozenset({"5550100"})
)
"""Nobody has confirmed its number, so it is not shown."""
DELAY = Announcement("delay", NOW.wall, None, inf, prepared=Prepared.DELAY)

OF_THE_HOUSE = {
    "takes_sticks": True,
    "joins_fleets": True,
    "opens_studio": True,
    "studio": OpenDoor(5000.0),
    "language": "fr",
    "available": available_now(KNOWN.site, NOW.wall),
    "playable": playable_on(KNOWN, NOW.wall.date()),
    "shift": shift_at(NOW.seconds),
    "tries": Tries(3),
    "kept": KeptTalk(TalkPlace("p", "n", None, (), 0, 5.0, "en", "en"), 1.0),
    "room_text": 3,
    "headset": True,
    "sign": "ils",
    "opening": open_now(KNOWN.site.hours, None, {}, NOW),
    "hours_today": HoursToday(NOW.wall.date() - timedelta(days=1), ()),
    "screen_off_until": NOW.wall + timedelta(hours=1),
    "awake_until": 5000.0,
    "spoilt": True,
    "announcements": (WAITING,),
    "turn": 1,
}
"""Another value for each field. What time alone changes is as it is at this moment."""

OF_THE_VISITOR = {
    "language": "ar-XB",
    "sign": "ils",
    "hold": LanguageHold("a", 1.0),
    "text_step": 2,
    "high_contrast": True,
    "low": True,
    "foot": FootHold(1.0, True),
    "plate": NOW.seconds,
    "ignore_until": 3.0,
    "scan": Scan(4.0, 5),
    "speech": Speech(reads=True, line="title", allowed=True, louder=1),
}

SCENES = {
    "visit": Visit(Reading(Anchor("roads/first")), "a", 0.0),
    "PIN pad": PinPad("a", 0.0),
    "staff page": StaffPage("a", 0.0),
}
STAND = Loop("a", 0.0, rested=True)


def start_again(state):
    after = step(state, ev.StartedAgain(), KNOWN, NOW)
    assert isinstance(after.scene, Loop)
    return after


def end_the_talk(state):
    led = step(replace(state, scene=Talk("p", STAND, "en", 0.0)), te.TalkEnded(), KNOWN, NOW)
    after = step(led, ev.Ticked(), KNOWN, replace(NOW, seconds=NOW.seconds + UNDO))
    assert isinstance(after.scene, Loop)
    return after


def go_out_of_order(state):
    failed = ev.LoadFailed(OutOfOrderReason.MEMORY, available_now(KNOWN.site, NOW.wall))
    after = step(state, failed, KNOWN, NOW)
    assert isinstance(after.scene, OutOfOrder)
    return after


def announce(state):
    """The screen returns to the loop when it is over."""
    known = state.house.announcements
    covered = step(state, se.AnnouncementsRead((*known, DELAY)), KNOWN, NOW)
    assert isinstance(covered.scene, Announcing)
    assert covered.visitor == Visitor(language="en")
    after = step(covered, se.AnnouncementsRead(known), KNOWN, NOW)
    assert isinstance(after.scene, Dark if state.house.screen_off_until else Loop)
    return after


WAYS = [
    *(pytest.param(start_again, scene, id=f"start again from {name}") for name, scene in SCENES.items()),
    pytest.param(end_the_talk, STAND, id="end the talk"),
    *(
        pytest.param(announce, scene, id=f"announce over {name}")
        for name, scene in {**SCENES, "loop": STAND}.items()
        if name != "staff page"
    ),
    *(pytest.param(go_out_of_order, scene, id=f"out of order from {name}") for name, scene in SCENES.items()),
]


@pytest.mark.parametrize(("record", "values"), [(House, OF_THE_HOUSE), (Visitor, OF_THE_VISITOR)])
def test_a_new_field_gets_a_value_here(record, values):
    """Without one it would not be known whether *Start again* keeps it."""
    assert {field.name for field in fields(record)} == set(values)


@pytest.mark.parametrize(("leave", "scene"), WAYS)
@pytest.mark.parametrize("name", OF_THE_HOUSE)
def test_what_belongs_to_the_house_stays(leave, scene, name):
    value = OF_THE_HOUSE[name]
    assert getattr(BEFORE.house, name) != value
    after = leave(replace(BEFORE, house=replace(BEFORE.house, **{name: value}), scene=scene))
    if name == "language" and leave is end_the_talk:
        assert after.house.language == "en", "the loop begins with its first language"
    elif name == "sign" and leave is end_the_talk:
        assert after.house.sign == "", "the loop begins with its first language"
    elif name == "kept" and leave is end_the_talk:
        assert after.house.kept is None, "staff ended it"
    elif name == "turn" and scene is STAND and leave is announce:
        assert after.house.turn == 0, "the loop went on before the announcement came"
    else:
        assert getattr(after.house, name) == value


@pytest.mark.parametrize(("leave", "scene"), WAYS)
@pytest.mark.parametrize("name", OF_THE_VISITOR)
def test_what_belongs_to_a_visitor_does_not(leave, scene, name):
    value = OF_THE_VISITOR[name]
    assert getattr(Visitor(), name) != value
    plain = replace(BEFORE, scene=scene)
    chosen = replace(plain, visitor=Visitor(**{name: value}))
    assert leave(chosen) == leave(plain)


def test_the_screen_speaks_the_language_of_the_house_until_another_is_chosen():
    assert BEFORE.language == "en"
    assert replace(BEFORE, visitor=Visitor("fr")).language == "fr"


@pytest.mark.parametrize("larger", [True, False])
def test_the_text_has_so_many_sizes_and_no_more(larger):
    sizes = [Visitor(text_step=step).with_text_size(larger=larger).text_step for step in range(TEXT_STEPS)]
    assert sizes == ([1, 2, 3, 3] if larger else [0, 0, 1, 2])
