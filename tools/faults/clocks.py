"""Clocks that are wrong or jump: the loop keeps its own time, and no day before the build is believed."""

import json
import time
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from kiosk import BUILD_DATE
from tools.faults.cage import Cage, is_black
from tools.shared.wait import wait

WATCHED_S = 75.0
JUMPS = (
    "1970-01-01 00:00:05",
    "2099-06-30 21:59:55",
    "2026-12-01 12:00:00",
    "2027-03-28 00:59:57",
    "2026-10-25 00:59:57",
    "2038-01-19 03:14:05",
)
"""In UTC; Rome changes its clocks at one o'clock of two of these nights."""


def wrong_at_start() -> str:
    """Started in 1970, in 2099, and just before a change of the clocks; watches a loop for some panels."""
    seen = {}
    for wall in ("1970-01-01 00:00:05", "2099-06-30 21:59:55", "2027-03-28 00:59:50", "2026-10-25 00:59:50"):
        with Cage(before=_faked(f"@{wall}"), extra={"TZ": "UTC"}) as cage:
            cage.wait_for_loop()
            changes = _watch(cage, 30.0)
            year = datetime.fromisoformat(cage.ask("look")["wall"]).year
            assert year == max(int(wall[:4]), BUILD_DATE.year), year
            seen[wall[:4]] = len(changes)
    return f"panels in 30 s each: {json.dumps(seen)}"


def jumps() -> str:
    """Sets the clock back and forth while the loop runs: no panel comes earlier or later."""
    with Cage(extra={"TZ": "UTC"}) as cage:
        cage.wait_for_loop()
        calm = _watch(cage, WATCHED_S)
    with Cage(before=_faked_by_file(), extra={"TZ": "UTC"}) as cage:
        clock = cage.folder / "clock"
        clock.write_text("@2026-12-01 12:00:00", "utf-8")
        cage.wait_for_loop()
        changes: list[float] = []
        years = set()
        for wall in JUMPS:
            _replace(clock, f"@{wall}")
            changes += _watch(cage, WATCHED_S / len(JUMPS), changes[-1:])
            years.add(datetime.fromisoformat(cage.ask("look")["wall"]).year)
        assert {2038, 2099} <= years, years
        assert min(years) == BUILD_DATE.year
    lasted = [b - a for a, b in pairwise(calm)], [b - a for a, b in pairwise(changes)]
    worst = max(abs(one - other) for one, other in zip(*lasted, strict=False))
    assert worst < 0.2, lasted
    return f"{len(JUMPS)} jumps, {len(lasted[1])} panels; none lasted {worst:.2f} s more or less than without"


def _watch(cage: Cage, seconds: float, known: list[float] | None = None) -> list[float]:
    """The monotonic times at which panels came, beginning with the current one if it is not known."""
    found: list[float] = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        seen = cage.ask("look")
        assert seen["scene"] == "Loop"
        if seen["since"] not in (known or []) + found:
            found.append(seen["since"])
        time.sleep(0.2)
    assert cage.lives() and not is_black(cage.picture())
    assert "exception" not in cage.said()
    return found


def _faked(wall: str) -> str:
    return f"export LD_PRELOAD={_library()} FAKETIME='{wall}' FAKETIME_DONT_FAKE_MONOTONIC=1;"


def _faked_by_file() -> str:
    """File times stay real: libfaketime deadlocks if it reads its clock to fake one of them."""
    return (
        f"export LD_PRELOAD={_library()} FAKETIME_TIMESTAMP_FILE=$HOME/clock FAKETIME_NO_CACHE=1 "
        "NO_FAKE_STAT=1 FAKETIME_DONT_FAKE_MONOTONIC=1;"
    )


def _library() -> Path:
    return next(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))


def _replace(file: Path, text: str) -> None:
    new = file.with_suffix(".new")
    new.write_text(text, "utf-8")
    new.replace(file)
    wait(file.exists, "the clock", 1)
