"""Decides when a running kiosk restarts."""

from collections.abc import Callable
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

MOST_RESIDENT_MB = 600
"""Above this memory use the kiosk restarts at night."""

LEAST_RUN = 3600.0
"""Fewest seconds from a start to a restart: content that always needs so much would flicker all night."""

LEFT = 300.0
"""Seconds after which nobody reads the panel that a visit left; a loop of one panel stays there."""

_NIGHT = range(2, 5)


def shows_the_site(state: State) -> bool:
    """Whether the site is shown. Out of order is no success, however long it lasts."""
    return not isinstance(state.scene, Starting | OutOfOrder)


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
