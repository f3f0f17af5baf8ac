"""`make bench`: measures the kiosk and, if there, Chromium with the same panels: a table, build/bench.json.

Run it before a release, and after a change of the start, of drawing or of the line. It measures from outside,
in an X server of its own (Xvfb). It needs no root but a machine that does nothing else, and some minutes for
each round; BENCH_ARGS='--rounds 1' measures one. On a machine that does other things too, '--real-time', as
root, lets what is measured go first.
"""

import argparse
import fcntl
import json
import os
import signal
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from zoneinfo import ZoneInfo

from kiosk import BUILD_DATE
from kiosk.base.clock import SystemClock
from kiosk.content.design import Design, load_design
from kiosk.core.loop.reading_time import dwell
from kiosk.core.state.world import World
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import load_world
from tools.bench import contenders, report
from tools.bench.measure import Round, measure, warm_up
from tools.bench.plan import FULL, QUICK, Stage
from tools.bench.slides import Slide, make_slides
from tools.shared import ROOT
from tools.shared.framebuffer import HEIGHT, WIDTH
from tools.shared.program import adopt_orphans

RESULT = ROOT / "build/bench.json"
_PRIORITY = 5
"""Of SCHED_FIFO: above all ordinary programs."""


def main() -> int:
    options = _parse()
    RESULT.parent.mkdir(exist_ok=True)
    lock = RESULT.with_suffix(".lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print("bench: another one runs here; two at once would measure each other", file=sys.stderr)
        return 1
    if options.real_time and not _come_first():
        return 1
    adopt_orphans()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with TemporaryDirectory(prefix="kiosk-bench-", ignore_cleanup_errors=True) as folder:
        rounds = _rounds(options, Path(folder))
    print(report.table(report.medians(rounds), report.LARGE_ROWS if options.large else report.ROWS))
    loads = [one.load for one in rounds]
    size = f"{WIDTH * options.scale}×{HEIGHT * options.scale}"
    print(f"\nMedians of {options.rounds} rounds at {size} on {os.cpu_count()} cores,", end=" ")
    print(f"with a load of {min(loads):.1f} to {max(loads):.1f} before each.")
    return 0


def _rounds(options: argparse.Namespace, folder: Path) -> list[Round]:
    design = load_design()
    world, panels = _content()
    found = contenders.find(make_slides(world, design, panels), folder, world.pace.handover, options.scale)
    if len(found) == 1:
        print("bench: no chromium here, so nothing to compare with", file=sys.stderr)
    chosen = [one for one in found if one.name in (options.only or [one.name])]
    stage, plan = _stage(design, world, panels, options.scale), QUICK if options.quick else FULL
    rounds: list[Round] = []
    for number in range(options.rounds):
        for contender in chosen:
            began = monotonic()
            warm_up(contender, stage)
            rounds.append(measure(contender, stage, plan))
            print(
                f"bench: round {number + 1}, {contender.name}: {monotonic() - began:.0f} s", file=sys.stderr
            )
            _keep(rounds)
    return rounds


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tools.bench", description="Measures the kiosk from outside."
    )
    parser.add_argument(
        "--rounds", type=int, default=5, help="of all in turn; a round of one takes 2.5 minutes"
    )
    parser.add_argument("--only", nargs="+", choices=("kiosk", "chromium"), help="measure only these")
    parser.add_argument(
        "--real-time", action="store_true", help="before all other programs of the machine; needs root"
    )
    parser.add_argument("--quick", action="store_true", help="short rounds, to try the bench itself")
    parser.add_argument("--large", action="store_true", help="a screen of 3840 × 2160")
    options = parser.parse_args()
    options.scale = 2 if options.large else 1
    return options


def _come_first() -> bool:
    """Real-time priority, which the X server, the kiosk and the browser inherit; False without the right."""
    try:
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(_PRIORITY))
    except PermissionError:
        print("bench: --real-time needs root, or the right to such a priority (ulimit -r)", file=sys.stderr)
        return False
    return True


def _content() -> tuple[World, Sequence[Slide]]:
    now = SystemClock(ZoneInfo("UTC"), datetime.combine(BUILD_DATE, time(0), UTC)).now()
    loaded = load_world(Sources(DEMO_SITE, demo=True), now.wall)
    assert loaded.world is not None
    stops = loaded.world.playable(now.wall.date())
    return loaded.world, [stop for stop in stops if isinstance(stop, Slide)]


def _stage(design: Design, world: World, panels: Sequence[Slide], scale: int) -> Stage:
    zone = design.tokens["zone"]["landscape"]
    home, (width, height) = zone["start_again"], (WIDTH * scale, HEIGHT * scale)
    return Stage(
        colour=int(design.tokens["field"][panels[0].field]["fill"][1:], 16),
        paper=int(design.tokens["color"]["paper"][1:], 16),
        bar=round((zone["bar"]["height"] + 0.05) * height),
        panel=(width // 2, height // 4),
        start_again=(
            width - round((home["end_inset"] + home["height"]) * height),
            round((home["y"] + home["height"] / 2) * height),
        ),
        ignores_s=world.pace.ignore_after_start_again,
        longest_s=max(_dwell(panel, world) for panel in panels) + 2 * world.pace.handover,
        size=(width, height),
    )


def _dwell(panel: Slide, world: World) -> float:
    return dwell(panel, world.languages[0], world)


def _keep(rounds: Sequence[Round]) -> None:
    result = {"medians": report.medians(rounds), "rounds": [asdict(one) for one in rounds]}
    RESULT.write_text(json.dumps(result, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
