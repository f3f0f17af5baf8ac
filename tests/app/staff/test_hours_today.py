"""What staff decided about the hours is kept, and a file that is no such thing is nothing."""

from datetime import UTC, date, datetime

import pytest

from kiosk.app.staff.hours_today import FILE, NOTHING, read, written
from kiosk.core.site.screen_hours import HoursToday

DAY = date(2026, 11, 27)
UNTIL = datetime(2026, 11, 28, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "decided",
    [
        NOTHING,
        (HoursToday(DAY, 360, 1500), None),
        (HoursToday(DAY, None, None), None),
        (None, UNTIL),
        (HoursToday(DAY, 360, 1200), UNTIL),
    ],
)
def test_it_is_read_as_it_was_written(tmp_path, decided):
    path = tmp_path / FILE
    path.write_text(written(decided), "utf-8")
    assert read(path) == decided


@pytest.mark.parametrize(
    "text",
    [
        "",
        "day = 3\n",
        "day = 2026-11-27\nopens = 3\n",
        "day = 2026-11-27\nopens = 900\ncloses = 800\n",
        "day = 2026-11-27\nopens = true\ncloses = 800\n",
        "day = 2026-11-27\nopens = 0\ncloses = 99999\n",
        "off_until = 2026-11-28T05:00:00\n",
        "no toml",
    ],
)
def test_what_makes_no_sense_is_nothing(tmp_path, text):
    path = tmp_path / FILE
    path.write_text(text, "utf-8")
    assert read(path) == NOTHING
    assert read(tmp_path / "missing") == NOTHING
