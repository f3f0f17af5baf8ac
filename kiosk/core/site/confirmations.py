"""Confirmations of numbers, and for how many days each is valid."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Annotated, ClassVar, Literal, Self

from kiosk.base.shared_limits import CONFIRMED_DAYS
from kiosk.core.base.days import Day
from kiosk.core.base.record import Record
from kiosk.core.base.record_marks import DEFAULT_TOO, Check, Known, checks

SOON_DAYS = 14
"""Staff are reminded this many days before a confirmation expires."""

LONGEST_NUMBER = 16
"""The most characters that fit the help strip."""

Role = Literal[
    "helpline-coordinator",
    "migration-officer",
    "protection-officer",
    "branch-manager",
    "site-technician",
    "desk-team",
    "volunteer-lead",
    "other-staff",
]

THEN = "then write down what you heard: by the command confirm, or by Numbers on the staff page"
"""The step after a call."""

_FROM_ABROAD = re.compile(r"\+[1-9](?: ?[0-9]){6,14}")


def _number(value: str) -> str:
    if not re.fullmatch("[0-9]+( [0-9]+)*", value) and not _FROM_ABROAD.fullmatch(value):
        raise ValueError(
            f"“{value}” cannot be used: write digits and single spaces only, as it is spoken; "
            "with the code of the country it begins with + and that code"
        )
    if len(value) > LONGEST_NUMBER:
        raise ValueError(
            f"“{value}” is longer than {LONGEST_NUMBER} characters and does not fit the screen: "
            "use larger groups or a shorter number"
        )
    if max(len(group) for group in value.lstrip("+").split()) > 5:
        raise ValueError(f"“{value}” is hard to remember: group it as it is spoken, best by threes or fours")
    return value


PhoneNumber = Annotated[str, Check(_number)]


@dataclass(frozen=True, kw_only=True)
class Confirmable(Record):
    """Shown only while the confirmation of the number, and of who answers it, is valid.

    ``how_to_confirm`` is the instruction for staff.
    """

    how_to_confirm: ClassVar[str] = f"call it, {THEN}"

    number: PhoneNumber
    confirmed_on: Day | None = None
    confirmed_by: Annotated[Role | None, DEFAULT_TOO] = None

    @staticmethod
    @checks("confirmed_by")
    def _is_whole(role: Role | None, known: Known) -> Role | None:
        on = known.get("confirmed_on")
        if role is None and on is not None:
            raise ValueError("is missing: a date alone confirms nothing, add the role of who confirmed it")
        if role is not None and on is None and "confirmed_on" in known:
            raise ValueError(
                "stands without a date: add confirmed_on, the day it was confirmed, or leave out both"
            )
        return role

    @property
    def last_day(self) -> date | None:
        """The last day on which it is shown; None if unconfirmed."""
        return self.confirmed_on and self.confirmed_on + timedelta(days=CONFIRMED_DAYS)

    @property
    def last_day_anywhere(self) -> date | None:
        """The last day in every time zone, for callers that do not know the site's."""
        return self.last_day and self.last_day - timedelta(days=1)

    def is_confirmed(self, today: date) -> bool:
        if self.confirmed_on is None or self.confirmed_by is None:
            return False
        return 0 <= (today - self.confirmed_on).days <= CONFIRMED_DAYS

    def runs_out_soon(self, today: date) -> bool:
        """Whether it is shown today, and expires soon."""
        last = self.last_day
        return last is not None and self.is_confirmed(today) and (last - today).days <= SOON_DAYS

    def as_if_confirmed(self, today: date) -> Self:
        """A copy that was confirmed today."""
        by = self.confirmed_by or "other-staff"
        return replace(self, confirmed_on=today, confirmed_by=by)
