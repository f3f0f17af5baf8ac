"""The durations that rules need, in seconds."""

from dataclasses import dataclass

START_TIMEOUT = 8.0
"""Seconds without content after which the screen shows that it is being repaired."""

RETRY = 10.0
"""Seconds between two tries to load everything again while out of order."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds from the design's tokens; ``dwell`` is the shortest, by kind of panel.

    A panel stays no longer than the reading time of ``most_words``. ``second_stroke`` is counted from the
    beginning of the dwell.
    """

    handover: float
    dwell: dict[str, float]
    most_words: float
    idle_per_word: float
    ignore_after_start_again: float
    second_stroke: float
