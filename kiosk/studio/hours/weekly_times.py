"""Days of the week with one time, as a form has them, and the hours of a file."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import time

from kiosk.core.site.hours.weekly_hours import HoursRule, parse_hours

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True, slots=True)
class WeeklyTimes:
    """``days`` are none for every day; ``opens`` and ``closes`` are "" for the whole day."""

    days: tuple[str, ...] = ()
    opens: str = ""
    closes: str = ""


def times_of(hours: str) -> WeeklyTimes | None:
    """Returns what a form can show of the hours of a file; None if they have more than one time."""
    if not hours:
        return WeeklyTimes()
    try:
        rules = parse_hours(hours).rules
    except ValueError:
        return None
    if not rules:
        return WeeklyTimes()
    times = {(rule.opens, rule.closes) for rule in rules}
    if len(times) > 1:
        return None
    numbers = {day for rule in rules for day in rule.days}
    days = tuple(name for number, name in enumerate(DAYS) if number in numbers)
    ((opens, closes),) = times
    whole = opens == closes == time(0)
    shown = ("", "") if whole else (f"{opens:%H:%M}", f"{closes:%H:%M}")
    return WeeklyTimes(days if len(days) < len(DAYS) else (), *shown)


def hours_of(times: WeeklyTimes) -> str:
    """Returns the hours for a file, "" for always. Raises ValueError that says what is wrong."""
    if not (times.days or times.opens or times.closes):
        return ""
    opens, closes = (_time(each) for each in (times.opens, times.closes))
    if times.opens and opens == closes:
        raise ValueError("the two times are the same: choose another one")
    runs = _runs({DAYS.index(day) for day in times.days} or range(len(DAYS)))
    return ", ".join(str(HoursRule(first, last, opens, closes)) for first, last in runs)


def _time(text: str) -> time:
    try:
        return time.fromisoformat(text or "00:00").replace(tzinfo=None)
    except ValueError:
        raise ValueError(f"“{text}” is not a time of day") from None


def _runs(days: Collection[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for day in sorted(days):
        if runs and runs[-1][1] == day - 1:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs
