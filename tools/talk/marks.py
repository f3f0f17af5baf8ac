"""Detects notes in a picture: the console's background, and equidistant strokes before each note."""

import numpy as np

from kiosk.content.design import load_design
from tools.talk.frames import Frame

BARS = "|" * 36
"""Written before every note while a talk is watched. No slide has so many strokes in a row."""

_ENOUGH_PIXELS = 2000
_ENOUGH_STROKES = 28
_POINTER_PIXELS = 2000
_EACH_ROWS = 3


def ground() -> int:
    """The colour that only the console has, and nothing in the room."""
    return int(load_design().tokens["color"]["presenter_bg"].lstrip("#"), 16)


def has_console(frame: Frame) -> bool:
    """Whether the console, or a piece of it, is visible."""
    return bool(np.count_nonzero(frame == ground()) >= _ENOUGH_PIXELS)


def has_note(frame: Frame) -> bool:
    """Whether a note that begins with BARS is visible, in any colour."""
    green = (frame[::_EACH_ROWS] >> np.uint32(8) & np.uint32(0xFF)).astype(np.int16)
    middle = (green.max(axis=1, keepdims=True) + green.min(axis=1, keepdims=True)) // 2
    for is_dark in (green < middle, green > middle):
        starts = is_dark[:, 1:] & ~is_dark[:, :-1]
        if any(_has_strokes(np.flatnonzero(row)) for row in starts if row.sum() >= _ENOUGH_STROKES):
            return True
    return False


def is_empty(frame: Frame) -> bool:
    """One colour, except a pointer: an empty desktop, or a blank screen."""
    return bool(np.count_nonzero(frame != frame[0, 0]) <= _POINTER_PIXELS)


def _has_strokes(starts: np.ndarray) -> bool:
    """``starts`` are where strokes of a row begin; enough have equal distances, give or take a pixel."""
    gaps = np.diff(starts)
    alike = (np.abs(np.diff(gaps)) <= 1) & (gaps[1:] >= 3) & (gaps[1:] <= 40)
    run = 0
    for is_alike in alike:
        run = run + 1 if is_alike else 0
        if run >= _ENOUGH_STROKES:
            return True
    return False
