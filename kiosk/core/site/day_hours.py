"""The hours of one day, and why they hold."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.core.site.day_spans import Spans


class HoursWhy(StrEnum):
    """``ALWAYS``: no hours are set. ``CLOCK``: nobody knows what time it is. ``TODAY``: staff decided so."""

    ALWAYS = "always"
    CLOCK = "clock"
    WEEKDAY = "weekday"
    HOLIDAY = "holiday"
    EXCEPTION = "exception"
    TODAY = "today"


@dataclass(frozen=True, slots=True)
class DayHours:
    """``name`` is that of the holiday or the exception; "" if there is none."""

    spans: Spans
    why: HoursWhy
    name: str = ""
