from dataclasses import dataclass
from datetime import date

import pytest

from kiosk.core.base.days import Day
from kiosk.core.base.record import Record
from kiosk.core.base.record_marks import RecordError
from kiosk.core.content.panels.figure import Figure
from kiosk.core.content.parts.figure import Figure as PartFigure
from kiosk.core.site.helplines import Emergency, Helpline
from kiosk.core.site.settings import Site


@dataclass(frozen=True, kw_only=True)
class Dated(Record):
    day: Day


@pytest.mark.parametrize("day", [date(1, 1, 1), date(2026, 11, 20), date(2099, 12, 31)])
def test_a_day_that_can_be_counted_from(day):
    assert Dated.validated(day=day).day == day


@pytest.mark.parametrize("day", [date(2100, 1, 1), date(2206, 11, 20), date(9999, 12, 31)])
def test_a_day_that_nobody_can_mean(day):
    with pytest.raises(RecordError, match=f"“{day}” cannot be used: write a year before 2100"):
        Dated.validated(day=day)


@pytest.mark.parametrize(
    ("model", "key"),
    [
        (Emergency, "confirmed_on"),
        (Helpline, "confirmed_on"),
        (Site, "law_checked"),
        (Figure, "valid_until"),
        (PartFigure, "valid_until"),
    ],
)
def test_every_day_that_is_counted_from_is_one(model, key):
    with pytest.raises(RecordError) as refused:
        model.validated(**{key: date(9999, 12, 31)})
    assert [fault["type"] for fault in refused.value.faults if fault["loc"] == (key,)] == ["value_error"]
