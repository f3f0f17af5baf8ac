"""`make walk-loop`: the loop alone, twenty times faster; each stop at rest is compared with a reference.

Run it after a change of the loop, of panels or of motion. It needs Xvfb and libfaketime, no root, and two
quiet cores; on busy ones LOOP_ARGS='--times 10' is slow enough. An hour of the kiosk's time takes three
minutes in each of both modes, its three sizes in turn; LOOP_ARGS='--hours 3 --mode loop'. What it finds it
writes into build/walk: pictures of what was seen beside what was expected.
"""

import argparse
import signal
import sys
from collections.abc import Iterator

from tools.walk.evidence import tell
from tools.walk.loop.loop_round import follow
from tools.walk.loop.loop_site import LoopGround

TIMES = 20
_HOUR_S = 3600
_MOST = 12

GROUNDS = (
    ((1280, 720), ("en", "ar", "zh-Hans")),
    ((1080, 1920), ("fr", "hi", "ur")),
    ((1280, 1024), ("am", "en", "ar")),
)


def main() -> int:
    options = _options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    modes = (options.mode,) if options.mode else ("kiosk", "loop")
    rounds = [_follow(ground, options) for mode in modes for ground in grounds(mode)]
    return 0 if all(rounds) else 1


def grounds(mode: str) -> Iterator[LoopGround]:
    for size, languages in GROUNDS:
        yield LoopGround(mode, size, languages)


def _follow(ground: LoopGround, options: argparse.Namespace) -> bool:
    """Whether nothing was wrong."""
    seconds = options.hours * _HOUR_S / options.times / len(GROUNDS)
    found = follow(ground, options.times, seconds)
    print(f"{ground}: {found}", flush=True)
    tell(f"loop-{ground.mode}-{ground.size[0]}", found.findings[:_MOST])
    return not found.findings


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.walk.loop", description="Follows the loop alone.")
    parser.add_argument("--hours", type=float, default=1.0, help="of the kiosk's time, in each mode")
    parser.add_argument("--times", type=int, default=TIMES, help="how much faster its time runs")
    parser.add_argument("--mode", choices=("kiosk", "loop"), help="that mode alone")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
