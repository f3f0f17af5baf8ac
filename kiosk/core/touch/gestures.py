"""Filters double touches and palms, and finds three taps in the far top corner."""

from dataclasses import dataclass, replace

from kiosk.core.display.shape import unit

DOUBLE_TOUCH_S = 0.3
"""A second touch within this time after the first was lifted comes from the same shaking hand."""

PALM_U = 0.06
"""A contact wider than this, in u, is not a finger."""

CORNER_U = 0.1852
"""The side of the corner square, in u: the safe margin and a comfortable target."""

CORNER_TAPS = 3
CORNER_SPAN_S = 1.5


@dataclass(frozen=True, slots=True)
class Hand:
    """The short memory of touches: when the last was lifted, and taps in the corner."""

    lifted: float = float("-inf")
    corner: tuple[float, ...] = ()


def is_double(hand: Hand, now: float) -> bool:
    return now - hand.lifted < DOUBLE_TOUCH_S


def tap_corner(hand: Hand, now: float) -> tuple[Hand, bool]:
    """The hand after a tap in the corner, and whether it was the third quick one."""
    taps = (*(at for at in hand.corner if now - at <= CORNER_SPAN_S), now)
    return (
        (replace(hand, corner=()), True) if len(taps) >= CORNER_TAPS else (replace(hand, corner=taps), False)
    )


def in_corner(x: float, y: float, width: float, height: float, right_to_left: bool) -> bool:
    """Whether a point, in pixels, is in the top corner at the end of the reading direction."""
    side = CORNER_U * unit(round(width), round(height))
    from_far_edge = x if right_to_left else width - x
    return from_far_edge <= side and y <= side
