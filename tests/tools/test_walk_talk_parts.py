"""How the robot that leads talks chooses, compares and remembers: its parts that need no window."""

from collections import Counter
from dataclasses import replace
from random import Random

import numpy as np
import pytest

from kiosk.core.phones.commands import Standing
from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.loading.world import language_of
from kiosk.window.derive import Surroundings
from tests.core.talk.led import ON, leading
from tools.talk.marks import ground
from tools.walk.acts import FINGER, KEY, TOUCH, WAIT, WalkAct, parsed
from tools.walk.report import ControlReport, Shown, StepRecord, WindowReport
from tools.walk_talk.after_act import begun, resumed, unasked
from tools.walk_talk.choosing import choose, hurries
from tools.walk_talk.hands import PHONE, PROGRAM, SCREENS, TYPE, found
from tools.walk_talk.leaks import leak_in
from tools.walk_talk.phone_hand import message
from tools.walk_talk.pictures import alike, apart
from tools.walk_talk.report import ConsoleReport, ConsoleShown, TalkReport, WindowPlaced
from tools.walk_talk.rest import TalkRest, without_hairlines
from tools.walk_talk.talk_place import led_place, seen_key, seen_ref
from tools.walk_talk.two_screens import NOTES, ROOM, Plugged

ENGLISH = language_of("en")
AROUND = Surroundings(1280, 720)
BUTTON = ControlReport("", "Next", (10, 10, 100, 40))
SMALL = (100, 60)


def report(rules, **more):
    shown = Shown(rules.state, rules.world, rules.now, AROUND)
    console = ConsoleReport((BUTTON,), preview=(0, 0, 32, 18))
    at_room, at_console = WindowPlaced(ROOM, (100, 0, 100, 60)), WindowPlaced(NOTES, (0, 0, 100, 60))
    given = TalkReport(
        shown, ConsoleShown(SMALL, True, "en"), WindowReport(()), console, at_room, at_console, (NOTES, ROOM)
    )
    return replace(given, **more)


def chosen(given, times=400, plugged=Plugged.BOTH, phones=0, announced=False):
    chance = Random(7)
    return Counter(choose(chance, given, ENGLISH, plugged, phones, announced).kind for _ in range(times))


def rehearsing(**more):
    """A rehearsal on the only screen, which shows these things besides."""
    rules = leading("rows", "last", mode="present").do(te.TalkEnded())
    rules.do(te.TalkBegun("p", "en", alone=True, rehearses=True))
    given = report(rules)
    return replace(given, console_shown=replace(given.console_shown, **{"one": True, "alone": True} | more))


# --- what it does ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "act",
    [
        WalkAct(FINGER, "first-ar", "العربية", 0.5, 0.25),
        WalkAct(TOUCH, "", "Begin the talk", 0.5, 0.5, rush=80),
        WalkAct(KEY, "1 2 Return"),
        WalkAct(PHONE, "jump talk-welcome"),
        WalkAct(SCREENS, "twins"),
    ],
)
def test_an_act_is_done_again_as_it_was_written_down(act):
    assert parsed(str(act)) == act


def test_a_seed_chooses_the_same_acts_again():
    given = report(leading("rows", "last"))
    ways = [[choose(Random(3), given, ENGLISH, Plugged.BOTH, 0, False) for _ in range(20)] for _ in range(2)]
    assert ways[0] == ways[1]


def test_in_a_talk_it_steps_looks_unplugs_and_restarts():
    kinds = chosen(report(leading("rows", "last")), 2000)
    assert {KEY, TOUCH, FINGER, SCREENS, PROGRAM, WAIT, "point", "file"} <= kinds.keys()
    assert PHONE not in kinds and TYPE not in kinds


def test_before_a_talk_no_key_steps_and_no_phone_leads():
    rules = leading("rows", "last").do(te.TalkEnded())
    acts = [choose(Random(seed), report(rules), ENGLISH, Plugged.BOTH, 1, False) for seed in range(300)]
    assert {act.what for act in acts if act.kind == KEY} <= {"Tab", "Shift_L+Tab", "Return"}
    assert not [act for act in acts if act.kind == PHONE]


@pytest.mark.parametrize("tag", ["en", "ar", "ur"])
@pytest.mark.parametrize("says", ["Begin the talk", "Rehearse", "When nobody else can see: read the guide"])
def test_what_leads_to_a_talk_is_touched_often_in_every_language(says, tag):
    spoken, rare = language_of(tag), ControlReport("", "Next", (0, 0, 9, 9))
    leads = ControlReport("", spoken.text(says), (0, 0, 9, 9))
    given = report(leading("rows").do(te.TalkEnded()), console=ConsoleReport((rare, leads)))
    acts = [choose(Random(seed), given, spoken, Plugged.BOTH, 0, False) for seed in range(200)]
    touched = Counter(act.says for act in acts if act.kind in {TOUCH, FINGER})
    assert touched[leads.says] > 3 * touched["Next"]


def test_a_phone_joins_where_there_is_a_code_and_leads_then():
    given = report(leading("rows", "last"))
    code = replace(given.console_shown, standing=Standing("http://127.0.0.1:1/", "123456"))
    assert chosen(replace(given, console_shown=code))[PHONE]
    assert chosen(given, phones=1)[PHONE] > 50


def test_a_monitor_that_is_away_comes_back_soon_and_an_alarm_ends_soon():
    given = report(leading("rows", "last"))
    assert chosen(given, plugged=Plugged.NOTES)[SCREENS] > 3 * chosen(given)[SCREENS]
    assert chosen(given, announced=True)["file"] > 5 * chosen(given)["file"]


def test_some_acts_hurry_and_none_that_takes_long():
    chance = Random(1)
    quick = [hurries(chance, WalkAct(KEY, "Next")) for _ in range(300)]
    assert 10 < sum(act is not None for act in quick) < 80
    assert all(act is None or act.rush is not None for act in quick)
    assert not any(hurries(chance, WalkAct(PROGRAM, "kill")) for _ in range(300))


def test_a_control_is_found_by_what_it_is_called_and_no_other_one():
    controls = (BUTTON, ControlReport("first-ar", "العربية", (0, 0, 9, 9)))
    assert found(controls, WalkAct(TOUCH, "", "Next")) == BUTTON
    assert found(controls, WalkAct(TOUCH, "", "Previous")) is None
    assert found(controls, WalkAct(TOUCH, "first-ar", "Arabic")) == controls[1]


@pytest.mark.parametrize(
    ("words", "sent"),
    [
        (("next", ""), {"do": "next"}),
        (("show", ""), {"do": "blank", "on": False}),
        (("jump", "rows"), {"do": "jump", "slide": "rows"}),
        (("second", ""), {"do": "second", "language": ""}),
        (("speaks", "both"), {"do": "speaks", "speaks": "both"}),
    ],
)
def test_a_phone_sends_what_its_page_sends(words, sent):
    assert message(*words) == sent


# --- what it compares --------------------------------------------------------------------------------------


def picture(colour, size=SMALL):
    return np.full((size[1], size[0]), colour, np.uint32)


def test_a_small_picture_shows_the_same_as_a_large_one():
    large, other = picture(0x101010, (1280, 720)), picture(0x101010, (1280, 720))
    large[100:400, 200:700] = 0xF0F0F0
    other[300:600, 200:700] = 0xF0F0F0
    assert alike(large[::4, ::4], large)
    assert apart(large[::4, ::4], other) > 200


def test_a_line_of_one_pixel_is_no_difference_and_a_thicker_one_is():
    seen, expected = picture(1), picture(1)
    seen[10, 5:50] = 2
    seen[20:40, 70] = 2
    assert np.array_equal(*without_hairlines(seen, expected))
    seen[11, 5:50] = 2
    assert not np.array_equal(*without_hairlines(seen, expected))


def test_a_piece_of_the_console_in_the_room_is_a_leak_and_on_its_own_screen_none():
    given = report(leading("rows", "last"))
    screen = np.hstack([picture(ground()), picture(0)])
    assert leak_in(screen, given) is None
    screen[:, 100:] = ground()
    leak = leak_in(screen, given)
    assert leak is not None and leak.kind == "leak"
    assert leak_in(screen, replace(given, room_at=WindowPlaced("", (100, 0, 100, 60)))) is None


@pytest.mark.parametrize(
    ("given", "is_leak"),
    [
        (rehearsing(), False),
        (rehearsing(cover="changing"), True),
        (rehearsing(alone=False), True),
        (replace(rehearsing(), shown=report(leading("rows")).shown), True),
    ],
)
def test_a_note_on_the_only_screen_is_a_leak_but_in_a_rehearsal(given, is_leak):
    screen = picture(0, (400, 60))
    screen[:, :200:5] = 0xFFFFFF
    found = leak_in(screen, given)
    assert (found is not None and found.kind == "leak") is is_leak


# --- what must hold of an act ------------------------------------------------------------------------------


def rest_of(given):
    return TalkRest(given, picture(0), None, None)


@pytest.mark.parametrize(
    ("named", "rush", "found"), [("en", None, 0), ("fr", None, 1), ("", None, 0), ("fr", 90, 0)]
)
def test_a_talk_begins_in_the_language_that_the_console_named(named, rush, found):
    given = report(leading("rows").do(te.TalkEnded()))
    before = rest_of(replace(given, console_shown=replace(given.console_shown, room=named)))
    act = WalkAct(TOUCH, "", "Begin the talk", rush=rush)
    state = leading("rows").state
    steps = [StepRecord(1.0, "TalkBegun(programme='p')", state), StepRecord(2.0, "Ticked()", state)]
    assert [finding.kind for finding in begun(act, before, steps)] == ["begun"] * found


@pytest.mark.parametrize(
    ("event", "found"),
    [("TalkBegun(rehearses=True)", 0), ("TalkBegun(rehearses=False)", 1), ("TalkResumed(alone=True)", 1)],
)
def test_nothing_but_its_own_button_begins_a_rehearsal(event, found):
    state = rehearsing().shown.state
    steps = [StepRecord(1.0, event, state), StepRecord(2.0, "Ticked()", state)]
    before = rest_of(report(leading("rows").do(te.TalkEnded())))
    assert [finding.kind for finding in unasked(before, steps)] == ["rehearsal"] * found
    assert not list(unasked(rest_of(rehearsing()), steps))


# --- what it remembers -------------------------------------------------------------------------------------


def test_the_place_of_a_talk_is_slide_row_and_languages():
    rules = leading("rows", "last").do(ON)
    before = led_place(rules.state)
    assert led_place(rules.do(te.BlankToggled(), te.FreezeToggled()).state) == before
    assert led_place(rules.do(te.BlankToggled(), ON).state) != before
    assert led_place(rules.do(te.TalkEnded()).state) is None


def test_the_room_sees_the_slide_that_is_frozen():
    rules = leading("rows", "last").do(te.FreezeToggled(), te.SlideChosen("last"))
    assert seen_ref(rules.state) == "rows"
    assert seen_ref(rules.do(te.FreezeToggled()).state) == "last"


def test_a_slide_that_comes_back_has_the_same_key():
    rules = leading("rows", "last")
    first = seen_key(rules.state, AROUND)
    rules.do(ON)
    assert seen_key(rules.state, AROUND) != first
    assert seen_key(rules.wait(5.0).do(te.TalkStepped(forward=False)).state, AROUND) == first
    assert seen_key(rules.do(ev.TextSizeChosen(larger=True)).state, AROUND) != first


def test_where_a_talk_goes_on_is_read_from_the_step_that_took_it_up():
    rules = leading("rows", "last").do(ON)
    steps = [
        StepRecord(0.0, "Ticked()", rules.state),
        StepRecord(1.0, "TalkResumed(alone=False)", rules.state),
    ]
    assert resumed(steps) == led_place(rules.state)
    assert resumed(steps[:1]) is None
