"""`make walk-talk`: a robot leads talks in the moving program, and compares both screens with a reference.

Run it after a change of console, slides, screens in a talk, keys of clickers or phones. It needs Xvfb, no
root, and as many minutes as it is given: TALK_WALK_ARGS='--minutes 60 --language ar --room 1024x768'. Without
a room or a language all take turns. What it finds it writes into build/walk-talk: pictures, and the shortest
way, which --replay goes again.
"""

import argparse
import itertools
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tools.shared import ROOT
from tools.walk.acts import WalkAct, parsed
from tools.walk.evidence import keep
from tools.walk.ground import Ground, ground_of
from tools.walk.shrink import shrunk
from tools.walk.walks import Walked
from tools.walk_talk.walks import follow, walk

OUT = ROOT / "build/walk-talk"
ROOMS = ((1280, 720), (1024, 768), (720, 1280))
LANGUAGES = ("en", "ar", "zh-Hans", "fr", "hi", "am", "ur")
ACTS = 50
"""Of one walk; the next one begins in a new program."""

_MOST_TRIES = 40


def main() -> int:
    options = _options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    if options.replay:
        return _replay(options)
    end = time.monotonic() + 60 * options.minutes
    faulty = 0
    for seed in itertools.count(options.seed):
        if time.monotonic() > end or faulty >= options.faults:
            break
        faulty += _walk(options, seed, end)
    return 1 if faulty else 0


def _walk(options: argparse.Namespace, seed: int, end: float) -> bool:
    """Whether something was wrong."""
    ground = _ground(options, seed)
    began = time.monotonic()
    walked = walk(ground, seed, lambda acts: acts < options.acts and time.monotonic() < end)
    print(_line(seed, ground, walked, time.monotonic() - began), flush=True)
    if not walked.findings:
        return False
    name = f"seed-{seed}"
    print(f"  {keep(OUT, name, ground, walked)}", flush=True)
    if options.shrink:
        shorter = _shortest(ground, walked)
        for finding in shorter.findings:
            print(f"  {finding.kind}: {finding.what}")
        print(f"  {keep(OUT, f'{name}-short', ground, shorter)}: {len(shorter.way)} acts", flush=True)
    return True


def _shortest(ground: Ground, walked: Walked) -> Walked:
    """A fault is the same if one of its findings is of the same kind."""
    kinds = {finding.kind for finding in walked.findings}
    best = walked

    def fails(way: Sequence[WalkAct]) -> bool:
        nonlocal best
        again = follow(ground, way)
        if kinds.isdisjoint(finding.kind for finding in again.findings):
            return False
        best = again
        return True

    shrunk(list(walked.way), fails, _MOST_TRIES)
    return best


def _replay(options: argparse.Namespace) -> int:
    lines = options.replay.read_text("utf-8").splitlines()
    way = [parsed(line) for line in lines if line.strip() and not line.startswith("#")]
    said = lines[0].removeprefix("# ")
    ground = ground_of(said) if said.startswith("size") else _ground(options, options.seed)
    walked = follow(ground, way)
    for finding in walked.findings:
        print(f"{finding.kind}: {finding.what}")
    if walked.findings:
        print(keep(OUT, f"{options.replay.stem}-again", ground, walked))
    return 1 if walked.findings else 0


def _ground(options: argparse.Namespace, seed: int) -> Ground:
    size = options.room or ROOMS[seed % len(ROOMS)]
    return Ground(size, options.language or LANGUAGES[seed % len(LANGUAGES)])


def _line(seed: int, ground: Ground, walked: Walked, seconds: float) -> str:
    result = "; ".join(f"{finding.kind}: {finding.what[:160]}" for finding in walked.findings) or "no fault"
    return f"talk {seed} ({ground}): {len(walked.way)} acts in {seconds:.0f} s: {result}"


def _size(text: str) -> tuple[int, int]:
    width, height = map(int, text.split("x"))
    return width, height


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.walk_talk", description="Leads talks by chance.")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--acts", type=int, default=ACTS, help="of one walk")
    parser.add_argument("--seed", type=int, default=1, help="of the first walk")
    parser.add_argument("--room", type=_size, metavar="WxH", help="the size of the room's screen")
    parser.add_argument("--language", metavar="TAG")
    parser.add_argument("--faults", type=int, default=5, help="after so many it ends")
    parser.add_argument("--no-shrink", dest="shrink", action="store_false")
    parser.add_argument("--replay", type=Path, metavar="FILE", help="goes this way again")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
