"""The black screen of a place that is closed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dark:
    """Closed, or switched off by staff: the screen is black, but for a dim number.

    ``began_at``: the panel that was shown when the screen went dark. ``since`` is in monotonic seconds.
    """

    began_at: str
    since: float
