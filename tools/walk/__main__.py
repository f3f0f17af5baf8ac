"""`make walk`: a robot visitor walks through the moving program, and compares what it sees with a reference.

Run it after a change of QML, of motion, of touches or of keys. It needs Xvfb, no root, and as many minutes as
it is given: WALK_ARGS='--minutes 60 --language ar --size 1080x1920'. Without a size or a language all take
turns. What it finds it writes into build/walk: pictures, and the shortest way, which --replay goes again.
"""

import argparse
import itertools
import signal
import sys
import time
from pathlib import Path

from tools.shared import ROOT
from tools.walk.acts import parsed
from tools.walk.choosing import Temper
from tools.walk.evidence import keep
from tools.walk.ground import Ground, ground_of
from tools.walk.shrink import shrunk
from tools.walk.walks import Walked, follow, found_again, walk

OUT = ROOT / "build/walk"
SIZES = ((1280, 720), (1080, 1920), (1280, 1024))
LANGUAGES = ("en", "ar", "zh-Hans", "fr", "hi", "am", "ur")
ACTS = 40
"""Of one walk; the next one begins in a new program."""

_MOST_TRIES = 60


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
    walked = walk(
        ground, seed, _temper(options, seed), lambda acts: acts < options.acts and time.monotonic() < end
    )
    print(_line(seed, ground, walked, time.monotonic() - began), flush=True)
    if not walked.findings:
        return False
    name = f"seed-{seed}"
    print(f"  {keep(OUT, name, ground, walked)}", flush=True)
    if not found_again(ground, walked):
        print("  not found again on the same way", flush=True)
        return False
    if options.shrink:
        shorter = _shortest(ground, walked)
        for finding in shorter.findings:
            print(f"  {finding.kind}: {finding.what}")
        print(f"  {keep(OUT, f'{name}-short', ground, shorter)}: {len(shorter.way)} acts", flush=True)
    return True


def _shortest(ground: Ground, walked: Walked) -> Walked:
    """A fault is the same if there are findings of all its kinds."""
    kinds = {finding.kind for finding in walked.findings}
    best = walked

    def fails(way: object) -> bool:
        nonlocal best
        assert isinstance(way, list)
        again = follow(ground, way)
        if not kinds <= {finding.kind for finding in again.findings}:
            return False
        best = again
        return True

    shrunk(list(walked.way), fails, _MOST_TRIES)
    return best


def _replay(options: argparse.Namespace) -> int:
    lines = options.replay.read_text("utf-8").splitlines()
    way = [parsed(line) for line in lines if line.strip() and not line.startswith("#")]
    ground = (
        ground_of(lines[0].removeprefix("# "))
        if lines[0].startswith("# size")
        else _ground(options, options.seed)
    )
    walked = follow(ground, way)
    for finding in walked.findings:
        print(f"{finding.kind}: {finding.what}")
    if walked.findings:
        print(keep(OUT, f"{options.replay.stem}-again", ground, walked))
    return 1 if walked.findings else 0


def _ground(options: argparse.Namespace, seed: int) -> Ground:
    size = options.size or SIZES[seed % len(SIZES)]
    language = options.language or LANGUAGES[seed % len(LANGUAGES)]
    takes_turns = not (options.size or options.language)
    switch = options.switch or (takes_turns and seed % 11 == 5)
    return Ground(size, language, switch, options.speaks or (takes_turns and seed % 11 == 8))


def _temper(options: argparse.Namespace, seed: int) -> Temper:
    """Each seed has its size of text, and every fifth asks for contrast, unless the options say it."""
    step = options.text_size if options.text_size is not None else (0, 0, 1, 3)[seed % 4]
    return Temper(patient=seed % 6 == 0, step=step, contrast=options.contrast or seed % 5 == 4)


def _line(seed: int, ground: Ground, walked: Walked, seconds: float) -> str:
    exits = f", Start again {max(walked.exits):.0f} ms at most of {len(walked.exits)}" if walked.exits else ""
    result = "; ".join(f"{finding.kind}: {finding.what[:160]}" for finding in walked.findings) or "no fault"
    return f"walk {seed} ({ground}): {len(walked.way)} acts in {seconds:.0f} s{exits}: {result}"


def _size(text: str) -> tuple[int, int]:
    width, height = map(int, text.split("x"))
    return width, height


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.walk", description="Walks through the kiosk.")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--acts", type=int, default=ACTS, help="of one walk")
    parser.add_argument("--seed", type=int, default=1, help="of the first walk")
    parser.add_argument("--size", type=_size, metavar="WxH")
    parser.add_argument("--language", metavar="TAG")
    parser.add_argument("--text-size", type=int, choices=range(4), help="steps above the usual size")
    parser.add_argument("--contrast", action="store_true")
    parser.add_argument("--switch", action="store_true", help="controls are offered in turn")
    parser.add_argument("--speaks", action="store_true", help="pages are read aloud, without sound")
    parser.add_argument("--faults", type=int, default=5, help="after so many it ends")
    parser.add_argument("--no-shrink", dest="shrink", action="store_false")
    parser.add_argument("--replay", type=Path, metavar="FILE", help="goes this way again")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
