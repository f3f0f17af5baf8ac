"""Watches a kiosk from outside: its picture all the time, its memory and handles now and then."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from tools.shared.framebuffer import Framebuffer, Pixels
from tools.shared.program import Program
from tools.shared.wait import wait

_START_S = 60.0
_COLOUR = 0xFFFFFF
_BRIGHT = 0.01
"""A picture is black if fewer samples than this are not; a page in high contrast has more."""


@dataclass(frozen=True, slots=True)
class Sample:
    """``day`` is the kiosk's time since the beginning.

    ``pss_mb`` depends on how many other programs use the same libraries; ``own_mb`` does not.
    """

    day: float
    pss_mb: float
    own_mb: float
    files: int
    threads: int
    visits: int


class SoakWatch:
    """``days_a_second`` is the speed of its time; ``place`` says where the kiosk is.

    Black pictures are stored in ``folder``, each named after its day.
    """

    def __init__(
        self,
        screen: Framebuffer,
        program: Program,
        days_a_second: float,
        place: Callable[[], object],
        folder: Path,
    ) -> None:
        self._screen, self._program, self._speed = screen, program, days_a_second
        self._place, self._folder = place, folder
        self.samples: list[Sample] = []
        self.looks = self.black = 0
        self.longest_still_s = self.longest_still_day = self.longest_gap_s = 0.0
        self._last = screen.samples()
        self._changed = self._began = self._looked = time.monotonic()

    def wait_for_picture(self) -> None:
        wait(lambda: not _is_black(self._screen.samples()), "the picture", _START_S)
        self._changed = self._looked = time.monotonic()

    def begin(self) -> None:
        """Days are counted from here."""
        self._began = time.monotonic()

    def look(self) -> None:
        self.looks += 1
        seen, now = self._screen.samples(), time.monotonic()
        self.longest_gap_s, self._looked = max(self.longest_gap_s, now - self._looked), now
        if _is_black(seen):
            self.black += 1
            self._keep()
        if not np.array_equal(seen, self._last):
            self._last, self._changed = seen, now
        if (still := now - self._changed) > self.longest_still_s:
            self.longest_still_s, self.longest_still_day = still, self._day()

    def measure(self, visits: int) -> None:
        process = Path(f"/proc/{self._program.process.pid}")
        self.samples.append(
            Sample(
                self._day(),
                self._program.pss_mb(),
                self._program.own_mb(),
                len(list((process / "fd").iterdir())),
                len(list((process / "task").iterdir())),
                visits,
            )
        )

    def lives(self) -> bool:
        """It never ended by itself."""
        return self._program.process.poll() in {None, 0}

    def _day(self) -> float:
        return (time.monotonic() - self._began) * self._speed

    def _keep(self) -> None:
        picture, place = self._screen.picture(), self._place()
        print(f"day {self._day():.4f}: black; {place}", flush=True)
        self._folder.mkdir(parents=True, exist_ok=True)
        Image.fromarray(picture).save(self._folder / f"black-{self._day():.4f}.png")


def _is_black(seen: Pixels) -> bool:
    return bool(np.mean(seen & _COLOUR != 0) < _BRIGHT)


def slope(points: Sequence[tuple[float, float]]) -> float:
    """The slope of the best-fitting straight line; 0 for fewer than two points."""
    if len(points) < 2:
        return 0.0
    return statistics.linear_regression(*zip(*points, strict=True)).slope
