"""Clocks that are wrong or jump: panels follow one another as ever; days and hours follow the clock."""

from datetime import UTC, date, datetime

import pytest

from kiosk.core.site.desk import Desk
from kiosk.core.site.helplines import Emergency
from kiosk.core.site.hours.weekly_hours import parse_hours
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Visit
from tests.fakes import COUNTDOWN, NOON, ROME, Rules, clock, figure, question, statement, world

PANELS = (statement("a"), clock("c"), question("b", practical=True), figure("f"))
DESK = Desk.validated(
    name={"": "Desk"}, where={"": "Here"}, hours=parse_hours("Mon-Sun 01:00-03:00"), languages=("en",)
)
EMERGENCY = Emergency.validated(
    number="112", answered_by=("police",), confirmed_on=date(2026, 11, 20), confirmed_by="desk-team"
)


def at(*numbers):
    return datetime(*numbers, tzinfo=ROME)


WALLS = {
    "1970": at(1970, 1, 1),
    "before the build": at(2000, 2, 29, 23, 59, 59),
    "32 bits": datetime(2038, 1, 19, 3, 14, 6, tzinfo=UTC).astimezone(ROME),
    "2099": at(2099, 12, 31, 23, 59, 50),
    "spring": at(2027, 3, 28, 1, 59, 50),
    "autumn": at(2026, 10, 25, 2, 59, 50),
    "autumn again": at(2026, 10, 25, 2, 59, 50).replace(fold=1),
    "leap second": at(2027, 1, 1, 0, 59, 59),
}


def known(**fields):
    return world(*PANELS, clock=True, desk=DESK, emergency=EMERGENCY, **fields)


def doze(rules, seconds):
    """As long as the store would, but not beyond ``seconds``."""
    awaited = min(max(rules.wakes, rules.seconds + 0.001), rules.seconds + 60.0)
    rules.until(min(awaited, seconds))


def panels_until(rules, seconds):
    """(seconds, panel) of all that came."""
    found = []
    while rules.seconds < seconds:
        if not found or found[-1][1] != rules.panel:
            found.append((round(rules.scene.since, 3), rules.panel))
        doze(rules, seconds)
    return found


@pytest.mark.parametrize("wall", WALLS.values(), ids=WALLS)
def test_whatever_the_clock_says_the_panels_come_as_ever(wall):
    assert panels_until(Rules(known(), wall), 300) == panels_until(Rules(known(), NOON), 300)


@pytest.mark.parametrize("first", WALLS.values(), ids=WALLS)
@pytest.mark.parametrize("then", WALLS.values(), ids=WALLS)
@pytest.mark.sample(16)
def test_a_jump_from_any_time_to_any_other_changes_no_panel(first, then):
    calm = panels_until(Rules(known(), NOON), 300)
    rules = Rules(known(), first)
    before = panels_until(rules, 100)
    rules.wall = then
    assert before + [each for each in panels_until(rules, 300) if each not in before] == calm


@pytest.mark.parametrize("then", WALLS.values(), ids=WALLS)
def test_a_jump_neither_ends_a_visit_nor_keeps_it(then):
    rules = Rules(known(), NOON).do(ev.ExploreTouched())
    rules.wall = then
    assert isinstance(rules.wait(44.9).scene, Visit)
    assert rules.visit.idle_card_at is None
    assert rules.wait(0.2).visit.idle_card_at is not None
    assert isinstance(rules.wait(COUNTDOWN).scene, Loop)


@pytest.mark.parametrize("then", WALLS.values(), ids=WALLS)
def test_a_jump_neither_ends_a_pause_nor_keeps_it(then):
    rules = Rules(known(), NOON).do(ev.PauseToggled())
    rules.wall = then
    assert rules.wait(59.9).scene.paused_at is not None
    assert rules.wait(0.2).scene.paused_at is None


def test_a_number_that_a_clock_far_ahead_has_hidden_comes_back_when_it_is_set_right():
    rules = Rules(known(), NOON)
    assert rules.state.house.available.emergency
    rules.wall = WALLS["2099"]
    assert rules.wait(60.0).state.house.available.emergency is None
    rules.wall = NOON
    assert rules.wait(60.0).state.house.available.emergency


@pytest.mark.parametrize(
    ("wall", "changes"),
    [
        (at(2027, 3, 28, 0, 59, 50), [(10, True), (3610, False)]),
        (at(2026, 10, 25, 0, 59, 50), [(10, True), (10810, False)]),
    ],
    ids=["an hour is left out", "an hour comes twice"],
)
@pytest.mark.sample(1)
def test_the_desk_opens_and_closes_by_the_clock_on_the_wall(wall, changes):
    rules = Rules(known(), wall)
    found = []
    while rules.seconds < 4 * 3600:
        before = rules.state.house.available.desk_open
        doze(rules, 4 * 3600)
        if rules.state.house.available.desk_open != before:
            found.append((round(rules.seconds), rules.state.house.available.desk_open))
    assert found == changes
