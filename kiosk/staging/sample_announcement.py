"""An announcement for pictures and tests."""

from typing import Any

from kiosk.core.state import staff_events as se
from kiosk.core.state.announcement import Announcement
from kiosk.core.state.event import Event
from kiosk.staging.screen import MOMENT

_FOR_LONG = 1e9
"""Monotonic seconds: no picture is made later."""


def announced(emergency: bool = False, **said: Any) -> tuple[Event, ...]:
    return (
        se.AnnouncementsRead(
            (Announcement("example", MOMENT, None, _FOR_LONG, emergency=emergency, **said),)
        ),
    )
