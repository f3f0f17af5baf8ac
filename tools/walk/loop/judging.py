"""Judges stays of the loop: each is compared with a reference, in a thread of its own."""

from collections import Counter
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

import numpy as np

from tools.walk.compare import Picture, moved_by_time
from tools.walk.loop.stays import Look, Name, SeenStay
from tools.walk.painter import Painter
from tools.walk.painting import Painting
from tools.walk.report import Box
from tools.walk.rest import Finding, Rest, wrong_with

_INK = 0.002
"""The share of a panel at rest that differs from its field, at least."""

_UNSEEN = 3
"""Of 255, in each of the three colours."""


class LoopJudge:
    """``seen`` counts stays by language, stop and page; ``findings`` are known when it is left."""

    def __init__(self, painter: Painter) -> None:
        self._painter = painter
        self._worker = ThreadPoolExecutor(1, "judge")
        self._waiting: list[Future[None]] = []
        self.seen: Counter[Name] = Counter()
        self.findings: list[tuple[Name, Finding]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._worker.shutdown()
        for each in self._waiting:
            each.result()

    def take(self, stay: SeenStay) -> None:
        self.seen[stay.name] += 1
        self._waiting.append(self._worker.submit(self._judge, stay))

    def _judge(self, stay: SeenStay) -> None:
        found = self._differs(stay)
        picture = stay.looks[-1].picture
        if is_empty(picture):
            found.append(Finding("empty", "there is nothing on the field", picture))
        self.findings += [(stay.name, finding) for finding in found]

    def _differs(self, stay: SeenStay) -> list[Finding]:
        """In what the last look differs from the reference, unless an earlier one does not."""
        found: list[Finding] = []
        for look in reversed(stay.looks):
            painting = self._painter.paint(look.report.shown)
            seen = as_seen(look.picture, painting.picture, _moved(look, painting))
            if not (wrong := list(wrong_with(Rest(look.report, seen, painting)))):
                return []
            found = found or wrong
        return found


def _moved(look: Look, painting: Painting) -> Box | None:
    """Where the ink of the route may have been: from its place when the stop came to the last one known."""
    told, painted = look.report.window.ink, painting.window.ink
    last = max((ink for ink in (told, painted) if ink), key=lambda ink: ink.end, default=None)
    return moved_by_time(look.began, last, look.is_mirrored)


def as_seen(seen: Picture, expected: Picture, moved: Box | None = None) -> Picture:
    """The first picture; what nobody can tell from the second, and what time has moved, is as it is there.

    The edge of a line that was drawn in pieces may differ by a hundredth of a colour from one drawn at once.
    """
    apart = np.zeros(seen.shape, np.bool_)
    for shift in (0, 8, 16):
        one, other = (picture >> shift & 255 for picture in (seen, expected))
        apart |= np.maximum(one, other) - np.minimum(one, other) > _UNSEEN
    if moved:
        left, top, width, height = moved
        apart[max(0, top) : top + height, max(0, left) : left + width] = False
    return np.where(apart, seen, expected)


def is_empty(picture: Picture) -> bool:
    """Whether the upper half has hardly anything but one colour."""
    stage = picture[: picture.shape[0] // 2]
    return bool(np.mean(stage != stage[0, 0]) < _INK)
