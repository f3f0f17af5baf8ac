"""Numbers to call, and their confirmations."""

import re
from datetime import date, timedelta
from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from kiosk.core.base.days import Day
from kiosk.core.base.ids import LanguageTag, Slug
from kiosk.core.base.record import AS_LIST, Record, matching, unique
from kiosk.core.site.weekly_hours import WeeklyHours

CONFIRMED_DAYS = 90
"""A confirmation expires after this many days, and the number is hidden."""

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
HelplineKind = Literal["advice", "child", "family-links", "home-country"]
AnsweredBy = Literal["charity", "state", "police"]
EmergencyService = Literal["police", "fire", "ambulance"]
Cost = Literal["free", "free-local", "local-rate", "charged"]
NameNeeded = Literal["yes", "no", "unknown"]
MayTellPolice = Literal["asks", "child", "danger", "unknown"]
TextChannel = Literal["none", "sms", "relay"]


_FROM_ABROAD = re.compile(r"\+[1-9](?: ?[0-9]){6,14}")


def _country(code: str) -> str:
    if code == "UK":
        raise ValueError("“UK” is no code of a country: the United Kingdom is GB")
    return code


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


CountryCode = Annotated[
    str,
    matching("([A-Z]{2})?", "use the two capital letters of the country, such as “IT”"),
    AfterValidator(_country),
]
PhoneNumber = Annotated[str, AfterValidator(_number)]
Tags = Annotated[tuple[LanguageTag, ...], AS_LIST, Field(min_length=1), AfterValidator(unique)]


class Confirmable(Record):
    """Shown only while the confirmation of the number, and of who answers it, is valid.

    ``how_to_confirm`` tells staff how to confirm it, as the beginning of a sentence.
    """

    how_to_confirm: ClassVar[str] = "call it"

    number: PhoneNumber
    confirmed_on: Day | None = None
    confirmed_by: Annotated[Role | None, Field(validate_default=True)] = None

    @field_validator("confirmed_by")
    @classmethod
    def _is_whole(cls, role: Role | None, info: ValidationInfo) -> Role | None:
        on = info.data.get("confirmed_on")
        if role is None and on is not None:
            raise ValueError("is missing: a date alone confirms nothing, add the role of who confirmed it")
        if role is not None and on is None and "confirmed_on" in info.data:
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
        """It is shown today, and expires soon."""
        last = self.last_day
        return last is not None and self.is_confirmed(today) and (last - today).days <= SOON_DAYS

    def as_if_confirmed(self, today: date) -> Self:
        """A copy that was confirmed today."""
        by = self.confirmed_by or "other-staff"
        return self.model_copy(update={"confirmed_on": today, "confirmed_by": by})


class Emergency(Confirmable):
    """An emergency number is not tested by a call: that would keep somebody in danger waiting."""

    how_to_confirm: ClassVar[str] = "ask the authority that runs it, without calling it"

    answered_by: Annotated[tuple[EmergencyService, ...], AS_LIST, Field(min_length=1), AfterValidator(unique)]


class Helpline(Confirmable):
    """``number_e164`` is the number as dialled from abroad, ``page`` its web page; both may be empty.

    ``country`` is whose line it is, of the kind "home-country".
    """

    id: Slug
    kind: HelplineKind
    country: CountryCode = ""
    answered_by: AnsweredBy
    number_e164: Annotated[
        str,
        matching(r"(\+[1-9][0-9]{6,14})?", "write + and then digits only, the country code first"),
        Field(validate_default=True),
    ] = ""
    hours: WeeklyHours
    cost: Cost
    languages: Tags
    name_needed: NameNeeded = "unknown"
    may_tell_police: MayTellPolice = "unknown"
    text_channel: TextChannel = "none"
    page: Annotated[
        str, matching(r"(https://[!-~]{4,100})?", "write an address that begins with https://")
    ] = ""

    @property
    def is_free(self) -> bool:
        """From every phone, even without credit."""
        return self.cost == "free"

    @property
    def police_answer(self) -> bool:
        return self.answered_by == "police"

    @property
    def lacks_country(self) -> bool:
        """It is a line of another country and does not say of which, so it is not shown."""
        return self.kind == "home-country" and not self.country

    def is_confirmed(self, today: date) -> bool:
        """Not as long as it is unknown whose line it is."""
        return not self.lacks_country and super().is_confirmed(today)

    @field_validator("country")
    @classmethod
    def _is_another_country(cls, country: str, info: ValidationInfo) -> str:
        if country and info.data.get("kind", "home-country") != "home-country":
            raise ValueError("belongs to lines of the kind “home-country”: leave it out")
        return country

    @field_validator("number_e164")
    @classmethod
    def _is_the_same_number(cls, e164: str, info: ValidationInfo) -> str:
        number = str(info.data.get("number", "")).replace(" ", "")
        if number.startswith("+") and e164 in ("", number):
            return number
        # A trunk prefix of up to two digits (0, 8, 06) is not dialled from abroad.
        prefixes = range(1 if number.startswith("+") else 3)
        if e164 and number and not any(e164.endswith(number[prefix:]) for prefix in prefixes):
            raise ValueError(
                f"“{e164}” is not the number {number} as dialled from abroad: compare the digits"
            )
        return e164
