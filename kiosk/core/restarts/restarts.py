"""Chooses content and renderer from the outcome of recent starts, and decides when to restart."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import assert_never

from kiosk.base.clock import Moment
from kiosk.core.site_choice.loop_use import is_in_use
from kiosk.core.state.announcement import BY_STAFF, Announcement
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrder
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.scenes.starting import Starting
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.state.state import State

LASTS = 60.0
"""A start is successful after this many seconds with frames of the site."""

MOST_RESIDENT_MB = 600
"""Above this memory use the kiosk restarts at night."""

LEAST_RUN = 3600.0
"""Fewest seconds from a start to a restart: content that always needs so much would flicker all night."""

LEFT = 300.0
"""Seconds after which nobody reads the panel that a visit left; a loop of one panel stays there."""

_TRIES = 2
_FAILURES = 3
_NIGHT = range(2, 5)


class FallbackStep(IntEnum):
    """Fallback content, in the order of the steps."""

    CURRENT = 0
    PREVIOUS = 1
    BUILT_IN = 2


@dataclass(frozen=True, slots=True)
class Starts:
    """The starts since the machine booted.

    ``content`` identifies the site's folder. ``tries`` counts the starts at ``step``, ``failures`` all
    consecutive starts that have not lasted. ``software``: do not use the graphics card. ``crashed``: one of
    the starts with the site's own content failed otherwise than by taking too long. ``under_way``: the last
    one has not reported its end.
    """

    content: str
    step: FallbackStep = FallbackStep.CURRENT
    tries: int = 0
    failures: int = 0
    software: bool = False
    crashed: bool = False
    under_way: bool = False


def begin(last: Starts | None, content: str, proven: str, too_slow: bool = False) -> Starts:
    """Records one more start. ``proven`` is the content that has lasted before, "" if there is none.

    ``content`` is "" if it is too large to be identified. ``too_slow``: the last start was ended because it
    took too long, or hung.
    """
    starts = last or Starts(content)
    if starts.content != content:
        starts = replace(starts, content=content, step=FallbackStep.CURRENT, tries=0, crashed=False)
    elif starts.under_way and starts.tries and starts.step is FallbackStep.CURRENT:
        starts = replace(starts, crashed=starts.crashed or not too_slow)
    if starts.tries >= _TRIES and (
        starts.step is not FallbackStep.CURRENT or content != proven or not proven
    ):
        starts = replace(starts, step=_below(starts.step, proven), tries=0)
    return replace(
        starts,
        tries=starts.tries + 1,
        failures=starts.failures + 1,
        software=starts.software or starts.failures >= _FAILURES,
        under_way=True,
    )


def _below(step: FallbackStep, proven: str) -> FallbackStep:
    return FallbackStep.PREVIOUS if step is FallbackStep.CURRENT and proven else FallbackStep.BUILT_IN


def shows_the_site(state: State) -> bool:
    """Whether the site is shown. Out of order is no success, however long it lasts."""
    return not isinstance(state.scene, Starting | OutOfOrder)


def lasted(starts: Starts) -> Starts:
    """Records that it has shown the site for ``LASTS`` seconds."""
    return replace(starts, tries=0, failures=0, crashed=False)


def ended(starts: Starts) -> Starts:
    """Records an intended end, which is no failure."""
    tries, failures = max(0, starts.tries - 1), max(0, starts.failures - 1)
    return replace(starts, tries=tries, failures=failures, under_way=False)


def refused(starts: Starts) -> Starts:
    """Records that nothing at this step can be shown."""
    return replace(ended(starts), tries=_TRIES, crashed=True)


def lost_graphics(starts: Starts) -> Starts:
    """Records the loss of the graphics card; the content is not at fault."""
    return replace(ended(starts), software=True)


def wants_restart(state: State, started: float, now: Moment, resident_mb: Callable[[], float]) -> bool:
    """Whether to restart: memory use is too high, it is night at the site or its screen is dark, and nobody
    uses the kiosk.

    ``started`` is its start, in monotonic seconds.
    """
    late = now.wall.hour in _NIGHT or isinstance(state.scene, Dark)
    quiet = late and now.seconds >= started + LEAST_RUN and is_unused(state, now)
    return quiet and resident_mb() > MOST_RESIDENT_MB


def is_unused(state: State, now: Moment) -> bool:
    """Whether no visitor, talk or staff is at the screen, and a restart would lose nothing on it.

    Each other scene ends by itself when they go.
    """
    scene, visitor = state.scene, state.visitor
    match scene:
        case OutOfOrder():
            return True
        case Dark():
            return visitor.plate is None
        case Loop():
            left = not scene.rested or now.seconds >= scene.since + LEFT
            return left and visitor.plate is None and not is_in_use(scene, visitor)
        case Announcing(shown=shown, talk=None):
            waits = shown.emergency or visitor.plate is not None
            return not waits and _come_back(state.house.announcements, now)
        case Starting() | Visit() | Talk() | PinPad() | StaffPage() | Announcing():
            return False
        case _:
            assert_never(scene)


def _come_back(announcements: tuple[Announcement, ...], now: Moment) -> bool:
    """Whether a restart shows them again (ADR 181): that of the staff page may be on no disk, and the age of
    a file is known only by a clock that can be right.
    """
    return not now.doubtful and all(each.until and each.id != BY_STAFF for each in announcements)
