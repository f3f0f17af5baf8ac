"""The PIN pad, and the record of wrong PINs."""

from dataclasses import dataclass, field

from kiosk.core.state.announcement import Announcement
from kiosk.core.state.scenes.talk import Talk


@dataclass(frozen=True, slots=True)
class Tries:
    """The number of wrong PINs, and the monotonic second until which the pad takes no other."""

    wrong: int = 0
    rests_until: float = 0.0


FREE = Tries()


@dataclass(frozen=True, slots=True)
class PinPad:
    """Staff type their PIN.

    ``began_at``: the panel on screen when the pad opened. ``talk``: the talk that continues when the pad
    closes, None over the loop. ``typed`` is cleared as soon as it has been checked; ``asked`` is when the
    check began. ``refused``: the last PIN was wrong. ``over`` is the announcement that was shown when the pad
    opened; another one covers it.
    """

    began_at: str
    touched: float
    talk: Talk | None = None
    typed: str = field(default="", repr=False)
    asked: float | None = None
    refused: bool = False
    over: Announcement | None = None
