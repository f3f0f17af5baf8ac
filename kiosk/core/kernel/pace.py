"""The durations that rules need, in seconds."""

from dataclasses import dataclass

START_TIMEOUT = 8.0
"""Without content after this long the screen says that it is being looked after."""

RETRY = 10.0
"""Out of order, everything is read again this often."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds from the design's tokens; ``dwell`` by kind of panel, ``dwell_most`` for any panel.

    ``second_stroke`` comes so long after the dwell began.
    """

    handover: float
    dwell: dict[str, float]
    dwell_per_word: float
    dwell_most: float
    page_per_word: float
    idle_per_word: float
    ignore_after_start_again: float
    second_stroke: float
