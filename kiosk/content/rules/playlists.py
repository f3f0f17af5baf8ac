"""Checks that playlists play at some time, show something, and leave no visitor without practical panels."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from kiosk.base.problems import Problem
from kiosk.content.deck.cross_checks import Found
from kiosk.content.files.document import Document
from kiosk.core.content.deck import Deck
from kiosk.core.schedule.playlist import Playlist, fits_day, plays_always, spans_on
from kiosk.core.site.hours.day_hours import hours_of
from kiosk.core.site.hours.screen_hours import ScreenHours
from kiosk.core.site.settings import Site

_AHEAD = 366 * 4 + 1
"""Days: 29 February is among them."""

_TIMES = ("hours", "rrule", "yearly", "holidays", "first_day", "last_day")


def check(
    playlists: Sequence[Found[Playlist]],
    shown: Deck,
    site: Site,
    holidays: Mapping[date, str],
    today: date,
) -> Iterator[Problem]:
    """Checks the site's ``playlists``; ``shown`` is its content."""
    for each in playlists:
        yield from _check(each.item, each.document, shown, site, holidays, today)
    yield from _never_played(playlists)


def _check(
    playlist: Playlist,
    document: Document,
    shown: Deck,
    site: Site,
    holidays: Mapping[date, str],
    today: date,
) -> Iterator[Problem]:
    key = "last_day" if playlist.last_day and playlist.last_day < today else "rrule"
    if site.mode not in playlist.modes:
        yield document.warning(("modes",), f"it never plays here: this screen has mode = “{site.mode}”")
    elif not any(fits_day(playlist, today + timedelta(days=ahead), holidays) for ahead in range(_AHEAD)):
        text = "it never plays again: no day of the next four years fits all that is written here"
        yield document.warning((key,), text)
    elif site.hours and site.mode != "present" and not _is_ever_lit(playlist, site.hours, holidays, today):
        at = next((key for key in _TIMES if key in document.data), "panels")
        text = "it never plays: whenever it could, the screen is dark by [hours] in site.toml"
        yield document.warning((at,), text)
    if hidden := [name for name in playlist.panels if name in site.hide]:
        yield document.warning(
            ("panels", playlist.panels.index(hidden[0])),
            f"“{hidden[0]}” is left out: site.toml has it in hide",
        )
    panels = {panel.id: panel for panel in shown.panels}
    known = [panels[name] for name in playlist.panels if name in panels]
    if not known:
        yield document.warning(("panels",), "none of its panels is shown here, so it never plays")
    elif playlist.priority and not any(panel.practical for panel in known):
        text = (
            "it plays instead of the standard loop, and no panel of it has practical = true: "
            "add one, so that somebody who looks for help finds some"
        )
        yield document.warning(("panels",), text)


def _is_ever_lit(playlist: Playlist, hours: ScreenHours, holidays: Mapping[date, str], today: date) -> bool:
    """Whether some of its times are within the opening hours of these years."""
    days = (today + timedelta(days=ahead) for ahead in range(_AHEAD))
    return any(
        begins < closes and opens < ends
        for day in days
        if fits_day(playlist, day, holidays)
        for begins, ends in spans_on(playlist, (day,))
        for opens, closes in _lit(day, hours, holidays)
    )


def _lit(day: date, hours: ScreenHours, holidays: Mapping[date, str]) -> Iterator[tuple[datetime, datetime]]:
    """Yields the openings that can overlap hours that begin on that day."""
    for lit_day in (day + timedelta(days=ahead) for ahead in (-1, 0, 1)):
        midnight = datetime.combine(lit_day, time(0))
        for opens, closes in hours_of(lit_day, hours, holidays).spans:
            yield midnight + timedelta(minutes=opens), midnight + timedelta(minutes=closes)


def _never_played(playlists: Sequence[Found[Playlist]]) -> Iterator[Problem]:
    """Reports playlists below one that always plays."""
    always = [each.item for each in playlists if plays_always(each.item)]
    for each in playlists:
        higher = next((other for other in always if other.priority > each.item.priority), None)
        if higher and set(each.item.modes) <= set(higher.modes):
            text = f"it never plays: “{higher.id}” always plays and has a higher priority"
            yield each.document.warning(("priority",), text)
