"""Finds an hour at which to paint slides that are shown at any hour, and the last day of their numbers."""

from datetime import UTC, date, datetime, timedelta

from kiosk.core.numbers.available_now import AvailableNow, available_now, timeless
from kiosk.core.site.settings import Site

_WEEK = 24 * 7


def answered_at(site: Site, wall: datetime) -> datetime:
    """Returns the next full hour at which the line answers, with the desk open if possible.

    Slides painted while a line is closed would name its next opening permanently. Within a week every line is
    open once; if none may be shown then, the result is ``wall`` itself.
    """
    wanted = timeless(site, wall)
    hours = [(wall.astimezone(UTC) + timedelta(hours=n)).astimezone(wall.tzinfo) for n in range(_WEEK)]
    kept = [hour for hour in hours if _shows(available_now(site, hour), wanted)]
    with_desk = [hour for hour in kept if available_now(site, hour).desk_open is not False]
    return next(iter(with_desk or kept), wall)


def valid_until(available: AvailableNow) -> date | None:
    """Returns the last day on which every number is confirmed; None without any number."""
    lines = (*available.helplines, *filter(None, [available.emergency]))
    return min((line.last_day for line in lines if line.last_day), default=None)


def _shows(available: AvailableNow, wanted: AvailableNow) -> bool:
    return (
        available.strip == wanted.strip
        and available.strip_opens_at is None
        and available.helplines == wanted.helplines
        and available.emergency == wanted.emergency
    )
