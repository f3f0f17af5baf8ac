"""Reads and writes when the screen is on, when the desk is open, and the days that differ."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256

from kiosk.base.installed.last_certain_time import believed_clock
from kiosk.base.toml_lines import KeyPath
from kiosk.content.site.holidays_of import holidays_of
from kiosk.content.site.site_file import load_site
from kiosk.core.site.hours.day_hours import hours_of
from kiosk.core.site.hours.day_spans import Spans, parse_spans
from kiosk.core.site.hours.screen_hours import HoursException, ScreenHours
from kiosk.core.site.hours.weekly_hours import Hours
from kiosk.core.site.settings import Site
from kiosk.studio.hours.week import DAYS, DayBar, bars_of, days_of, spans_of_day, text_of_day, text_of_week
from kiosk.studio.numbers.number_cards import day_words
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.site_files.table_edit import with_table, without_table
from kiosk.studio.site_files.toml_edit import EditRefused, Value

PATHS: Mapping[KeyPath, str] = {
    ("hours", "open"): "screen",
    ("hours", "exception"): "days",
    ("hours",): "holidays",
    ("country",): "holidays",
    ("desk",): "desk",
}
"""The part of the page for each finding of ``check``, by its place in site.toml."""

PLACES: Mapping[str, KeyPath] = {"screen": ("hours", "open"), "desk": ("desk", "hours")}
HOLIDAYS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "screen": (("ignored", "as on other days"), ("closed", "closed"), ("as-sunday", "as on Sunday")),
    "desk": (("ignored", "as on other days"), ("closed", "closed")),
}
_EXCEPTION: KeyPath = ("hours", "exception")
_ALWAYS = Hours(())
_AHEAD = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class WeekRow:
    """The hours of one place on one day of the week; ``text`` is what its input has."""

    place: str
    name: str
    text: str
    bars: tuple[DayBar, ...]
    fault: str = ""


@dataclass(frozen=True, slots=True)
class SiteHours:
    """``seen`` stands for the hours that the author saw. ``week`` has the rows of each day.

    ``holidays`` are those of a year: day, name, hours.
    """

    week: tuple[tuple[str, tuple[WeekRow, ...]], ...]
    rules: Mapping[str, str]
    holidays: tuple[tuple[str, str, str], ...]
    exceptions: tuple[tuple[str, str, str], ...]
    has_country: bool
    seen: str


class HoursEditor:
    def __init__(self, site: SiteFolder) -> None:
        self._site = site

    def hours(self, given: Mapping[str, str], faults: Mapping[str, str]) -> SiteHours:
        """Returns the hours, with what was ``given`` in a form that has ``faults``. Raises EditRefused."""
        site = self._read()
        week = tuple((day, tuple(_rows(site, at, given, faults))) for at, day in enumerate(DAYS))
        rules = {"screen": site.hours.holidays if site.hours else "ignored"}
        rules |= {"desk": site.desk.holidays} if site.desk else {}
        exceptions = tuple(map(_said, site.hours.exceptions if site.hours else ()))
        return SiteHours(week, rules, tuple(_holidays(site)), exceptions, site.country != "", _seen(site))

    def save(self, form: Mapping[str, str]) -> dict[str, str]:
        """Writes what differs; returns what is wrong, by field. Raises EditRefused, OSError."""
        site, changes, faults = self._read(), dict[KeyPath, Value](), dict[str, str]()
        if form.get("seen", _seen(site)) != _seen(site):
            raise EditRefused("the hours have changed meanwhile: look at them again")
        for place, path in PLACES.items():
            if f"{place}-0" not in form:
                continue
            days: list[Spans] = []
            for at in range(len(DAYS)):
                try:
                    days.append(spans_of_day(form.get(f"{place}-{at}", "")))
                except ValueError as fault:
                    faults[f"{place}-{at}"] = str(fault)
            before = _hours(site, place)
            if len(days) == len(DAYS) and tuple(days) != days_of(before):
                try:
                    changes[path] = text_of_week(days)
                except ValueError as fault:
                    faults[f"{place}-0"] = str(fault)
        for place, path in (("screen", ("hours", "holidays")), ("desk", ("desk", "holidays"))):
            rule = form.get(f"{place}-holidays", "")
            if rule in dict(HOLIDAYS[place]) and rule != self.hours({}, {}).rules.get(place):
                changes[path] = rule
        if faults or not changes:
            return faults
        if site.hours is None and any(path[0] == "hours" for path in changes):
            changes = {("hours", "open"): str(_ALWAYS), **changes}
        self._site.change(self._site.file, changes)
        return {}

    def add_day(self, form: Mapping[str, str]) -> None:
        """Writes days on which the screen has other hours. Raises EditRefused, OSError."""
        site = self._read()
        try:
            first = date.fromisoformat(form.get("first_day", ""))
            last = date.fromisoformat(form.get("last_day") or form["first_day"])
        except ValueError as fault:
            raise EditRefused("write the first day as 2026-12-24") from fault
        hours = form.get("open", "").strip() or "closed"
        try:
            parse_spans(hours)
        except ValueError as fault:
            raise EditRefused(str(fault)) from fault
        if last < first:
            raise EditRefused("the last day comes before the first: exchange them")
        if site.hours is None:
            self._site.change(self._site.file, {("hours", "open"): str(_ALWAYS)})
        name = " ".join(form.get("name", "").split())
        values: dict[str, Value] = {"first_day": first, "last_day": last, "open": hours, "name": name or None}
        self._site.edit(self._site.file, lambda source: with_table(source, _EXCEPTION, values))

    def remove_day(self, at: int, said: str) -> None:
        """Removes an exception that is still the one that the author saw. Raises EditRefused, OSError."""
        site = self._read()
        known = site.hours.exceptions if site.hours else ()
        if not (0 <= at < len(known) and " ".join(_said(known[at])) == said):
            raise EditRefused("these days have changed meanwhile: look at them again")
        self._site.edit(self._site.file, lambda source: without_table(source, (*_EXCEPTION, at)))

    def _read(self) -> Site:
        loaded = load_site(self._site.file)
        if loaded.site is None:
            raise EditRefused("; ".join(problem.text for problem in loaded.problems))
        return loaded.site


def _seen(site: Site) -> str:
    return sha256(repr((site.hours, site.desk)).encode()).hexdigest()[:16]


def _hours(site: Site, place: str) -> Hours:
    if place == "desk":
        return site.desk.hours if site.desk else _ALWAYS
    return site.hours.open if site.hours else _ALWAYS


def _rows(site: Site, at: int, given: Mapping[str, str], faults: Mapping[str, str]) -> list[WeekRow]:
    rows = []
    for place in ("screen", "desk") if site.desk else ("screen",):
        name, spans = f"{place}-{at}", days_of(_hours(site, place))[at]
        text = given.get(name, text_of_day(spans))
        rows.append(WeekRow(place, name, text, bars_of(spans), faults.get(name, "")))
    return rows


def _said(exception: HoursException) -> tuple[str, str, str]:
    first, last = exception.first_day, exception.last_day
    days = day_words(first) if first else exception.holiday
    until = f" to {day_words(last)}" if last and last != first else ""
    return f"{days}{until}", text_of_day(exception.open), exception.name


def _holidays(site: Site) -> list[tuple[str, str, str]]:
    """Returns the holidays of the next year, also where no hours follow them yet."""
    if not site.country:
        return []
    today = believed_clock(None).now().at(site.zone).wall.date()
    hours = site.hours or ScreenHours(open=_ALWAYS)
    known = holidays_of(replace(site, hours=replace(hours, holidays="closed")), today)
    return [
        (day_words(day), name, text_of_day(hours_of(day, hours, known).spans))
        for day, name in known.items()
        if today <= day < today + _AHEAD
    ]
