"""Whether the screen is open at a moment."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.core.site.day_hours import HoursWhy


@dataclass(frozen=True, slots=True)
class Opening:
    """Valid until ``until``; None: for good. ``name`` is that of the holiday or the exception."""

    is_open: bool
    until: datetime | None
    why: HoursWhy
    name: str = ""


ALWAYS_OPEN = Opening(True, None, HoursWhy.ALWAYS)
