"""Finds flashes in a row of frames, as WCAG 2.3.1 and its definition of thresholds count them.

A general flash is a pair of opposing changes of relative luminance by 0.1 or more where the darker state is
below 0.8; a red flash is a pair of opposing changes that involve a saturated red. More than three of either
within a second, on more than a quarter of a field of view of ten degrees, are too many.

`make access` runs it over hand-overs and controls. It needs numpy.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Frame = NDArray[np.uint8]
"""Height, width, and red, green, blue as the screen shows them."""

Reals = NDArray[np.float32]
Bools = NDArray[np.bool_]

MOST_FLASHES = 3
CHANGE = 0.1
DARKER = 0.8
SATURATED = 0.8
RED_CHANGE = 20.0
SHARE = 0.25
FIELD = 0.2
"""Side of ten degrees, in u: 0.6 m before a 43-inch screen, where it is the smallest part of the screen."""


@dataclass(frozen=True, slots=True)
class Flashes:
    """The most flashes of any place within a second; half a flash is a change that was not taken back."""

    general: float
    red: float

    @property
    def too_many(self) -> bool:
        return max(self.general, self.red) > MOST_FLASHES


def flashes(frames: Sequence[Frame], seconds: Sequence[float], field: int) -> Flashes:
    """``seconds`` says when each frame came; ``field`` is the side of ten degrees, in pixels."""
    shares = [linear(frame) for frame in frames]
    luminance = [(frame @ _WEIGHTS).astype(np.float32) for frame in shares]
    reds = [np.maximum(0, (f[..., 0] - f[..., 1] - f[..., 2]) * 320).astype(np.float32) for f in shares]
    saturated = [f[..., 0] >= SATURATED * np.maximum(f.sum(axis=-1), 1e-6) for f in shares]
    return Flashes(
        _most(luminance, seconds, field, CHANGE, lambda a, b, _: np.minimum(a, b) < DARKER),
        _most(reds, seconds, field, RED_CHANGE, lambda _a, _b, at: saturated[at] | saturated[max(at - 1, 0)]),
    )


_WEIGHTS = np.array([0.2126, 0.7152, 0.0722], dtype=np.float32)


def linear(frame: Frame) -> Reals:
    """The linear share of each colour."""
    share = frame.astype(np.float32) / 255
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4).astype(np.float32)


def _most(
    values: Sequence[Reals],
    seconds: Sequence[float],
    field: int,
    change: float,
    counts: Callable[[Reals, Reals, int], Bools],
) -> float:
    """The most pairs of opposing changes within a second, on a quarter of some field of view."""
    extreme, sign = values[0].copy(), np.zeros(values[0].shape, dtype=np.int8)
    of_fields: NDArray[np.int8] | None = None
    found: list[tuple[float, Bools, Bools]] = []
    most = 0
    for at, value in enumerate(values[1:], start=1):
        step = value - extreme
        enough = counts(value, extreme, at)
        up = (step >= change) & (sign <= 0) & enough
        down = (step <= -change) & (sign >= 0) & enough
        further = ((step > 0) & (sign > 0)) | ((step < 0) & (sign < 0))
        extreme = np.where(up | down | further, value, extreme)
        sign = np.where(up, 1, np.where(down, -1, sign)).astype(np.int8)
        if not (up | down).any():
            continue
        rises, falls = _share(up, field) >= SHARE, _share(down, field) >= SHARE
        of_fields = np.zeros(rises.shape, dtype=np.int8) if of_fields is None else of_fields
        turned = (rises & (of_fields <= 0)) | (falls & (of_fields >= 0))
        of_fields = np.where(rises, 1, np.where(falls, -1, of_fields)).astype(np.int8)
        found = [each for each in found if each[0] > seconds[at] - 1]
        found.append((seconds[at], up | down, turned))
        together = np.sum([fields for _, _, fields in found], axis=0)
        alone = np.sum([pixels for _, pixels, _ in found], axis=0)
        most = max(most, int(together.max()), _most_of_a_quarter(alone, field, most))
    return most / 2


def _most_of_a_quarter(changes: NDArray[np.int64], field: int, least: int) -> int:
    """The most changes that a quarter of some field has had; not looked for below ``least``."""
    for wanted in range(int(changes.max()), least, -1):
        if (_share(changes >= wanted, field) >= SHARE).any():
            return wanted
    return 0


def _share(pixels: Bools, field: int) -> NDArray[np.float64]:
    """The share of each field of view that is True."""
    height, width = (min(field, side) for side in pixels.shape)
    sums = np.pad(pixels.astype(np.int64), ((1, 0), (1, 0))).cumsum(axis=0).cumsum(axis=1)
    inside = sums[height:, width:] - sums[:-height, width:] - sums[height:, :-width] + sums[:-height, :-width]
    shares: NDArray[np.float64] = inside / (height * width)
    return shares
