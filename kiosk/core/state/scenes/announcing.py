"""An announcement over the whole screen."""

from dataclasses import dataclass

from kiosk.core.state.announcement import Announcement
from kiosk.core.state.scenes.talk import Talk


@dataclass(frozen=True, slots=True)
class Announcing:
    """An announcement fills the screen; nothing on it can be touched.

    ``began_at``: the panel that was shown before. ``since`` is in monotonic seconds. ``talk`` continues when
    an emergency is over; None over everything else.
    """

    shown: Announcement
    began_at: str
    since: float
    talk: Talk | None = None
