"""What may be shown now: confirmed numbers, and the desk during its hours."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta

from kiosk.core.site.settings import Emergency, Helpline, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
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


def showing(site: Site, wall: datetime) -> Showing:
    """``wall`` is the site's local time, as the clock gives it."""
    today = wall.date()
    helplines = tuple(helpline for helpline in site.helplines if helpline.is_confirmed(today))
    strip = _for_strip(helplines, wall)
    hours = site.desk.hours if site.desk else None
    kept = (*(helpline.hours for helpline in helplines), *([hours] if hours else []))
    changes = (_midnight(wall), *(each.next_change(wall) for each in kept))
    return Showing(
        helplines=helplines,
        strip=strip,
        strip_opens_at=strip.hours.opens_at(wall) if strip else None,
        emergency=site.emergency if site.emergency and site.emergency.is_confirmed(today) else None,
        desk_open=hours.is_open(wall) if hours else None,
        desk_opens_at=hours.opens_at(wall) if hours else None,
        until=min(change.astimezone(UTC) for change in changes if change),
    )


def timeless(shown: Showing) -> Showing:
    """For paper, which is read at any hour: the advice line with most languages, open or not."""
    return replace(shown, strip=_with_most_languages(shown.helplines), strip_opens_at=None)


def _for_strip(helplines: tuple[Helpline, ...], wall: datetime) -> Helpline | None:
    """An advice line that is answered now, else any."""
    answered = tuple(helpline for helpline in helplines if helpline.hours.is_open(wall))
    return _with_most_languages(answered) or _with_most_languages(helplines)


def _with_most_languages(helplines: tuple[Helpline, ...]) -> Helpline | None:
    """The advice line with most languages; the first of several."""
    advice = [helpline for helpline in helplines if helpline.kind == "advice"]
    return max(advice, key=lambda helpline: len(helpline.languages), default=None)


def _midnight(wall: datetime) -> datetime:
    return datetime.combine(wall.date() + timedelta(days=1), time(0), wall.tzinfo)
