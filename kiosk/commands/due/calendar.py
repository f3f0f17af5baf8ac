"""Expiry dates as an iCalendar file (RFC 5545), with reminders."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import NAMESPACE_URL, UUID, uuid5

from icalendar import Alarm, Calendar, Event
from icalendar.enums import TRANSP

from kiosk.commands.due.words import mend, thing
from kiosk.core.site.confirmations import SOON_DAYS
from kiosk.core.site_choice.due_dates import Due

_PRODUCT = "-//Awareness Kiosk//due//EN"


def calendar(dues: Iterable[Due], place: str, made: datetime) -> bytes:
    """Returns all-day events on the last days; ``place`` tells this screen from others in one calendar.

    A later import moves the same event to its new day.
    """
    events = [_event(due, place, made) for due in dues]
    made_of = Calendar.new(
        prodid=_PRODUCT, name=f"Awareness Kiosk, {place}", uid=_uid(place), subcomponents=events
    )
    return bytes(made_of.to_ical())


def _event(due: Due, place: str, made: datetime) -> Event:
    summary = f"{place}: {thing(due)}, last day"
    alarm = Alarm.new(description=summary)
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta(days=-SOON_DAYS))
    return Event.new(
        uid=_uid(place, due.kind, due.name),
        stamp=made,
        start=due.last_day,
        end=due.last_day + timedelta(days=1),
        summary=summary,
        description=f"Before the end of this day: {mend(due)}.",
        transparency=TRANSP.TRANSPARENT,
        subcomponents=[alarm],
    )


def _uid(*names: str) -> UUID:
    return uuid5(NAMESPACE_URL, ":".join(("awareness-kiosk", *names)))
