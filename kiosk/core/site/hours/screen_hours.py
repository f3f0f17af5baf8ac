"""When the screen is open: the week, and the days on which it differs."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from kiosk.core.base.days import Day
from kiosk.core.base.record import Record, matching, name_line
from kiosk.core.site.hours.day_spans import DaySpans, Spans
from kiosk.core.site.hours.weekly_hours import WeeklyHours

ScreenHolidays = Literal["closed", "as-sunday", "ignored"]
DarkBy = Literal["picture", "off"]


class HoursException(Record):
    """The hours of ``first_day`` to ``last_day``, or of a holiday by its English name.

    ``name`` is for staff.
    """

    first_day: Day | None = None
    last_day: Annotated[Day | None, Field(default_factory=lambda known: known["first_day"])]
    holiday: Annotated[str, Field(max_length=80, validate_default=True)] = ""
    open: DaySpans
    name: Annotated[str, name_line(40)] = ""

    @field_validator("last_day")
    @classmethod
    def _comes_after_the_first(cls, last_day: date | None, info: ValidationInfo) -> date | None:
        first_day: date | None = info.data.get("first_day", last_day)
        if last_day is None:
            return None
        if first_day is None:
            raise ValueError("stands without first_day: write both, or first_day alone for a single day")
        if first_day > last_day:
            raise ValueError(f"“{last_day}” is before first_day, {first_day}: exchange them")
        return last_day

    @field_validator("holiday")
    @classmethod
    def _is_given_by_days_or_name(cls, holiday: str, info: ValidationInfo) -> str:
        if "first_day" not in info.data:
            return holiday
        if holiday and info.data["first_day"]:
            raise ValueError("and first_day say two things: write the days, or the name of the holiday")
        if not holiday and info.data["first_day"] is None:
            raise ValueError("is missing: write it, or first_day, the day on which these hours hold")
        return holiday


def _while_lit(known: dict[str, object]) -> bool:
    return known.get("dark") != "off"


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
    wake: bool = Field(default_factory=_while_lit)
    number: bool = Field(default_factory=_while_lit)
    exceptions: Annotated[tuple[HoursException, ...], Field(alias="exception", strict=False)] = ()

    @field_validator("wake", "number")
    @classmethod
    def _needs_a_lit_screen(cls, wanted: bool, info: ValidationInfo) -> bool:
        if wanted and info.data.get("dark") == "off":
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
