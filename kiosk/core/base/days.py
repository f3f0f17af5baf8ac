"""Dates from which days are counted."""

from datetime import date
from typing import Annotated

from kiosk.core.base.record_marks import Check

_TOO_LATE = 2100


def _near(day: date) -> date:
    """Limits the year: a stray digit would lead past the last date that can be calculated."""
    if day.year >= _TOO_LATE:
        raise ValueError(f"“{day}” cannot be used: write a year before {_TOO_LATE}")
    return day


Day = Annotated[date, Check(_near)]
