"""What may be shown now: confirmed numbers, and the desk in its hours."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from kiosk.core.site import Emergency, Helpline, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """Holds from now until ``until``.

    ``strip`` is the helpline of the help strip; ``desk_open`` is None where there is no desk, and
    ``desk_opens_at`` while it is open.
    """

    helplines: tuple[Helpline, ...] = ()
    strip: Helpline | None = None
    emergency: Emergency | None = None
    desk_open: bool | None = None
    desk_opens_at: datetime | None = None
    until: datetime


def showing(site: Site, wall: datetime) -> Showing:
    """``wall`` is the site's local time, as the clock gives it."""
    today = wall.date()
    helplines = tuple(helpline for helpline in site.helplines if helpline.is_confirmed(today))
    hours = site.desk.hours if site.desk else None
    changes = (_midnight(wall), hours.next_change(wall) if hours else None)
    return Showing(
        helplines=helplines,
        strip=_for_strip(helplines),
        emergency=site.emergency if site.emergency and site.emergency.is_confirmed(today) else None,
        desk_open=hours.is_open(wall) if hours else None,
        desk_opens_at=hours.opens_at(wall) if hours else None,
        until=min(change.astimezone(UTC) for change in changes if change),
    )


def _for_strip(helplines: tuple[Helpline, ...]) -> Helpline | None:
    """The advice line that speaks most languages; the first of several."""
    advice = [helpline for helpline in helplines if helpline.kind == "advice"]
    return max(advice, key=lambda helpline: len(helpline.languages), default=None)


def _midnight(wall: datetime) -> datetime:
    return datetime.combine(wall.date() + timedelta(days=1), time(0), wall.tzinfo)
