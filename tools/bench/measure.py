"""One round of one contender: measured as it runs, then killed and restarted."""

import os
import signal
import statistics
import time
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from tools.bench import watch
from tools.bench.contenders import Contender
from tools.bench.plan import QUICK, Plan, Stage
from tools.bench.spending import CpuSample, Spent, spent
from tools.shared.framebuffer import Framebuffer
from tools.shared.program import Program

START_S = 40.0
FILLED = 0.4
"""The first panel is there when its colour covers this share of the screen, and a page when paper does."""

EASED_S = 0.3
"""At the end of a hand-over easing changes less than a colour step a frame, so no gap is counted there."""

_WARM_S = 5.0
_STEP_S = 0.1
_STEERING = ("PYTHON", "QT_", "QML", "QSG_", "XDG_", "WAYLAND_")
"""Prefixes of environment variables that would change the measurement."""

_RESTARTING = ("sh", "-c", 'while :; do "$@"; done', "restart")


@dataclass(frozen=True, slots=True)
class Round:
    """None for values that could not be measured; ``load`` is the machine's at the beginning."""

    contender: str
    load: float
    first_picture_s: float | None = None
    start_s: float | None = None
    pss_mb: float | None = None
    rest_percent: float | None = None
    handover_cpu_s: float | None = None
    second_cpu_s: float | None = None
    handover_s: float | None = None
    frames_per_s: float | None = None
    longest_gap_ms: float | None = None
    touch_ms: float | None = None
    reason_ms: float | None = None
    back_s: float | None = None


def measure(contender: Contender, stage: Stage, plan: Plan) -> Round:
    load = os.getloadavg()[0]
    with Framebuffer(stage.bar, stage.size) as screen:
        return _Bout(contender, stage, plan, screen).fight(load)


def warm_up(contender: Contender, stage: Stage) -> None:
    """A start that does not count, to fill the caches of files, byte code and QML.

    A round begins with one: in the minutes of the other contender the machine may drop files from its memory.
    """
    with Framebuffer(stage.bar, stage.size) as screen:
        _Bout(contender, stage, QUICK, screen).start()


class _Bout:
    def __init__(self, contender: Contender, stage: Stage, plan: Plan, screen: Framebuffer) -> None:
        self._stage, self._plan, self._screen = stage, plan, screen
        self._name, self._command = contender.name, contender.command
        self._handover_s = contender.handover_s
        self._environment = _environment() | {"DISPLAY": screen.name, "HOME": str(contender.home)}

    def start(self) -> None:
        program = Program(self._command, self._environment, self._screen.server.pid)
        try:
            watch.until(self._panel_stands, START_S)
            time.sleep(_WARM_S)
        finally:
            program.end()

    def fight(self, load: float) -> Round:
        program = Program(self._command, self._environment, self._screen.server.pid)
        try:
            blank = self._screen.samples()
            first = watch.until(lambda: not np.array_equal(self._screen.samples(), blank), START_S)
            shown = watch.until(self._panel_stands, START_S)
            if first is None or shown is None:
                return Round(self._name, load)
            frames = self._frames()
            time.sleep(max(0.0, program.began + self._plan.settle_s - time.monotonic()))
            pss = program.pss_mb()
            costs = self._cpu(program)
            touch, reason = self._touch()
        finally:
            program.end()
        return Round(
            self._name,
            load,
            first_picture_s=first - program.began,
            start_s=shown - program.began,
            pss_mb=pss,
            rest_percent=costs.rest_percent,
            handover_cpu_s=costs.handover_s,
            second_cpu_s=costs.second_s,
            handover_s=_median([times[-1] - times[0] for times in frames]),
            frames_per_s=_median([(len(times) - 1) / (times[-1] - times[0]) for times in frames]),
            longest_gap_ms=_median([_longest_gap(times) * 1000 for times in frames]),
            touch_ms=touch,
            reason_ms=reason,
            back_s=self._back(),
        )

    def _panel_stands(self) -> bool:
        return self._screen.share(self._stage.colour) > FILLED

    def _frames(self) -> list[list[float]]:
        """Frame times of some hand-overs; those with fewer frames than make a movement are left out."""
        watch.wait_for_rest(self._screen, self._stage.longest_s)
        found = (
            watch.hand_over(self._screen, self._stage.longest_s, self._handover_s)
            for _ in range(self._plan.watched)
        )
        return [times for times in found if times and len(times) > 4]

    def _cpu(self, program: Program) -> Spent:
        """CPU time of the kiosk at rest and, beyond that, for each movement."""
        watch.wait_for_rest(self._screen, self._stage.longest_s)
        last = self._screen.stage().copy()
        looks = [CpuSample(time.monotonic(), program.cpu(), moved=False)]
        shown = [self._screen.samples()]
        end = looks[0].at + self._stage.longest_s * self._plan.counted
        while time.monotonic() < end:
            time.sleep(_STEP_S)
            now = self._screen.stage().copy()
            looks.append(CpuSample(time.monotonic(), program.cpu(), not np.array_equal(now, last)))
            shown.append(self._screen.samples())
            last = now
        return spent(looks, lambda one, other: bool(np.mean(shown[one] != shown[other]) > watch.ANOTHER))

    def _touch(self) -> tuple[float | None, float | None]:
        """Median milliseconds from a touch to a page, and to the reason on a panel that asks."""
        pages: list[float] = []
        reasons: list[float] = []
        for _ in range(2 * self._plan.touches):
            if len(pages) == self._plan.touches:
                break
            self._screen.point(*self._stage.panel)
            watch.wait_for_rest(self._screen, self._stage.longest_s)
            took = watch.answer(self._screen, 2, self._screen.tap)
            time.sleep(1)
            is_page = self._screen.share(self._stage.paper) > FILLED
            if took is not None:
                (pages if is_page else reasons).append(took * 1000)
            if is_page:
                self._screen.point(*self._stage.start_again)
                self._screen.tap()
                time.sleep(self._stage.ignores_s + 0.2)
            else:
                watch.hand_over(self._screen, self._stage.longest_s, self._handover_s)
        return _median(pages), _median(reasons)

    def _back(self) -> float | None:
        """Seconds from kill -9 to the first panel, under a plain restart loop."""
        watch.until(lambda: not self._panel_stands(), START_S)
        program = Program([*_RESTARTING, *self._command], self._environment, self._screen.server.pid)
        try:
            if watch.until(self._panel_stands, START_S) is None:
                return None
            watch.wait_for_rest(self._screen, self._stage.longest_s)
            killed = time.monotonic()
            for pid in program.children():
                os.kill(pid, signal.SIGKILL)
            watch.until(lambda: not self._panel_stands(), START_S)
            back = watch.until(self._panel_stands, START_S)
            return None if back is None else back - killed
        finally:
            program.end()


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(_STEERING)}


def _longest_gap(times: list[float]) -> float:
    counted = [at for at in times if at <= times[-1] - EASED_S]
    return max((after - before for before, after in pairwise(counted)), default=0.0)


def _median(values: list[float]) -> float | None:
    return statistics.median(values) if values else None
