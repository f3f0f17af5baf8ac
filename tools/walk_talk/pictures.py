"""Compares pictures of different size: whether they show the same, as somebody sees it from afar."""

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tools.walk.compare import Picture

_COLUMNS, _ROWS = 24, 14
_MOST, _NEARLY_ALL = 26.0, 90
"""Levels of 255 by which most places of two pictures of one slide differ at most, in percent of the places.

The others hold edges: a small picture is made from single pixels of the large one.
"""


def alike(one: Picture, other: Picture) -> bool:
    """Whether both show the same, each in its own size."""
    return apart(one, other) <= _MOST


def apart(one: Picture, other: Picture) -> float:
    """How far nearly all places are apart at most, from 0 to 255."""
    return float(np.percentile(np.abs(_coarse(one) - _coarse(other)).max(-1), _NEARLY_ALL))


def of_png(png: bytes) -> Picture:
    """The pixels of a PNG."""
    colours = np.asarray(Image.open(io.BytesIO(png)).convert("RGB")).astype(np.uint32)
    red, green, blue = (colours[:, :, number] for number in range(3))
    return (red << np.uint32(16) | green << np.uint32(8) | blue).astype(np.uint32)


def _coarse(picture: Picture) -> NDArray[np.float64]:
    colours = np.stack([picture >> shift & 255 for shift in (16, 8, 0)], -1).astype(np.uint8)
    small = Image.fromarray(colours).resize((_COLUMNS, _ROWS), Image.Resampling.BOX)
    return np.asarray(small).astype(np.float64)
