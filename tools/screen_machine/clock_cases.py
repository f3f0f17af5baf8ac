"""A machine whose battery clock is wrong at power-on."""

from datetime import UTC, date, datetime, time
from pathlib import Path

from kiosk import BUILD_DATE
from tools.screen_machine.bench import Bench
from tools.screen_machine.eye import LOOP, SAME, same
from tools.screen_machine.hardware import Hardware
from tools.screen_machine.references import paint
from tools.screen_machine.story import visits

_LOST, _AHEAD = datetime(2000, 1, 2, tzinfo=UTC), datetime(2036, 6, 1, tzinfo=UTC)
"""The clock of QEMU has two digits for the year, and Linux reads 70 as 2070.

A time more than 15 years after systemd was built counts for systemd as lost.
"""

_NOON = time(12)


def has_lost_its_time(disk: Path) -> str:
    """An empty battery: the kiosk's day begins as the one on which it was built, before any confirmation."""
    return _starts(disk, _LOST, BUILD_DATE)


def is_far_ahead(disk: Path) -> str:
    """A clock that is years ahead: all numbers have run out, the loop comes, and a visit works."""
    return _starts(disk, _AHEAD, _AHEAD.date())


def _starts(disk: Path, clock: datetime, day: date) -> str:
    """It is night by that clock; a kiosk that does not know the hour says of no desk that it is closed."""
    given, noon = Hardware(clock=f"{clock:%FT%T}"), datetime.combine(day, _NOON, UTC)
    with Bench(f"clock {clock.year}", disk, given, day=noon) as bench:
        told = [bench.boots()]
        today = bench.painted("today", paint, datetime.now(UTC))
        assert {*bench.references.panels} <= {*today.panels}
        for panel, without in bench.references.panels.items():
            # So that no picture can be taken for both.
            assert same(without, today.panels[panel]) > 2 * SAME, f"{panel} is the same with numbers"
        bench.rests(LOOP)
        told.append(visits(bench))
        taken = bench.machine.shell("date --utc +%F")
        bench.nothing_failed()
    return f"set to {clock.year}, the machine takes it to be {taken}: {'; '.join(told)}"
