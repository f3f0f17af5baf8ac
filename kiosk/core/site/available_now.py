"""What may be shown now: confirmed numbers, and the desk during its hours."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from kiosk.core.site.day_spans import DAY
from kiosk.core.site.help_strip import line_for_strip
from kiosk.core.site.settings import Emergency, Helpline, Site
from kiosk.core.site.weekly_hours import instant


@dataclass(frozen=True, slots=True, kw_only=True)
class AvailableNow:
    """Valid until ``until``.

    ``strip`` is the helpline of the help strip; ``strip_opens_at`` is when somebody answers again, None while
    somebody does. ``desk_open`` is None without a desk, ``desk_opens_at`` is None while it is open.
    """

    helplines: tuple[Helpline, ...] = ()
    strip: Helpline | None = None
    strip_opens_at: datetime | None = None
    emergency: Emergency | None = None
    desk_open: bool | None = None
    desk_opens_at: datetime | None = None
    until: datetime


def available_now(site: Site, wall: datetime) -> AvailableNow:
    """``wall`` is the site's local time, as the clock gives it."""
    today = wall.date()
    helplines = tuple(helpline for helpline in site.helplines if helpline.is_confirmed(today))
    strip = line_for_strip(helplines, site.languages, wall)
    hours = site.desk.hours if site.desk else None
    kept = (*(helpline.hours for helpline in helplines), *([hours] if hours else []))
    changes = (instant(today, DAY, wall.tzinfo), *(each.next_change(wall) for each in kept))
    return AvailableNow(
        helplines=helplines,
        strip=strip,
        strip_opens_at=strip.hours.opens_at(wall) if strip else None,
        emergency=site.emergency if site.emergency and site.emergency.is_confirmed(today) else None,
        desk_open=hours.is_open(wall) if hours else None,
        desk_opens_at=hours.opens_at(wall) if hours else None,
        until=min(change.astimezone(UTC) for change in changes if change),
    )


def timeless(site: Site, wall: datetime) -> AvailableNow:
    """For paper, which is read at any hour: a line is listed whether it is open or not."""
    shown = available_now(site, wall)
    return replace(shown, strip=line_for_strip(shown.helplines, site.languages, None), strip_opens_at=None)
