"""The desk where somebody helps, and the place where the screen is."""

from typing import Literal

from kiosk.core.base.record import Record
from kiosk.core.site.helplines import MayTellPolice, Tags
from kiosk.core.site.hours.weekly_hours import WeeklyHours
from kiosk.core.site.local_names import LongName, Name


class NamedPlace(Record):
    name: Name


class Desk(Record):
    """``where`` says how to find it from the screen. ``holidays``: what the desk does on holidays of the
    country.
    """

    name: Name
    where: LongName
    hours: WeeklyHours
    holidays: Literal["closed", "ignored"] = "ignored"
    languages: Tags
    may_tell_police: MayTellPolice = "unknown"

    @property
    def ask_holidays(self) -> bool:
        """Whether it matters on which days the country has a holiday."""
        return self.holidays != "ignored"
