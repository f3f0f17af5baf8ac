"""The steps of a round, and their durations."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stage:
    """What the contenders show: colours of the first panel and of a page, the bar's height, places to touch.

    Lengths and places are pixels. ``ignores_s`` is how long the kiosk ignores touches after *Start again*;
    ``longest_s`` is the longest time from one hand-over to the end of the next. ``size``: of the screen.
    """

    colour: int
    paper: int
    bar: int
    panel: tuple[int, int]
    start_again: tuple[int, int]
    ignores_s: float
    longest_s: float
    size: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Plan:
    settle_s: float
    watched: int
    counted: int
    touches: int


FULL = Plan(settle_s=30.0, watched=2, counted=3, touches=6)
QUICK = Plan(settle_s=8.0, watched=1, counted=1, touches=2)
"""For trying the bench itself; memory is then measured too early."""
