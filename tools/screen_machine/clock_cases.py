"""A machine whose battery clock is wrong at power-on."""

from datetime import UTC, datetime, time
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


def has_lost_its_time(disk: Path) -> str:
    """An empty battery: the kiosk's day begins as the one on which it was built, before any confirmation."""
    return _starts(disk, _LOST, datetime.combine(BUILD_DATE, time(), UTC))


def is_far_ahead(disk: Path) -> str:
    """A clock that is years ahead: all numbers have run out, the loop comes, and a visit works."""
    return _starts(disk, _AHEAD, _AHEAD)


def _starts(disk: Path, clock: datetime, day: datetime) -> str:
    given = Hardware(clock=f"{clock:%FT%T}")
    with Bench(f"clock {clock.year}", disk, given, day=day) as bench:
        told = [bench.boots()]
        today = bench.painted("today", paint, datetime.now(UTC))
        assert {*bench.references.panels} <= {*today.panels}
        for panel, without in bench.references.panels.items():
            # So that no picture can be taken for both.
            assert same(without, today.panels[panel]) > 2 * SAME, f"{panel} is the same with numbers"
        bench.rests(LOOP)
        told.append(visits(bench))
        date = bench.machine.shell("date --utc +%F")
        bench.nothing_failed()
    return f"set to {clock.year}, the machine takes it to be {date}: {'; '.join(told)}"
