"""Numbers to call, and facts about those who answer."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from kiosk.core.base.ids import LanguageTag, Slug
from kiosk.core.base.record import matching, unique
from kiosk.core.base.record_marks import AS_LIST, DEFAULT_TOO, Bounds, Check, Known, checks
from kiosk.core.site.confirmations import THEN, Confirmable
from kiosk.core.site.hours.weekly_hours import WeeklyHours

HelplineKind = Literal["advice", "child", "family-links", "home-country"]
AnsweredBy = Literal["charity", "state", "police"]
EmergencyService = Literal["police", "fire", "ambulance"]
Cost = Literal["free", "free-local", "local-rate", "charged"]
NameNeeded = Literal["yes", "no", "unknown"]
MayTellPolice = Literal["asks", "child", "danger", "unknown"]
TextChannel = Literal["none", "sms", "relay", "silent"]
"""How to reach a line without speaking; "silent": it takes calls in which nobody speaks."""

CallerNumber = Literal["seen", "unknown"]
"""Whether those who answer see the caller's number; no line can promise that nobody sees it."""

Recorded = Literal["yes", "no", "unknown"]


def _country(code: str) -> str:
    if code == "UK":
        raise ValueError("“UK” is no code of a country: the United Kingdom is GB")
    return code


CountryCode = Annotated[
    str,
    matching("([A-Z]{2})?", "use the two capital letters of the country, such as “IT”"),
    Check(_country),
]
Dialled = Annotated[
    str, matching(r"(\+[1-9][0-9]{6,14})?", "write + and then digits only, the country code first")
]
"""A number as dialled from abroad."""

Tags = Annotated[tuple[LanguageTag, ...], AS_LIST, Bounds(min_length=1), Check(unique)]


@dataclass(frozen=True, kw_only=True)
class Emergency(Confirmable):
    """An emergency number is not tested by a call: that would keep a person in danger waiting."""

    how_to_confirm: ClassVar[str] = f"ask the authority that runs it, without calling it, {THEN}"

    answered_by: Annotated[tuple[EmergencyService, ...], AS_LIST, Bounds(min_length=1), Check(unique)]


@dataclass(frozen=True, kw_only=True)
class Helpline(Confirmable):
    """``number_e164`` is the number as dialled from abroad, ``page`` its web page; both may be empty.

    ``country`` is the line's country, for the kind "home-country".
    """

    id: Slug
    kind: HelplineKind
    country: CountryCode = ""
    answered_by: AnsweredBy
    number_e164: Annotated[Dialled, DEFAULT_TOO] = ""
    hours: WeeklyHours
    cost: Cost
    languages: Tags
    name_needed: NameNeeded = "unknown"
    may_tell_police: MayTellPolice = "unknown"
    text_channel: TextChannel = "none"
    caller_number: CallerNumber = "unknown"
    recorded: Recorded = "unknown"
    page: Annotated[
        str, matching(r"(https://[!-~]{4,100})?", "write an address that begins with https://")
    ] = ""

    @property
    def is_free(self) -> bool:
        """Whether it is free from every phone, even without credit."""
        return self.cost == "free"

    @property
    def police_answer(self) -> bool:
        return self.answered_by == "police"

    @property
    def needs_country(self) -> bool:
        """Whether the country of a line of another country is missing, so that it is not shown."""
        return self.kind == "home-country" and not self.country

    def is_confirmed(self, today: date) -> bool:
        """Whether it is confirmed, and its country known."""
        return not self.needs_country and super().is_confirmed(today)

    @staticmethod
    @checks("country")
    def _is_another_country(country: str, known: Known) -> str:
        if country and known.get("kind", "home-country") != "home-country":
            raise ValueError("belongs to lines of the kind “home-country”: leave it out")
        return country

    @staticmethod
    @checks("number_e164")
    def _is_the_same_number(e164: str, known: Known) -> str:
        number = str(known.get("number", "")).replace(" ", "")
        if number.startswith("+") and e164 in ("", number):
            return number
        # A trunk prefix of up to two digits (0, 8, 06) is not dialled from abroad.
        prefixes = range(1 if number.startswith("+") else 3)
        if e164 and number and not any(e164.endswith(number[prefix:]) for prefix in prefixes):
            raise ValueError(
                f"“{e164}” is not the number {number} as dialled from abroad: compare the digits"
            )
        return e164
