"""`make soak`: a week of loop and visits, in time that runs a hundred times faster, watched from outside.

Run it before a release, and after a change that could hold memory, files or threads. It needs Xvfb and
libfaketime, no root, a machine that does nothing else, and two hours; SOAK_ARGS='--days 1' takes 20 minutes.
"""

import argparse
import json
import os
import random
import signal
import sys
import time
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.shared import ROOT
from tools.shared.ear import SOCKET, ask
from tools.shared.framebuffer import Framebuffer
from tools.shared.program import Program, adopt_orphans
from tools.soak.hand import Hand
from tools.soak.tour import Tour
from tools.soak.watch import Sample, SoakWatch, slope

RESULT = ROOT / "build/soak.json"
BLACK = ROOT / "build/soak-black"
FASTER = 100
DAY_S = 86400
WARM_UP_DAYS = 1.0
"""Visits follow each other for so many days after the tour; the slope of memory is calculated after that."""

_MEASURE_S = 30.0
_VISIT_S = 3.0
"""Real seconds between two measurements, and on average between two visits."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.soak", description="Watches a week of the kiosk.")
    parser.add_argument("--days", type=float, default=7.0, help="of the kiosk's time")
    days = parser.parse_args().days
    adopt_orphans()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with Framebuffer(bar=0) as screen, TemporaryDirectory(prefix="kiosk-soak-") as folder:
        ear = Path(folder) / "ear"
        program = Program(_command(folder), _environment(screen.name, folder, ear), screen.server.pid)
        watch = SoakWatch(screen, program, FASTER / DAY_S, lambda: ask(ear, "look"), BLACK)
        try:
            watch.wait_for_picture()
            Tour(screen, ear, watch.look).go()
            _soak(watch, Hand(screen), days)
        finally:
            program.end()
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(json.dumps([asdict(sample) for sample in watch.samples], indent=1) + "\n", "utf-8")
    return _report(watch, days)


def _command(folder: str) -> list[str]:
    options = ("--demo", "--platform", "xcb", "--state", f"{folder}/state")
    return [sys.executable, "-m", "tools.faults.ear", "run", *options]


def _environment(display: str, folder: str, ear: Path) -> dict[str, str]:
    library = next(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
    faster = {"LD_PRELOAD": str(library), "FAKETIME": f"+0 x{FASTER}"}
    ours = {"PATH": os.environ["PATH"], "HOME": folder, "DISPLAY": display, "TZ": "UTC", SOCKET: str(ear)}
    return ours | faster


def _soak(watch: SoakWatch, hand: Hand, days: float) -> None:
    watch.begin()
    end = time.monotonic() + days * DAY_S / FASTER
    warm = end - (days - _warm_up(days)) * DAY_S / FASTER
    measured, visit_at = float("-inf"), time.monotonic() + _VISIT_S
    while (now := time.monotonic()) < end:
        if now - measured >= _MEASURE_S:
            measured = now
            watch.measure(hand.visits)
        if now >= visit_at:
            hand.visit(watch.look)
            pause = random.expovariate(1 / _VISIT_S)
            visit_at = time.monotonic() + (pause if now > warm else 0)
        watch.look()
        time.sleep(0.02)
    watch.measure(hand.visits)


def _warm_up(days: float) -> float:
    return min(WARM_UP_DAYS, days / 4)


def _report(watch: SoakWatch, days: float) -> int:
    samples = [sample for sample in watch.samples if sample.day >= _warm_up(days)]
    first, last = samples[0], samples[-1]
    still = f"{watch.longest_still_s * FASTER:.0f} s of the kiosk's time"
    grows = slope([(sample.day, sample.own_mb) for sample in samples])
    lines = {
        "time": f"{last.day:.2f} days of the kiosk's, {last.day * DAY_S / FASTER / 60:.0f} min of ours",
        "visits": f"{last.visits}",
        "pictures looked at": f"{watch.looks}, {watch.black} of them black",
        "longest without a change": f"{still}, on day {watch.longest_still_day:.2f}",
        "longest between two looks": f"{watch.longest_gap_s:.1f} s of ours",
        "memory of its own": f"{first.own_mb:.1f} to {last.own_mb:.1f} MB, {grows:+.2f} MB a day",
        "memory with its share of files (PSS)": _span(samples, "pss_mb"),
        "open files": _span(samples, "files"),
        "threads": _span(samples, "threads"),
    }
    for name, figure in lines.items():
        print(f"| {name} | {figure} |")
    flat = _grows_by(samples, "files") <= 0 and _grows_by(samples, "threads") <= 0
    passed = watch.black == 0 and grows < 1.0 and flat and watch.lives()
    print("passed" if passed else "**FAILED**")
    return 0 if passed else 1


def _span(samples: list[Sample], name: str) -> str:
    values = [getattr(sample, name) for sample in samples]
    return f"{min(values):.0f} to {max(values):.0f}, {values[-1]:.0f} at the end"


def _grows_by(samples: list[Sample], name: str) -> int:
    """The maximum of the last third over that of the first: short peaks do not count."""
    third = max(1, len(samples) // 3)
    values = [int(getattr(sample, name)) for sample in samples]
    return max(values[-third:]) - max(values[:third])


if __name__ == "__main__":
    sys.exit(main())
