"""The durations that rules need, in seconds."""

from dataclasses import dataclass

START_TIMEOUT = 8.0
"""Seconds without content after which the screen says that it is being looked after."""

RETRY = 10.0
"""Seconds between two tries to load everything again while out of order."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds from the design's tokens; ``dwell`` is by kind of panel, ``dwell_most`` the maximum for all.

    ``second_stroke`` is counted from the beginning of the dwell.
    """

    handover: float
    dwell: dict[str, float]
    dwell_per_word: float
    dwell_most: float
    page_per_word: float
    idle_per_word: float
    ignore_after_start_again: float
    second_stroke: float
