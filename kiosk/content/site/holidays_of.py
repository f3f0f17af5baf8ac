"""The holidays of a site's country, by the library `holidays`; loaded only for sites that need them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from kiosk.base.problems import Problem
from kiosk.content.deck.cross_checks import Found
from kiosk.content.files.document import Document
from kiosk.content.files.pydantic_errors import did_you_mean
from kiosk.core.schedule.playlist import Playlist
from kiosk.core.site.hours.day_hours import BETWEEN_HOLIDAYS
from kiosk.core.site.settings import Site

_YEARS_BACK, _YEARS_AHEAD = 1, 5
"""A screen runs for years, and reads later holidays when it starts again."""


def needs_holidays(site: Site) -> bool:
    """Whether the screen or the desk follows holidays."""
    return bool((site.hours and site.hours.needs_holidays) or (site.desk and site.desk.needs_holidays))


def holidays_of(site: Site, today: date, playlists: Sequence[Playlist] = ()) -> Mapping[date, str]:
    """The holidays with English names, if the library has them; nothing for an unknown country or part.

    ``playlists`` are those of the site.
    """
    if not needs_holidays(site) and not any(each.needs_holidays for each in playlists):
        return {}
    import holidays

    years = range(today.year - _YEARS_BACK, today.year + _YEARS_AHEAD + 1)
    try:
        of_country = getattr(holidays, site.country, None)
        spoken = getattr(of_country, "supported_languages", ())
        language = next((tag for tag in spoken if tag.startswith("en")), None)
        found = holidays.country_holidays(
            site.country, subdiv=_subdivision(site) or None, years=years, language=language
        )
    except NotImplementedError:
        return {}
    return dict(sorted(found.items()))


def faults(
    site: Site,
    document: Document,
    today: date,
    known: Mapping[date, str],
    playlists: Sequence[Found[Playlist]] = (),
) -> Iterator[Problem]:
    """Reports faults; ``known`` are the holidays that were found, ``playlists`` those of the site."""
    hours = site.hours
    follow = () if known else tuple(each for each in playlists if each.item.needs_holidays)
    if not site.country:
        for each in follow:
            text = "holidays are those of a country: write `country` in site.toml, or leave this line out"
            yield each.document.error(("holidays",), text)
    elif follow or (needs_holidays(site) and not known):
        yield from _unknown(site, document)
    for at, exception in enumerate(hours.exceptions if hours else ()):
        path = ("hours", "exception", at)
        names = {each for name in known.values() for each in name.split(BETWEEN_HOLIDAYS)}
        is_known = exception.holiday.casefold() in {name.casefold() for name in names}
        if exception.holiday and known and not is_known:
            hint = did_you_mean(exception.holiday, names)
            text = f"“{exception.holiday}” is no holiday of {site.country}: {hint}"
            yield document.error((*path, "holiday"), text)
        last = exception.last_day or exception.first_day
        if last and last < today - timedelta(days=1):
            yield document.warning(path, f"these hours ended on {last}: remove them, or give them new days")


def _unknown(site: Site, document: Document) -> Iterator[Problem]:
    from holidays import list_supported_countries

    instead = "leave the holidays out, and write their days as [[hours.exception]]"
    parts = list_supported_countries().get(site.country)
    if parts is None:
        yield document.error(("country",), f"the holidays of “{site.country}” are not known: {instead}")
    elif _subdivision(site):
        hint = did_you_mean(_subdivision(site), parts)
        text = f"“{_subdivision(site)}” is no part of {site.country} with holidays of its own: {hint}"
        yield document.error(("hours", "subdivision"), text)
    else:
        yield document.error(("country",), f"“{site.country}” has no holidays that are known: {instead}")


def _subdivision(site: Site) -> str:
    return site.hours.subdivision if site.hours else ""
