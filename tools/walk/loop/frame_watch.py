"""Looks at the screen all the time: whether it is black, and whether a panel covers all of the stage."""

import threading
from collections.abc import Collection
from types import TracebackType
from typing import Self

import numpy as np

from tools.shared.framebuffer import Framebuffer
from tools.walk.compare import Picture

_COLOUR = np.uint32(0xFFFFFF)
_NAP_S = 0.006
_ROW_U = 0.012
"""So far below the top edge, by the shorter side, there are neither words nor drawings, but a field."""

_BRIGHT = 0.01
"""A picture is black if fewer of its samples than this are not."""


class FrameWatch:
    """While it is entered, a thread looks.

    ``black`` are pictures with nothing on them, ``less`` those on which something else than the ``fields`` of
    panels is seen above all words.
    """

    def __init__(self, screen: Framebuffer, fields: Collection[int]) -> None:
        self._screen, self._fields = screen, fields
        self._y = round(_ROW_U * min(screen.size))
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self.looks = 0
        self.black: list[Picture] = []
        self.less: list[Picture] = []

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        has_begun = False
        while not self._over.wait(_NAP_S):
            self.looks += 1
            covered = is_covered(self._screen.stage(2 * self._y)[0], self._fields)
            # An empty screen or the picture of the start may still be seen.
            has_begun |= covered
            if has_begun and is_black(self._screen.samples()):
                self.black.append(self._screen.pixels())
            elif has_begun and not covered:
                self.less.append(self._screen.pixels())


def is_covered(row: Picture, fields: Collection[int]) -> bool:
    """Whether a row of pixels shows nothing but fields."""
    return set(np.unique(row & _COLOUR).tolist()) <= set(fields)


def is_black(samples: Picture) -> bool:
    return bool(np.mean(samples & _COLOUR != 0) < _BRIGHT)
