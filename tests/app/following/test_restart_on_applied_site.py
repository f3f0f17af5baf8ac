"""A kiosk that runs takes another site as soon as nobody uses it."""

import pytest

from kiosk.app.following.restart_on_applied_site import AppliedFollower
from kiosk.base.applied.applied_site import AppliedSite
from kiosk.base.applied.applied_sites import AppliedSites
from kiosk.core.state import events as ev
from kiosk.machine.disk_thread import at_once

OTHER = AppliedSite("a" * 64, "b" * 64)


@pytest.fixture
def follower(stage, tmp_path, monkeypatch, qtbot):
    """A follower with ``codes``, those with which the event loop was told to end."""
    follower = AppliedFollower(stage.kiosk, tmp_path, b"", at_once)
    follower.codes = []
    monkeypatch.setattr("kiosk.app.following.end_when_unused.QCoreApplication.exit", follower.codes.append)
    stage.kiosk.load()
    return follower


def applied(tmp_path, follower, qtbot):
    with qtbot.waitSignal(follower._read, timeout=10_000):
        AppliedSites(tmp_path).choose(OTHER)


@pytest.mark.slow
def test_it_ends_once_and_at_once_where_the_loop_runs(stage, follower, tmp_path, qtbot):
    applied(tmp_path, follower, qtbot)
    assert follower.codes == [0]
    stage.kiosk.store.dispatch(ev.Ticked())
    assert follower.codes == [0]


def test_a_visit_is_not_interrupted(stage, follower, tmp_path, qtbot):
    store = stage.kiosk.store
    store.dispatch(ev.ExploreTouched())
    assert store.state.has_visitor
    applied(tmp_path, follower, qtbot)
    assert follower.codes == []


@pytest.mark.slow
def test_other_files_of_the_state_folder_are_nothing_to_it(follower, tmp_path, qtbot):
    with qtbot.waitSignal(follower._read, timeout=10_000):
        (tmp_path / "clock.toml").write_text("", "utf-8")
    assert follower.codes == []


def test_what_was_applied_while_it_started_counts_too(stage, tmp_path, monkeypatch):
    codes = []
    monkeypatch.setattr("kiosk.app.following.end_when_unused.QCoreApplication.exit", codes.append)
    follower = AppliedFollower(stage.kiosk, tmp_path, b"", at_once)
    AppliedSites(tmp_path).choose(OTHER)
    stage.kiosk.load()
    assert follower.parent() is stage.kiosk
    assert codes == [0]
