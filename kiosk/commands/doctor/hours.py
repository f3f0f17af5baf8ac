"""Checks when the screen is open, and whether it can be switched off while it is closed."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from kiosk.base.clock import Moment
from kiosk.commands.doctor.case import Case
from kiosk.content.site.holidays_of import holidays_of
from kiosk.core.base.findings import Finding, Level
from kiosk.core.site.hours.day_hours import hours_of
from kiosk.core.site.hours.opening import open_now
from kiosk.core.site.hours.screen_hours import ScreenHours
from kiosk.machine.screens.output_record import OffTried, read

_AHEAD = 14
"""Days in which a screen that never opens is noticed."""


def look(case: Case) -> Iterator[Finding]:
    if case.site and case.site.hours:
        holidays = holidays_of(case.site, case.now.wall.date())
        yield from judge(case.site.hours, holidays, case.now)
        if case.site.hours.dark == "off":
            yield judge_output(read(case.state))


def judge(hours: ScreenHours, holidays: Mapping[date, str], now: Moment) -> Iterator[Finding]:
    """Judges the opening hours. Staff's decision for today is left out: it is on the staff page."""
    today = now.wall.date()
    days = (today + timedelta(days=ahead) for ahead in range(_AHEAD))
    if not any(hours_of(day, hours, holidays, None).spans for day in days):
        yield Finding(
            Level.WARN,
            "hours",
            f"the screen stays dark for the next {_AHEAD} days",
            "look at open, and at the exceptions, under [hours] in site.toml",
        )
        return
    opening = open_now(hours, None, holidays, now)
    said = "open" if opening.is_open else f"closed{f' ({opening.name})' if opening.name else ''}"
    until = opening.until.astimezone(now.wall.tzinfo) if opening.until else None
    is_near = until is not None and until < now.wall + timedelta(days=_AHEAD)
    yield Finding(Level.OK, "hours", f"{said} until {until:%a %Y-%m-%d %H:%M}" if is_near else said)


def judge_output(tried: OffTried | None) -> Finding:
    """Judges the output; ``tried`` is the result of the last attempt to switch the screen off."""
    if tried is None:
        text = "whether the screen can be switched off is not known: it was not closed yet"
        return Finding(Level.WARN, "hours", text, "look at it after the place has closed once")
    if tried.why_not:
        return Finding(
            Level.WARN,
            "hours",
            f"the screen cannot be switched off ({tried.why_not}): it shows black, since {tried.on}",
            "leave it so, or remove dark = “off” from site.toml: a black picture can keep the number",
        )
    return Finding(Level.OK, "hours", f"the screen is switched off while it is closed, since {tried.on}")
