"""What the last starts teach."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import get_args

import pytest

from kiosk.base.clock import Moment
from kiosk.core.restarts.restarts import is_unused, shows_the_site, wants_restart
from kiosk.core.restarts.starts import FallbackStep, Starts, begin, ended, lasted, lost_graphics, refused
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.announcement import BY_STAFF, Announcement
from kiosk.core.state.scenes import Scene
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrder, OutOfOrderReason
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.scenes.starting import Starting
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.scenes.visit import Reading, Visit
from kiosk.core.state.speech import Speech
from kiosk.core.state.state import LanguageHold, Visitor
from kiosk.core.state.switch_scan import Scan
from tests.fakes import NOON, ROME, unvisited


def steps(*content, proven="", last=None):
    """The steps of starts that all fail at once, one for each content."""
    taken = []
    for each in content:
        last = begin(last, each, proven)
        taken.append(last.step)
    return taken


CURRENT, PREVIOUS, BUILT_IN = FallbackStep


@pytest.mark.parametrize(
    ("content", "proven", "taken"),
    [
        (["new"] * 2, "old", [CURRENT, CURRENT]),
        (["new"] * 6, "old", [CURRENT, CURRENT, PREVIOUS, PREVIOUS, BUILT_IN, BUILT_IN]),
        (["new"] * 4, "", [CURRENT, CURRENT, BUILT_IN, BUILT_IN]),
        ([""] * 4, "", [CURRENT, CURRENT, BUILT_IN, BUILT_IN]),
        (["old"] * 9, "old", [CURRENT] * 9),
        (["new"] * 8, "old", [CURRENT, CURRENT, PREVIOUS, PREVIOUS, *[BUILT_IN] * 4]),
        (["new", "new", "new", "newer"], "old", [CURRENT, CURRENT, PREVIOUS, CURRENT]),
    ],
)
def test_two_crashes_after_a_change_go_one_step_back(content, proven, taken):
    assert steps(*content, proven=proven) == taken


def test_what_has_lasted_is_kept_as_it_is():
    back = begin(begin(begin(None, "new", "old"), "new", "old"), "new", "old")
    assert back.step is PREVIOUS
    assert steps(*["new"] * 3, proven="old", last=lasted(back)) == [PREVIOUS, PREVIOUS, BUILT_IN]


def test_an_end_that_was_wanted_is_no_failure():
    last = None
    for _ in range(9):
        last = ended(begin(last, "new", "old"))
    assert last == Starts("new")


def test_a_start_that_lasted_forgets_what_was_before():
    twice = begin(begin(None, "new", "old"), "new", "old")
    assert steps("new", "new", proven="old", last=lasted(twice)) == [CURRENT, CURRENT]


def test_what_cannot_be_shown_is_left_at_once():
    assert steps("new", "new", "new", proven="old", last=refused(begin(None, "new", "old"))) == [
        PREVIOUS,
        PREVIOUS,
        BUILT_IN,
    ]


SLOW, CRASH, ASKED = "slow", "crash", "asked"


@pytest.mark.parametrize(
    ("ends", "crashed"),
    [
        ([SLOW, SLOW], False),
        ([CRASH, CRASH], True),
        ([SLOW, CRASH], True),
        ([CRASH, SLOW], True),
        ([ASKED, SLOW, ASKED, SLOW], False),
        ([ASKED, CRASH, ASKED, SLOW], True),
    ],
)
def test_one_crash_of_two_failed_starts_is_a_crash(ends, crashed):
    last, too_slow = None, False
    for end in ends:
        last = begin(last, "new", "old", too_slow)
        last, too_slow = (ended(last) if end is ASKED else last), end is SLOW
    left = begin(last, "new", "old", too_slow)
    assert (left.step, left.crashed) == (PREVIOUS, crashed)
    # A step that comes after it says nothing of the site that was left.
    assert begin(left, "new", "old", False).crashed is crashed


def test_a_site_that_cannot_be_shown_has_crashed():
    assert begin(refused(begin(None, "new", "old")), "new", "old").crashed


@pytest.mark.parametrize("good", [lasted, lost_graphics])
def test_what_is_no_failure_of_a_start_is_no_crash(good):
    assert not begin(good(begin(None, "new", "old")), "new", "old").crashed


def test_a_crash_of_other_content_is_forgotten():
    crashed = begin(begin(None, "new", "old"), "new", "old")
    assert crashed.crashed and not begin(crashed, "newer", "old").crashed


def painted(count, last=None):
    """By software, for each of so many starts that fail."""
    by_software = []
    for _ in range(count):
        last = begin(last, "old", "old")
        by_software.append(last.software)
    return by_software


def test_after_three_crashes_the_software_paints():
    assert painted(5) == [False, False, False, True, True]


def test_it_goes_on_painting_once_it_lasts():
    last = None
    for _ in range(4):
        last = begin(last, "old", "old")
    assert painted(2, lasted(last)) == [True, True]


def test_a_lost_graphics_card_is_avoided_at_once_and_the_content_is_not_blamed():
    lost = lost_graphics(begin(None, "new", "old"))
    assert lost == Starts("new", software=True)
    assert painted(1, lost) == [True]


NIGHT = datetime(2026, 11, 25, 3, 30, tzinfo=ROME)
UNTOUCHED = Loop("a", since=0.0, rested=False)


def state(scene, **visitor):
    return replace(unvisited(scene), visitor=Visitor(**visitor))


@pytest.mark.parametrize(
    ("wall", "ran", "resident", "restarts"),
    [
        (NIGHT, 3600.0, 601, True),
        (NIGHT, 3600.0, 600, False),
        (NIGHT, 3599.9, 601, False),
        (NIGHT.replace(hour=1), 3600.0, 601, False),
        (NIGHT.replace(hour=5), 3600.0, 601, False),
        (NOON, 9999.0, 9999, False),
    ],
)
def test_it_is_restarted_by_night_when_it_takes_too_much_memory(wall, ran, resident, restarts):
    now = Moment(100.0 + ran, wall)
    assert wants_restart(state(UNTOUCHED), 100.0, now, lambda: resident) is restarts


RESTED = replace(UNTOUCHED, rested=True)
SAID = Announcement("site/a.toml", NOON, NIGHT + timedelta(hours=9), 9e9, words="Open.")
USES = [
    (UNTOUCHED, {}, True),
    (replace(UNTOUCHED, paused_at=9990.0), {}, False),
    (UNTOUCHED, {"language": "fr", "hold": LanguageHold("a", 9990.0)}, False),
    (UNTOUCHED, {"plate": 9999.0}, False),
    (UNTOUCHED, {"scan": Scan(9999.0)}, False),
    (replace(RESTED, since=9700.0), {"scan": Scan(9999.0)}, False),
    (UNTOUCHED, {"speech": Speech(explores=True)}, False),
    (replace(RESTED, since=9990.0), {}, False),
    (replace(RESTED, since=9700.1), {}, False),
    (replace(RESTED, since=9700.0), {}, True),
    (Visit(Reading(Anchor("t/p")), "a", 0.0), {}, False),
    (Visit(Reading(Anchor("t/p")), "a", 0.0, idle_card_at=9999.0), {}, False),
    (Talk("p", UNTOUCHED, "en", 0.0), {}, False),
    (PinPad("a", 0.0), {}, False),
    (PinPad("a", 0.0, Talk("p", UNTOUCHED, "en", 0.0)), {}, False),
    (StaffPage("a", 0.0), {}, False),
    (Starting(0.0), {}, False),
    (Dark("a", 0.0), {}, True),
    (Dark("a", 0.0), {"plate": 9999.0}, False),
    (Announcing(SAID, "a", 0.0), {}, True),
    (Announcing(SAID, "a", 0.0), {"plate": 9999.0}, False),
    (Announcing(SAID, "a", 0.0, Talk("p", UNTOUCHED, "en", 0.0)), {}, False),
    (Announcing(replace(SAID, emergency=True), "a", 0.0), {}, False),
    *((OutOfOrder(reason, 10010.0), {}, True) for reason in OutOfOrderReason),
]


@pytest.mark.parametrize(("scene", "visitor", "unused"), USES)
def test_it_is_restarted_from_every_scene_that_nobody_uses(scene, visitor, unused):
    now = Moment(10_000.0, NIGHT)
    assert wants_restart(state(scene, **visitor), 0.0, now, lambda: 601) is unused


@pytest.mark.parametrize(
    ("others", "doubtful", "restarts"),
    [
        ((), False, True),
        ((replace(SAID, id="state/asked.toml"),), False, True),
        ((replace(SAID, id=BY_STAFF),), False, False),
        ((replace(SAID, id="site/b.toml", until=None),), False, False),
        ((), True, False),
    ],
)
def test_no_restart_loses_an_announcement(others, doubtful, restarts):
    said = state(Announcing(SAID, "a", 0.0))
    said = replace(said, house=replace(said.house, announcements=(SAID, *others)))
    assert is_unused(said, Moment(10_000.0, NIGHT, doubtful)) is restarts


def test_a_dark_screen_is_restarted_at_any_hour():
    now = Moment(10_000.0, NOON)
    assert wants_restart(state(Dark("a", 0.0)), 0.0, now, lambda: 601)
    assert not wants_restart(state(UNTOUCHED), 0.0, now, lambda: 601)


def test_the_table_has_every_scene():
    assert {type(scene) for scene, _, _ in USES} == set(get_args(Scene))


def test_memory_is_looked_at_only_when_a_restart_would_harm_nobody():
    assert not wants_restart(state(StaffPage("a", 0.0)), 0.0, Moment(10_000.0, NIGHT), pytest.fail)


@pytest.mark.parametrize(
    ("scene", "shown"),
    [
        (UNTOUCHED, True),
        (Visit(Reading(Anchor("t/p")), "a", 0.0), True),
        (Talk("a", UNTOUCHED, "en", 0.0), True),
        (PinPad("a", 0.0), True),
        (StaffPage("a", 0.0), True),
        (Starting(0.0), False),
        *((OutOfOrder(reason, 10.0), False) for reason in OutOfOrderReason),
    ],
)
def test_out_of_order_shows_nothing_of_the_site(scene, shown):
    assert shows_the_site(state(scene)) is shown
