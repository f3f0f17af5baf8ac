"""Limits flashes: what hides the slides comes at once and goes twice a second at most."""

from dataclasses import replace
from enum import Enum, auto

from kiosk.base.clock import Moment
from kiosk.core.state.scenes.talk import Cover, Talk

SECOND = 1.0
MOST = 2
"""With the cover before the first and after the last time, the room sees three flashes (WCAG 2.3.1)."""


class _Room(Enum):
    SLIDES = auto()
    BLANK = auto()
    LOGO = auto()
    CONSOLE = auto()


_COVERED = {Cover.NONE: _Room.SLIDES, Cover.BLANK: _Room.BLANK, Cover.LOGO: _Room.LOGO}


def _room(talk: Talk) -> _Room:
    return _Room.CONSOLE if talk.console else _COVERED[talk.cover]


def without_flashes(before: Talk, after: Talk, now: Moment) -> Talk:
    """``after``, unless the room would see the slides below a cover, or below the console, too often; black
    is never refused.
    """
    was, becomes = _room(before), _room(after)
    if becomes is was or was is _Room.SLIDES or becomes is _Room.BLANK:
        return after
    lit = tuple(at for at in before.lit if now.seconds < at + SECOND)
    if len(lit) < MOST:
        return replace(after, lit=(*lit, now.seconds))
    return replace(after, cover=before.cover, console=before.console, alone=before.alone)
