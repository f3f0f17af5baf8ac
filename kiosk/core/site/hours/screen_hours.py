"""When the screen is open: the week, and the days on which it differs."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from kiosk.core.base.days import Day
from kiosk.core.base.record import Record, matching, name_line
from kiosk.core.base.record_marks import AS_LIST, DEFAULT_TOO, Bounds, FromOthers, Key, Known, checks
from kiosk.core.site.hours.day_spans import DaySpans, Spans
from kiosk.core.site.hours.weekly_hours import WeeklyHours

ScreenHolidays = Literal["closed", "as-sunday", "ignored"]
DarkBy = Literal["picture", "off"]


@dataclass(frozen=True, kw_only=True)
class HoursException(Record):
    """The hours of ``first_day`` to ``last_day``, or of a holiday by its English name.

    ``name`` is for staff.
    """

    first_day: Day | None = None
    last_day: Annotated[Day | None, FromOthers(lambda known: known["first_day"])] = None
    holiday: Annotated[str, DEFAULT_TOO, Bounds(max_length=80)] = ""
    open: DaySpans
    name: Annotated[str, name_line(40)] = ""

    @staticmethod
    @checks("last_day")
    def _comes_after_the_first(last_day: date | None, known: Known) -> date | None:
        first_day: date | None = known.get("first_day", last_day)
        if last_day is None:
            return None
        if first_day is None:
            raise ValueError("stands without first_day: write both, or first_day alone for a single day")
        if first_day > last_day:
            raise ValueError(f"“{last_day}” is before first_day, {first_day}: exchange them")
        return last_day

    @staticmethod
    @checks("holiday")
    def _is_given_by_days_or_name(holiday: str, known: Known) -> str:
        if "first_day" not in known:
            return holiday
        if holiday and known["first_day"]:
            raise ValueError("and first_day say two things: write the days, or the name of the holiday")
        if not holiday and known["first_day"] is None:
            raise ValueError("is missing: write it, or first_day, the day on which these hours hold")
        return holiday


def _while_lit(known: Known) -> bool:
    return known.get("dark") != "off"


@dataclass(frozen=True, kw_only=True)
class ScreenHours(Record):
    """``open`` belongs to the day on which it begins. The first of ``exceptions`` that fits a day comes
    before ``holidays``, and these before the weekday.

    ``subdivision`` is the part of the country whose holidays apply, by ISO 3166-2. ``dark``: a closed screen
    shows a black picture, or is switched off. ``wake``: a touch wakes a closed screen for a visit;
    ``number``: the confirmed emergency number stays, dim. A screen that is off does neither.
    """

    open: WeeklyHours
    holidays: ScreenHolidays = "ignored"
    subdivision: Annotated[
        str,
        matching("([A-Z0-9]{1,3})?", "write what stands behind the hyphen in ISO 3166-2: “BY”"),
    ] = ""
    dark: DarkBy = "picture"
    wake: Annotated[bool, FromOthers(_while_lit)] = True
    number: Annotated[bool, FromOthers(_while_lit)] = True
    exceptions: Annotated[tuple[HoursException, ...], Key("exception"), AS_LIST] = ()

    @staticmethod
    @checks("wake", "number")
    def _needs_a_lit_screen(wanted: bool, known: Known) -> bool:
        if wanted and known.get("dark") == "off":
            raise ValueError("needs a screen that is lit: remove it, or write dark = “picture”")
        return wanted

    @property
    def needs_holidays(self) -> bool:
        """Whether the hours depend on the country's holidays."""
        return self.holidays != "ignored" or any(each.holiday for each in self.exceptions)


@dataclass(frozen=True, slots=True)
class HoursToday:
    """Staff's decision for one day: its openings in order, none of which touches another; () is closed."""

    day: date
    spans: Spans
