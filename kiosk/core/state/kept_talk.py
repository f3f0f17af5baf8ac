"""The place of a talk, so that staff can go on after it ended by itself or the program did."""

from dataclasses import dataclass

from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.talk import Pair

KEPT = 3600.0
"""Seconds for which a talk can be resumed."""


@dataclass(frozen=True, slots=True)
class RunningExercise:
    """Seconds."""

    ran: float
    lasts: float


@dataclass(frozen=True, slots=True)
class TalkPlace:
    """A place in a talk; nothing about the people in the room.

    ``at`` is where its page continues, ``behind`` its earlier screens. ``elapsed`` are the seconds
    of the talk's clock, None before its first step; it may be ``paused``. ``entered`` is as in the scene,
    ``exercise`` the timer of an exercise, with the seconds that it has run. ``language`` is that of the room,
    which is one of its ``pair`` where it reads two.
    """

    programme: str
    slide: str
    at: Anchor | None
    behind: tuple[Anchor, ...]
    revealed: int
    elapsed: float | None
    language: str
    staff_language: str
    paused: bool = False
    entered: float = 0.0
    exercise: RunningExercise | None = None
    pair: Pair | None = None


@dataclass(frozen=True, slots=True)
class KeptTalk:
    """``since``: the monotonic second at which the talk was at that place."""

    place: TalkPlace
    since: float
