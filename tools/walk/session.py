"""Goes walks one after the other, each from its seed, and writes down and shortens what is found."""

import argparse
import itertools
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tools.walk.acts import TOUCH, parsed
from tools.walk.choosing import is_choice
from tools.walk.evidence import keep
from tools.walk.ground import Ground, ground_of
from tools.walk.way import Follow, Walked, found_again, shortest

LANGUAGES = ("en", "ar", "zh-Hans", "fr", "hi", "am", "ur")


@dataclass(frozen=True, slots=True)
class Session:
    """Goes the walks of a robot: ``ground`` says where the one of a seed goes, and ``walk`` goes it. Where
    nothing was walked, nothing was seen: that is a fault.

    ``once``: what is found once is a fault, though the same way may not show it again.
    """

    name: str
    folder: Path
    ground: Callable[[argparse.Namespace, int], Ground]
    walk: Callable[[argparse.Namespace, Ground, int, Callable[[int], bool]], Walked]
    follow: Follow
    once: bool = False

    def go(self, options: argparse.Namespace) -> int:
        """Until the time is over, or there were faults enough; the exit code."""
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
        if options.replay:
            return self._replay(options)
        end = time.monotonic() + 60 * options.minutes
        faulty = acts = 0
        for seed in itertools.count(options.seed):
            if time.monotonic() > end or faulty >= options.faults:
                break
            done, is_faulty = self._go_one(options, seed, end)
            acts, faulty = acts + done, faulty + is_faulty
        print(f"{acts} acts", flush=True)
        return 0 if acts and not faulty else 1

    def _go_one(self, options: argparse.Namespace, seed: int, end: float) -> tuple[int, bool]:
        """How many acts were done, and whether something was wrong."""
        ground = self.ground(options, seed)
        began = time.monotonic()
        walked = self.walk(options, ground, seed, lambda acts: acts < options.acts and time.monotonic() < end)
        took = time.monotonic() - began
        print(f"{self.name} {seed} ({ground}): {_line(walked, took)}", flush=True)
        done = len(walked.way)
        if not walked.findings:
            return done, False
        name = f"seed-{seed}"
        print(f"  {keep(self.folder, name, ground, walked)}", flush=True)
        if not found_again(self.follow, ground, walked):
            print("  not found again on the same way", flush=True)
            return done, self.once
        if options.shrink:
            shorter = shortest(self.follow, ground, walked)
            for finding in shorter.findings:
                print(f"  {finding.kind}: {finding.what}")
            way = keep(self.folder, f"{name}-short", ground, shorter)
            print(f"  {way}: {len(shorter.way)} acts", flush=True)
        return done, True

    def _replay(self, options: argparse.Namespace) -> int:
        lines = options.replay.read_text("utf-8").splitlines()
        way = [parsed(line) for line in lines if line.strip() and not line.startswith("#")]
        said = lines[0].removeprefix("# ")
        ground = ground_of(said) if said.startswith("size") else self.ground(options, options.seed)
        walked = self.follow(ground, way)
        print(f"{len(walked.way)} of {len(way)} acts")
        for finding in walked.findings:
            print(f"{finding.kind}: {finding.what}")
        if walked.findings:
            print(keep(self.folder, f"{options.replay.stem}-again", ground, walked))
        return 0 if walked.way and not walked.findings else 1


def parser_of(module: str, description: str, acts: int) -> argparse.ArgumentParser:
    """Returns the options that both robots have; ``acts`` are those of one walk."""
    parser = argparse.ArgumentParser(prog=f"python -m {module}", description=description)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--acts", type=int, default=acts, help="of one walk")
    parser.add_argument("--seed", type=int, default=1, help="of the first walk")
    parser.add_argument("--language", metavar="TAG")
    parser.add_argument("--faults", type=int, default=5, help="after so many it ends")
    parser.add_argument("--no-shrink", dest="shrink", action="store_false")
    parser.add_argument("--replay", type=Path, metavar="FILE", help="goes this way again")
    return parser


def screen_size(text: str) -> tuple[int, int]:
    """The size that an option says as WIDTHxHEIGHT."""
    width, height = map(int, text.split("x"))
    return width, height


def _line(walked: Walked, seconds: float) -> str:
    exits = f", Start again {max(walked.exits):.0f} ms at most of {len(walked.exits)}" if walked.exits else ""
    result = "; ".join(f"{finding.kind}: {finding.what[:160]}" for finding in walked.findings) or "no fault"
    touched = [act.what for act in walked.way if act.kind == TOUCH]
    answers, choices = sum(what.startswith("panelAnswer-") for what in touched), sum(map(is_choice, touched))
    return f"{len(walked.way)} acts, {answers} answers, {choices} choices in {seconds:.0f} s{exits}: {result}"
