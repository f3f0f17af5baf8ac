"""What the screen did is kept where the site wants it, and nowhere else; nothing of a visit is in it."""

from datetime import timedelta

import pytest

from kiosk.app.stats_keeper import StatsKeeper
from kiosk.core.state import events as ev
from kiosk.loading.sources import Sources
from kiosk.machine import stats_file
from kiosk.machine.disk_thread import at_once
from tests.fakes import confirmed_demonstration
from tests.qml.stages import Stage


@pytest.fixture
def staged(qapp, tmp_path):
    """staged(keep) is a kiosk that has loaded a site."""
    stages = []

    def make(keep):
        path = tmp_path / "site.toml"
        path.write_text(confirmed_demonstration() + f"\n[stats]\nkeep = {str(keep).lower()}\n", "utf-8")
        stages.append(Stage(sources=Sources(path), size=(640, 480)))
        stages[-1].kiosk.load()
        return stages[-1]

    yield make
    for stage in stages:
        stage.end()


def hours(stage, keeper, visits):
    """Three hours, with or without visits."""
    keeper.count()
    for _ in range(3):
        if visits:
            stage.kiosk.store.dispatch(ev.ExploreTouched())
            stage.kiosk.store.dispatch(ev.LanguagesOpened())
            stage.kiosk.store.dispatch(ev.StartedAgain())
        stage.clock.advance(3600.0)
        keeper.count()


def test_hours_with_and_without_visits_leave_the_same_bytes(staged, tmp_path):
    found = []
    for visits in (False, True):
        stage, state = staged(True), tmp_path / f"state-{visits}"
        hours(stage, StatsKeeper(stage.kiosk, state, stage.clock, at_once), visits)
        found.append((state / "stats.toml").read_bytes())
    assert found[0] == found[1]
    (month,) = stats_file.read(tmp_path / "state-True/stats.toml").months.values()
    assert month.on_s == 3 * 3600 and month.down_s == 0


@pytest.mark.slow
def test_the_time_without_the_program_is_down(staged, tmp_path):
    stage = staged(True)
    first = StatsKeeper(stage.kiosk, tmp_path, stage.clock, at_once)
    first.count()
    stage.clock.advance(timedelta(hours=5).total_seconds())
    second = StatsKeeper(stage.kiosk, tmp_path, stage.clock, at_once)
    second.count()
    months = stats_file.read(tmp_path / "stats.toml").months.values()
    assert sum(each.down_s for each in months) == 5 * 3600


@pytest.mark.slow
def test_a_site_that_does_not_want_it_keeps_nothing_and_the_file_goes(staged, tmp_path):
    stage = staged(False)
    (tmp_path / "stats.toml").write_text("", "utf-8")
    hours(stage, StatsKeeper(stage.kiosk, tmp_path, stage.clock, at_once), True)
    assert not (tmp_path / "stats.toml").exists()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "until = 3",
        'until = 2026-11-27T10:00:00Z\n[month."2026-11"]\non_s = -1',
        "until = 2026-11-27T10:00:00Z\nmonth = 3",
        'until = 2026-11-27T10:00:00Z\n[month."2026-11"]\non_s = "a"\ndown_s = 1\npanels = 1\nnumbers = 1',
    ],
)
def test_a_record_that_is_none_counts_as_if_nothing_was_kept(text, tmp_path):
    (tmp_path / "stats.toml").write_text(text, "utf-8")
    assert stats_file.read(tmp_path / "stats.toml") == stats_file.NO_STATS
