"""What staff decided about the hours is kept, and a file that is no such thing is nothing."""

from datetime import UTC, date, datetime

import pytest

from kiosk.app.staff.hours_today import FILE, NOTHING, HoursTodayFile, read, written
from kiosk.core.site.hours.screen_hours import HoursToday
from kiosk.core.state import staff_events as se
from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.scenes.loop import Loop
from kiosk.machine.disk_thread import at_once
from tests.qml.stages import Stage

DAY = date(2026, 11, 27)
UNTIL = datetime(2026, 11, 28, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "decided",
    [
        NOTHING,
        (HoursToday(DAY, ((360, 1500),)), None),
        (HoursToday(DAY, ((360, 720), (1080, 1560))), None),
        # One opening that was made longer until the next, which ends on the next day.
        (HoursToday(DAY, ((360, 2500),)), None),
        (HoursToday(DAY, ()), None),
        (None, UNTIL),
        (HoursToday(DAY, ((360, 1200),)), UNTIL),
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
        "day = 2026-11-27\nopens = 0\ncloses = true\n",
        "day = 2026-11-27\nopens = 0\ncloses = 99999\n",
        "day = 2026-11-27\nspans = [[360, 720], [700, 800]]\n",
        "day = 2026-11-27\nspans = [[360, 720], [800]]\n",
        "day = 2026-11-27\nspans = [[720, 360]]\n",
        "day = 2026-11-27\nspans = [[true, 360]]\n",
        "day = 2026-11-27\nspans = [[-1, 360]]\n",
        "day = 2026-11-27\nspans = 3\n",
        "off_until = 2026-11-28T05:00:00\n",
        "no toml",
    ],
)
def test_what_makes_no_sense_is_nothing(tmp_path, text):
    path = tmp_path / FILE
    path.write_text(text, "utf-8")
    assert read(path) == NOTHING
    assert read(tmp_path / "missing") == NOTHING


def test_the_file_of_a_version_that_knew_one_opening_is_read(tmp_path):
    path = tmp_path / FILE
    path.write_text("day = 2026-11-27\nopens = 360\ncloses = 1500\n", "utf-8")
    assert read(path) == (HoursToday(DAY, ((360, 1500),)), None)


def test_a_version_that_knew_one_opening_stays_lit_until_the_last_ends():
    """It would take a day without ``opens`` and ``closes`` for a closed one."""
    text = written((HoursToday(DAY, ((360, 720), (1080, 1560))), None))
    assert {"opens = 360", "closes = 1560"} <= set(text.splitlines())


@pytest.fixture
def starts(qapp, sources, tmp_path):
    """starts(): a kiosk at 16:42 of a day whose hours end at 23, with the state of those before."""
    text = sources.site.read_text("utf-8")
    sources.site.write_text(f'{text}\n[hours]\nopen = "Mon-Sun 06:00-23:00"\n', "utf-8")
    stages = []

    def start():
        stage = Stage(sources=sources, size=(640, 480))
        stages.append(stage)
        stage.file = HoursTodayFile(stage.kiosk, tmp_path, at_once)
        stage.kiosk.load()
        return stage.settle() or stage

    yield start
    for stage in stages:
        stage.end()


@pytest.mark.slow
def test_what_staff_decided_holds_after_a_restart_and_not_on_the_next_day(starts):
    first = starts()
    assert isinstance(first.scene, Loop)
    day = first.store.now.wall.date()
    first.do(se.HoursTodayRead(HoursToday(day, ((360, 960),)), None))
    first.store.tick()
    again = starts()
    assert isinstance(again.scene, Dark)
    assert again.state.house.hours_today == HoursToday(day, ((360, 960),))
    again.clock.advance(14 * 3600)
    again.store.tick()
    assert isinstance(again.scene, Loop)
