"""Finds what may be shown now: confirmed numbers, and the desk during its hours."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from kiosk.base.clock import Moment
from kiosk.core.numbers.help_strip import line_for_strip
from kiosk.core.site.helplines import Emergency, Helpline
from kiosk.core.site.hours.day_hours import HoursWhy
from kiosk.core.site.hours.day_spans import DAY
from kiosk.core.site.hours.opening import ALWAYS_OPEN, Opening, open_now
from kiosk.core.site.hours.screen_hours import ScreenHours
from kiosk.core.site.hours.weekly_hours import instant
from kiosk.core.site.settings import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class AvailableNow:
    """Valid until ``until``.

    ``strip`` is the helpline of the help strip; ``strip_opens_at`` is when it answers again, None while it
    answers. ``desk_open`` is None without a desk, ``desk_opens_at`` is None while it is open, and when it is
    too far away for a weekday. ``desk_late``: it opens later than in a week without holidays.
    """

    helplines: tuple[Helpline, ...] = ()
    strip: Helpline | None = None
    strip_opens_at: datetime | None = None
    emergency: Emergency | None = None
    desk_open: bool | None = None
    desk_opens_at: datetime | None = None
    desk_late: bool = False
    until: datetime


_NOTHING: Mapping[date, str] = {}
_DAYS_OF_A_NAME = timedelta(days=6)
"""A weekday names no day that is further away."""


def available_now(site: Site, wall: datetime, holidays: Mapping[date, str] = _NOTHING) -> AvailableNow:
    """The numbers and the desk at ``wall``, the site's local time; ``holidays`` are those of the country."""
    today = wall.date()
    helplines = tuple(helpline for helpline in site.helplines if helpline.is_confirmed(today))
    strip = line_for_strip(helplines, site.languages, wall)
    hours = site.desk.hours if site.desk else None
    desk = _desk_on_holidays(site, wall, holidays)
    kept = (*(helpline.hours for helpline in helplines), *([hours] if hours else []))
    changes = (instant(today, DAY, wall.tzinfo), *(each.next_change(wall) for each in kept), desk.until)
    opens = _opens_at(desk, wall)
    return AvailableNow(
        helplines=helplines,
        strip=strip,
        strip_opens_at=strip.hours.opens_at(wall) if strip else None,
        emergency=site.emergency if site.emergency and site.emergency.is_confirmed(today) else None,
        desk_open=desk.is_open if hours else None,
        desk_opens_at=opens,
        desk_late=bool(hours and opens and opens != hours.opens_at(wall)),
        until=min(change.astimezone(UTC) for change in changes if change),
    )


def _desk_on_holidays(site: Site, wall: datetime, holidays: Mapping[date, str]) -> Opening:
    """The opening of the desk; without holidays that of its week."""
    desk = site.desk
    if desk is None:
        return ALWAYS_OPEN
    if not holidays or not desk.needs_holidays:
        until = desk.hours.next_change(wall)
        return Opening(desk.hours.is_open(wall), until, HoursWhy.WEEKDAY)
    hours = ScreenHours(open=desk.hours, holidays=desk.holidays, exceptions=())
    return open_now(hours, None, holidays, Moment(0.0, wall))


def _opens_at(desk: Opening, wall: datetime) -> datetime | None:
    opens = desk.until.astimezone(wall.tzinfo) if desk.until and not desk.is_open else None
    return opens if opens and opens.date() - wall.date() <= _DAYS_OF_A_NAME else None


def available_at(site: Site, now: Moment, holidays: Mapping[date, str]) -> AvailableNow:
    """The same now; if the clock may be wrong, nothing is closed or opens at a known time."""
    return timeless(site, now.wall) if now.doubtful else available_now(site, now.wall, holidays)


def timeless(site: Site, wall: datetime) -> AvailableNow:
    """The same at any hour, for paper and for a screen that does not know the hour: lines and the
    desk are listed whether they are open or not.
    """
    shown = available_now(site, wall)
    strip = line_for_strip(shown.helplines, site.languages, None)
    hours = site.desk.hours if site.desk else None
    opens = (hours.is_open(wall) or hours.next_change(wall) is not None) if hours else None
    return replace(
        shown, strip=strip, strip_opens_at=None, desk_open=opens, desk_opens_at=None, desk_late=False
    )
