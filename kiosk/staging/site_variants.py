"""The demonstration site with one setting changed, for named screens."""

from datetime import timedelta

from kiosk.core.site.confirmations import CONFIRMED_DAYS
from kiosk.core.site.hours.screen_hours import ScreenHours
from kiosk.core.site.hours.weekly_hours import parse_hours
from kiosk.core.site.settings import Site
from kiosk.core.site.speech_settings import SpeechSettings
from kiosk.staging.screen import MOMENT


def no_helpline(site: Site) -> Site:
    return site.model_copy(update={"helplines": ()})


def desk_only(site: Site) -> Site:
    return site.model_copy(update={"helplines": (), "emergency": None})


def at_work(site: Site) -> Site:
    """Gives the advice line opening hours."""
    first, *others = site.helplines
    hours = parse_hours("Mon-Fri 09:00-17:00")
    return site.model_copy(update={"helplines": (first.model_copy(update={"hours": hours}), *others)})


def bare(site: Site) -> Site:
    return site.model_copy(update={"helplines": (), "emergency": None, "desk": None})


def no_touch(site: Site) -> Site:
    return site.model_copy(update={"mode": "loop"})


def due_soon(site: Site) -> Site:
    """Gives a number that expires in ten days."""
    return site.as_if_confirmed(MOMENT.date() - timedelta(days=CONFIRMED_DAYS - 10))


def presented(site: Site) -> Site:
    return site.model_copy(update={"mode": "present"})


def for_staff_to_confirm(site: Site) -> Site:
    """Makes it a site of its own, since nobody confirms the numbers of a demonstration."""
    return site.model_copy(update={"demo": False})


def in_full(site: Site) -> Site:
    """Gives all that the staff page can have: a site of its own with hours, whose numbers expire soon."""
    return can_be_left(by_day(for_staff_to_confirm(due_soon(site))))


def can_be_left(site: Site) -> Site:
    return site.model_copy(update={"leave_kiosk": True})


def with_clock(site: Site) -> Site:
    return site.model_copy(update={"clock": True})


def with_wide_plate(site: Site) -> Site:
    return site.model_copy(update={"looks": site.looks.model_copy(update={"plate": "wide"})})


def closed(site: Site) -> Site:
    hours = ScreenHours.model_validate({"open": "Mon-Fri 06:00-10:00"})
    return site.model_copy(update={"hours": hours})


def by_day(site: Site) -> Site:
    hours = ScreenHours.model_validate({"open": "Mon-Sun 06:00-23:00"})
    return site.model_copy(update={"hours": hours})


def spoken(site: Site) -> Site:
    return site.model_copy(update={"speech": SpeechSettings(read_aloud=True)})
