"""Follows the loop on one ground for some time, and says what was seen there and what was wrong."""

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content.design import load_design
from tools.walk.loop.frame_watch import FrameWatch
from tools.walk.loop.judging import LoopJudge
from tools.walk.loop.loop_program import LoopProgram
from tools.walk.loop.loop_site import LoopGround
from tools.walk.loop.stays import LoopFollower, Name
from tools.walk.loop.usage import Usage, growth, usage_of
from tools.walk.painter import Painter
from tools.walk.rest import Finding

_MEASURE_S = 3.0


@dataclass(frozen=True, slots=True)
class LoopRound:
    """``seen`` counts stays by language, stop and page; ``missed`` are those that nobody could look at.

    ``looks`` counts pictures of all the time, ``usage`` is from the beginning to the end.
    """

    seen: Counter[Name]
    missed: int
    looks: int
    usage: tuple[Usage, ...]
    findings: tuple[Finding, ...]

    @property
    def languages(self) -> list[str]:
        return sorted({language for language, _, _ in self.seen})

    def __str__(self) -> str:
        first, last = self.usage[0], self.usage[-1]
        stops = len({stop for _, stop, _ in self.seen})
        return (
            f"{self.seen.total()} stays at rest of {len(self.seen)} pages in {' '.join(self.languages)}, "
            f"{stops} stops, {self.missed} missed; {self.looks} looks; "
            f"{first.own_mb:.0f} to {last.own_mb:.0f} MB, {first.files} to {last.files} files, "
            f"{first.threads} to {last.threads} threads; {len(self.findings)} faults"
        )


def follow(ground: LoopGround, times: int, seconds: float) -> LoopRound:
    """For so many seconds of ours; ``times`` is how much faster the kiosk's are."""
    with LoopProgram(ground, times) as program:
        usage = [usage_of(program.pid)]
        with (
            Painter(program.site.file, ground.size, program.folder) as painter,
            FrameWatch(program.screen, _fields()) as watch,
            LoopJudge(painter) as judge,
        ):
            follower, measured = LoopFollower(program), time.monotonic()
            for stay in follower.stays(seconds):
                judge.take(stay)
                if time.monotonic() > measured + _MEASURE_S:
                    measured = time.monotonic()
                    usage.append(usage_of(program.pid))
        lives, said = program.lives(), program.said()
    found = [
        *(_of_stay(name, finding) for name, finding in judge.findings),
        *(Finding("black", "the screen is black", picture) for picture in watch.black[:1]),
        *(Finding("less", "less than one panel is seen", picture) for picture in watch.less[:2]),
        *_of_end(lives, said),
        *(Finding("growth", f"it grows: {words}") for words in growth(usage)),
        *_of_coverage(judge.seen, follower.missed),
    ]
    return LoopRound(judge.seen, follower.missed, watch.looks, tuple(usage), tuple(found))


def _fields() -> set[int]:
    """The colours of all fields that panels may have, as pixels."""
    design = load_design()
    return {int(design.looks.fields[name].fill.removeprefix("#"), 16) for name in design.fields}


def _of_stay(name: Name, finding: Finding) -> Finding:
    return Finding(
        finding.kind, f"{' '.join(filter(None, name))}: {finding.what}", finding.seen, finding.expected
    )


def _of_end(lives: bool, said: str) -> Iterator[Finding]:
    if not lives:
        yield Finding("ended", "the program has ended")
    if lines := said.strip().splitlines():
        yield Finding("log", f"it wrote {len(lines)} lines, the last: {lines[-1][:300]}")


def _of_coverage(seen: Counter[Name], missed: int) -> Iterator[Finding]:
    """A stop that nobody saw may have any fault."""
    if missed > seen.total() / 10:
        yield Finding("missed", f"{missed} stops had gone before anybody could look: the machine is too busy")
    if not seen:
        yield Finding("missed", "the loop was never seen at rest")
