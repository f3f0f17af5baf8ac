"""The demonstration site with one setting changed, for named screens."""

from dataclasses import replace
from datetime import timedelta

from kiosk.base.shared_limits import CONFIRMED_DAYS
from kiosk.core.site.hours.screen_hours import ScreenHours
from kiosk.core.site.hours.weekly_hours import parse_hours
from kiosk.core.site.settings import Site
from kiosk.core.site.speech_settings import SpeechSettings
from kiosk.staging.screen import MOMENT


def no_helpline(site: Site) -> Site:
    return replace(site, helplines=())


def desk_only(site: Site) -> Site:
    return replace(site, helplines=(), emergency=None)


def at_work(site: Site) -> Site:
    """Gives the advice line opening hours."""
    first, *others = site.helplines
    hours = parse_hours("Mon-Fri 09:00-17:00")
    return replace(site, helplines=(replace(first, hours=hours), *others))


def bare(site: Site) -> Site:
    return replace(site, helplines=(), emergency=None, desk=None)


def no_touch(site: Site) -> Site:
    return replace(site, mode="loop")


def due_soon(site: Site) -> Site:
    """Gives a number that expires in ten days."""
    return site.as_if_confirmed(MOMENT.date() - timedelta(days=CONFIRMED_DAYS - 10))


def presented(site: Site) -> Site:
    return replace(site, mode="present")


def for_staff_to_confirm(site: Site) -> Site:
    """Makes it a site of its own, since nobody confirms the numbers of a demonstration."""
    return replace(site, demo=False)


def in_full(site: Site) -> Site:
    """Gives all that the staff page can have: a site of its own with hours, whose numbers expire soon."""
    return can_be_left(by_day(for_staff_to_confirm(due_soon(site))))


def can_be_left(site: Site) -> Site:
    return replace(site, leave_kiosk=True)


def with_clock(site: Site) -> Site:
    return replace(site, clock=True)


def with_wide_plate(site: Site) -> Site:
    return replace(site, looks=replace(site.looks, plate="wide"))


def closed(site: Site) -> Site:
    hours = ScreenHours.validated(open="Mon-Fri 06:00-10:00")
    return replace(site, hours=hours)


def by_day(site: Site) -> Site:
    hours = ScreenHours.validated(open="Mon-Sun 06:00-23:00")
    return replace(site, hours=hours)


def spoken(site: Site) -> Site:
    return replace(site, speech=SpeechSettings(read_aloud=True))
