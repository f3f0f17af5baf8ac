"""The help desk, and the place of the screen."""

from dataclasses import dataclass
from typing import Literal

from kiosk.core.base.record import Record
from kiosk.core.site.helplines import MayTellPolice, Tags
from kiosk.core.site.hours.weekly_hours import WeeklyHours
from kiosk.core.site.local_names import LongName, Name


@dataclass(frozen=True, kw_only=True)
class NamedPlace(Record):
    name: Name


@dataclass(frozen=True, kw_only=True)
class Desk(Record):
    """``where`` is the way from the screen. ``holidays``: the desk's hours on holidays of the country."""

    name: Name
    where: LongName
    hours: WeeklyHours
    holidays: Literal["closed", "ignored"] = "ignored"
    languages: Tags
    may_tell_police: MayTellPolice = "unknown"

    @property
    def needs_holidays(self) -> bool:
        """Whether the desk depends on the country's holidays."""
        return self.holidays != "ignored"
