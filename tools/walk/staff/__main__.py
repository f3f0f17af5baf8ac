"""`make walk-staff`: the robot enters by the plate and a PIN as staff do, and does each act of their page.

Run it after a change of the pad, of the staff page or of one of its panels. It needs Xvfb, for two ways
libfaketime too, no root; STAFF_ARGS='--ground 2 --only announce'. What it finds it writes into build/walk.
Services of the machine, such as those for sticks, fleets and sound, are away: what they would answer is not
seen.
"""

import argparse
import re
import signal
import sys
import time
from dataclasses import replace

from tools.walk.evidence import tell
from tools.walk.staff.staff_acts import StaffWay, ways
from tools.walk.staff.staff_robot import Place
from tools.walk.staff.staff_site import StaffGround
from tools.walk.staff.staff_walk import StaffWalk, unseen

FAST = 4
GROUNDS = (
    StaffGround(),
    StaffGround((1080, 1920), "ar", step=2),
    StaffGround((1280, 1024), "fr", step=3, contrast=True),
    StaffGround((1280, 720), "en", keys=True),
)


def main() -> int:
    options = _options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    chosen = [way for way in ways() if any(word in way.what for word in options.only)]
    if not chosen:
        print(f"no way has one of these words: {' '.join(options.only)}")
        return 1
    grounds = [GROUNDS[options.ground - 1]] if options.ground else GROUNDS
    faults = 0
    for ground in grounds:
        seen: set[Place] = set()
        for fast in (False, True):
            there = replace(ground, times=FAST if fast else 1)
            faults += _walk(there, [way for way in chosen if way.fast is fast], seen)
        print(f"{ground}: {len(chosen)} ways, {len(seen)} pages and steps seen", flush=True)
        if options.only == [""] and (missed := unseen(seen)):
            print(f"{ground}: no way has shown {' '.join(missed)}", flush=True)
            faults += 1
    return 1 if faults else 0


def _walk(ground: StaffGround, chosen: list[StaffWay], seen: set[Place]) -> int:
    """How many ways had a fault; what they showed comes into ``seen``."""
    faults = 0
    with StaffWalk(ground) as walk:
        for way in chosen:
            began = time.monotonic()
            done, findings = walk.go(way)
            faults += bool(findings)
            result = "no fault" if not findings else f"after {done[-1]}"
            print(f"{ground}: {way.what}: {len(done)} acts in {time.monotonic() - began:.0f} s: {result}")
            tell(f"staff-{re.sub('[:,]', '', way.what[:24]).replace(' ', '-')}-{ground.language}", findings)
            sys.stdout.flush()
        if walk.exits:
            print(f"{ground}: Close {max(walk.exits):.0f} ms at most of {len(walk.exits)}", flush=True)
        seen |= walk.seen
    return faults


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.walk.staff", description="Walks as staff.")
    parser.add_argument("--ground", type=int, choices=range(1, len(GROUNDS) + 1), help="that one alone")
    parser.add_argument(
        "--only", nargs="+", default=[""], metavar="WORD", help="ways with one of these words"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
