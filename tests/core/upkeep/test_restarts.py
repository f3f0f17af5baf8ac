"""What the last starts teach."""

from dataclasses import replace
from datetime import datetime

import pytest

from kiosk.core.kernel.anchor import Anchor
from kiosk.core.kernel.scenes import (
    Loop,
    OutOfOrder,
    OutOfOrderReason,
    PinPad,
    Reading,
    Starting,
    Talk,
    Visit,
)
from kiosk.core.kernel.staff_scene import StaffPage
from kiosk.core.kernel.state import LanguageHold, Visitor
from kiosk.core.upkeep.restarts import (
    Starts,
    Step,
    begin,
    begins_anew,
    ended,
    lasted,
    lost_graphics,
    refused,
    shows_the_site,
)
from tests.fakes import NOON, ROME, moment, unvisited


def steps(*content, proven="", last=None):
    """The steps of starts that all fail at once, one for each content."""
    taken = []
    for each in content:
        last = begin(last, each, proven)
        taken.append(last.step)
    return taken


CURRENT, PREVIOUS, BUILT_IN = Step


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


def test_a_lost_graphics_card_is_shunned_at_once_and_the_content_is_not_blamed():
    lost = lost_graphics(begin(None, "new", "old"))
    assert lost == Starts("new", software=True)
    assert painted(1, lost) == [True]


NIGHT = datetime(2026, 11, 25, 3, 30, tzinfo=ROME)
UNTOUCHED = Loop("a", since=0.0, rested=False)


def state(scene, **visitor):
    return replace(unvisited(scene), visitor=Visitor(**visitor))


@pytest.mark.parametrize(
    ("scene", "wall", "resident", "anew"),
    [
        (UNTOUCHED, NIGHT, 601, True),
        (UNTOUCHED, NIGHT, 600, False),
        (UNTOUCHED, NIGHT.replace(hour=1), 601, False),
        (UNTOUCHED, NIGHT.replace(hour=5), 601, False),
        (UNTOUCHED, NOON, 9999, False),
        (replace(UNTOUCHED, rested=True), NIGHT, 601, False),
        (replace(UNTOUCHED, paused_at=1.0), NIGHT, 601, False),
        (Visit(Reading(Anchor("t/p")), "a", 0.0), NIGHT, 601, False),
        (OutOfOrder(OutOfOrderReason.CONTENT, 10.0), NIGHT, 601, False),
        (Starting(0.0), NIGHT, 601, False),
    ],
)
def test_it_begins_anew_by_night_while_nobody_is_there(scene, wall, resident, anew):
    assert begins_anew(state(scene), moment(100.0, wall), lambda: resident) is anew


def test_a_language_that_somebody_chose_is_not_cut_short():
    assert not begins_anew(state(UNTOUCHED, hold=LanguageHold("a", 0.0)), moment(100.0, NIGHT), lambda: 601)


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
