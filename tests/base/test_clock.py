from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.base import clock
from kiosk.base.clock import SystemClock

ROME = ZoneInfo("Europe/Rome")
FLOOR = datetime(2026, 11, 25, tzinfo=UTC)
REAL = datetime(2026, 12, 24, 11, tzinfo=UTC)


class MachineClocks:
    """Stands in for the two clocks of the machine."""

    def __init__(self, monkeypatch):
        self.seconds = 1000.0
        self.real = REAL
        monkeypatch.setattr(clock.time, "monotonic", lambda: self.seconds)
        monkeypatch.setattr(clock, "datetime", self)

    def now(self, zone):
        return self.real.astimezone(zone)

    def run(self, seconds):
        self.seconds += seconds
        self.real += timedelta(seconds=seconds)


@pytest.fixture
def machine(monkeypatch):
    return MachineClocks(monkeypatch)


def test_a_good_clock_is_believed(machine):
    now = SystemClock(ROME, FLOOR).now()
    assert now.seconds == 1000.0
    assert now.wall == REAL
    assert now.wall.tzinfo is ROME and now.wall.hour == 12


def test_a_clock_that_is_behind_is_not_believed_and_time_goes_on(machine):
    machine.real = datetime(1970, 1, 1, tzinfo=UTC)
    system = SystemClock(ROME, FLOOR)
    assert system.now().wall == FLOOR
    machine.run(3600)
    assert system.now().wall == FLOOR + timedelta(hours=1)


def test_a_clock_that_is_set_right_is_believed_from_then_on(machine):
    machine.real = datetime(1970, 1, 1, tzinfo=UTC)
    system = SystemClock(ROME, FLOOR)
    machine.real = REAL
    assert system.now().wall == REAL


@pytest.mark.parametrize(
    ("real", "synchronised", "seen"),
    [
        (REAL, True, REAL + timedelta(minutes=1)),
        (REAL, False, FLOOR + timedelta(minutes=1)),
        (datetime(1970, 1, 1, tzinfo=UTC), True, FLOOR + timedelta(minutes=1)),
        (datetime(2099, 1, 1, tzinfo=UTC), False, FLOOR + timedelta(minutes=1)),
    ],
)
def test_only_a_synchronised_clock_or_time_run_is_remembered(machine, real, synchronised, seen):
    machine.real = real
    system = SystemClock(ROME, FLOOR)
    machine.run(60)
    assert system.look(synchronised).seen == seen


@pytest.mark.parametrize(
    ("real", "doubtful"),
    [
        (datetime(1970, 1, 1, tzinfo=UTC), True),
        (FLOOR - timedelta(minutes=6), True),
        (FLOOR - timedelta(minutes=4), False),
        (REAL, False),
        (datetime(2031, 11, 1, tzinfo=UTC), False),
        (datetime(2099, 1, 1, tzinfo=UTC), True),
    ],
)
def test_a_clock_far_from_the_last_certain_time_cannot_be_right(machine, real, doubtful):
    machine.real = real
    system = SystemClock(ROME, FLOOR)
    assert system.now().doubtful is doubtful
    assert system.now().at(ZoneInfo("UTC")).doubtful is doubtful
    machine.real = REAL
    assert not system.now().doubtful


HOUR = 3600


def hours(machine, system, count, synchronised=True):
    """So many hours, with the look of each."""
    for _ in range(count):
        machine.run(HOUR)
        system.look(synchronised)
    return system


def test_a_false_time_far_ahead_is_undone_once_the_right_one_stays_certain(machine):
    system = hours(machine, SystemClock(ROME, FLOOR), 100)
    machine.real += timedelta(days=120)
    hours(machine, system, 1)
    machine.real -= timedelta(days=120)
    hours(machine, system, 5)
    assert system.now().wall > machine.real + timedelta(days=100), "numbers stay hidden while nothing is sure"
    hours(machine, system, 2)
    assert system.now().wall == machine.real and not system.now().doubtful


def test_a_clock_that_is_set_back_leads_below_nothing_that_was_certain(machine):
    """With a leap before it or without, whatever vouches for it, for however long."""
    system = hours(machine, SystemClock(ROME, FLOOR), 100)
    certain = system.now().wall
    machine.real -= timedelta(days=60)
    hours(machine, system, 500)
    assert system.now().wall >= certain + timedelta(hours=500)
    machine.real += timedelta(days=300)
    hours(machine, system, 2)
    machine.real -= timedelta(days=300)
    hours(machine, system, 500)
    assert system.now().wall >= certain + timedelta(hours=1000)


def test_a_leap_that_is_agreed_with_for_days_counts_for_good(machine):
    system = hours(machine, SystemClock(ROME, FLOOR), 100)
    machine.real += timedelta(days=30)
    hours(machine, system, 80)
    ahead = system.now().wall
    machine.real -= timedelta(days=30)
    hours(machine, system, 100)
    assert system.now().wall >= ahead


def test_a_false_time_that_walks_ahead_is_a_leap_as_well(machine):
    system = hours(machine, SystemClock(ROME, FLOOR), 100)
    for _ in range(48):
        machine.real += timedelta(hours=20)
        hours(machine, system, 1)
    assert system.now().wall > REAL + timedelta(days=40)
    machine.real -= timedelta(hours=20 * 48)
    hours(machine, system, 7)
    assert system.now().wall == machine.real


def test_a_machine_that_is_off_every_night_leaps_never(machine):
    known = SystemClock(ROME, FLOOR).look(True)
    for _ in range(10):
        system = SystemClock(ROME, FLOOR, known)
        system.look(False)
        known = hours(machine, system, 14).look(True)
        machine.real += timedelta(hours=10)
    assert not known.has_leapt


def test_a_clock_that_nobody_vouches_for_undoes_nothing(machine):
    system = hours(machine, SystemClock(ROME, FLOOR), 100)
    machine.real += timedelta(days=30)
    hours(machine, system, 1)
    machine.real -= timedelta(days=30)
    hours(machine, system, 100, synchronised=False)
    assert system.now().wall > machine.real + timedelta(days=29)


def test_the_real_clocks_run():
    system = SystemClock(ROME, FLOOR)
    one, other = system.now(), system.now()
    assert other.seconds >= one.seconds and other.wall >= one.wall >= FLOOR
