"""The steps that people complete before a screen opens to the public, each signed with role and day."""

from dataclasses import dataclass
from datetime import date

from kiosk.core.base.record import Record
from kiosk.core.site.confirmations import Role

FIRST_DAY = date(2026, 1, 1)
"""A signature before this day, such as the example in site.toml, is not valid."""


@dataclass(frozen=True, kw_only=True)
class Signed(Record):
    on: date
    by: Role

    def is_valid(self, today: date) -> bool:
        return FIRST_DAY <= self.on <= today


@dataclass(frozen=True, kw_only=True)
class GoLive(Record):
    """None means unsigned."""

    desk_trained: Signed | None = None
    child_protection: Signed | None = None
    helplines_rung: Signed | None = None
    survivors_review: Signed | None = None
    station_agreement: Signed | None = None
    logo_ours: Signed | None = None
    """Only a National Society's own logo holds a red cross, crescent or crystal."""
