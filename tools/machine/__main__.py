"""`make boot-machine`: boots the package in systemd-nspawn without a screen and injects faults, a line each.

Run it before a release, and after a change of resources/system or of the package; CASES='killed hangs' runs
some of it. `tools/boot-machine.sh` makes the machine first. It needs root, Debian, a network and 15 minutes;
no display. BEFORE=FILE names an earlier package, from which the case `upgraded` comes to this one.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from kiosk import __version__
from tools.machine import (
    agent_cases,
    cases,
    content_cases,
    fleet_cases,
    joining_cases,
    package_cases,
    phone_cases,
    screen_cases,
    staff_cases,
    studio_cases,
    upgrade_cases,
    wall_cases,
)
from tools.machine.bench import Bench
from tools.machine.nspawn import KIOSK, REMOTE, SAFE, SCREEN, Machine
from tools.shared import ROOT


def main() -> int:
    parser = argparse.ArgumentParser(prog="tools/boot-machine.sh", description="Injects faults.")
    parser.add_argument("folder", type=Path, help="a new Debian with systemd")
    parser.add_argument("only", nargs="*", help="names of cases")
    options = parser.parse_args()
    built = (ROOT / "build").glob(f"awareness-kiosk_{__version__}*.deb")
    package = max(built, key=lambda path: path.stat().st_mtime)
    machine = Machine(options.folder)
    machine.prepare()
    print(f"install: {package_cases.install(machine, package)}", flush=True)
    bench = Bench(machine)
    every = dict(_cases(bench, package))
    if unknown := {*options.only} - every.keys():
        parser.error(f"no such case: {', '.join(sorted(unknown))}; there are {', '.join(every)}")
    machine.boot()
    try:
        failed = [
            name
            for name in every
            if name in (options.only or every) and not _passes(bench, name, every[name])
        ]
    finally:
        machine.end()
    print(f"{len(failed)} failed: {', '.join(failed)}" if failed else "all passed")
    return 1 if failed else 0


def _cases(bench: Bench, package: Path) -> list[tuple[str, Callable[[], str]]]:
    plain = (
        cases.boots,
        content_cases.lasts,
        content_cases.lapses,
        cases.is_closed,
        cases.is_examined,
        cases.notes_no_reading,
        cases.says_nothing_of_fingers,
        cases.weighs,
        cases.comes_each_time,
        cases.killed,
        screen_cases.compositor_killed,
        screen_cases.compositor_killed_alone,
        screen_cases.compositor_hangs,
        cases.hangs,
        screen_cases.shows_no_frames,
        cases.hangs_at_start,
        cases.crashes_at_each_start,
        content_cases.falls_back,
        content_cases.breaks_its_site,
        content_cases.reads_its_own,
        content_cases.is_full,
        screen_cases.loses_graphics,
        screen_cases.goes_dark,
        screen_cases.starts_dark,
        screen_cases.lights_one_screen,
        cases.loses_power,
        phone_cases.lets_phones_in,
        phone_cases.are_walled_off,
        wall_cases.speaks_for_itself_alone,
        wall_cases.viewer_reads_its_picture_alone,
        wall_cases.decoder_is_closed_in,
        joining_cases.joins_a_fleet,
        agent_cases.looks_for_a_site,
        fleet_cases.takes_what_is_signed,
        staff_cases.is_left,
        staff_cases.is_examined_inside,
        staff_cases.asks_for_the_time,
        studio_cases.gives_a_version,
        studio_cases.closes,
        studio_cases.studio_is_walled_off,
        studio_cases.has_no_studio_in_a_fleet,
    )
    before = os.environ.get("BEFORE")
    upgraded = partial(upgrade_cases.upgraded, bench, Path(before), package) if before else None
    return [
        *((case.__name__, partial(case, bench)) for case in plain),
        ("upgrades", partial(package_cases.upgrades, bench, package)),
        *([("upgraded", upgraded)] if upgraded else []),
        ("goes", partial(package_cases.goes, bench)),
        ("on_trial", partial(package_cases.on_trial, bench, ROOT / "build/deb/opt/awareness-kiosk")),
    ]


def _passes(bench: Bench, name: str, case: Callable[[], str]) -> bool:
    began = time.time()
    try:
        if name != cases.boots.__name__ and bench.machine.tries("systemctl", "cat", KIOSK):
            bench.start_afresh()
        told = case()
    except AssertionError as error:
        print(f"{name}: FAILED {error}", flush=True)
        for unit in (KIOSK, SCREEN, SAFE, REMOTE):
            lines = bench.machine.journal(began, unit).splitlines()
            said = "\n".join([line for line in lines if "xdg_surface" not in line][-10:])
            print(f"--- {unit}\n{said}", flush=True)
        return False
    print(f"{name} ({time.time() - began:.0f} s): {told}", flush=True)
    return True


if __name__ == "__main__":
    sys.exit(main())
