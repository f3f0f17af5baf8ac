"""Files that are dropped into a folder are on the screen within two seconds, in a real window."""

import os
from datetime import timedelta

import pytest

from kiosk.app.announcements.follower import Announcements
from kiosk.core.kernel import events as ev
from kiosk.core.kernel.scenes import Announcing, Loop
from kiosk.core.kernel.state import Visitor
from tests.qml.stages import Stage

SOON_MS = 2000


@pytest.fixture
def stage(qapp, tmp_path):
    (tmp_path / "state").mkdir()
    made = Stage(size=(960, 540)).go("statement")
    yield made
    made.end()


def begin(stage, folder):
    follower = Announcements(stage.kiosk, stage.clock, folder, folder / "state")
    stage.settle()
    return follower


def drop(stage, folder, name="a.toml", text='prepared = "delay"\n', saved=0):
    """``saved`` seconds ago by the stage's clock."""
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(text, "utf-8")
    at = (stage.clock.now().wall - timedelta(seconds=saved)).timestamp()
    os.utime(file, (at, at))
    return file


def shown(stage):
    return stage.scene.shown.id if isinstance(stage.scene, Announcing) else ""


@pytest.mark.parametrize("where", ["site", "state"])
def test_a_dropped_file_covers_a_visit_and_a_removed_one_ends(stage, tmp_path, qtbot, where):
    begin(stage, tmp_path)
    stage.do(ev.ExploreTouched(), ev.ContrastToggled())
    folder = tmp_path / "announcements" if where == "site" else tmp_path / "state/announcements"
    file = drop(stage, folder)
    qtbot.waitUntil(lambda: shown(stage) == f"{where}/a.toml", timeout=SOON_MS)
    assert stage.store.state.visitor == Visitor(language="en")
    assert stage.find("announcementTitle").property("text") == "There are delays"
    file.unlink()
    qtbot.waitUntil(lambda: isinstance(stage.scene, Loop), timeout=SOON_MS)


@pytest.mark.usefixtures("log_warnings")
def test_a_file_is_followed_while_it_is_written_and_a_broken_one_never_stops_the_screen(
    stage, tmp_path, qtbot, caplog
):
    begin(stage, tmp_path)
    folder = tmp_path / "announcements"
    file = drop(stage, folder, text='words = "Buses leave from th')
    qtbot.waitUntil(lambda: "this is not TOML" in caplog.text, timeout=SOON_MS)
    assert isinstance(stage.scene, Loop)
    drop(stage, folder, text='words = "Buses leave from the north side."\n')
    qtbot.waitUntil(lambda: shown(stage) == "site/a.toml", timeout=SOON_MS)
    assert stage.find("announcementTitle").property("text").startswith("Buses leave")
    file.write_text('words = "Call 555 0199."\n', "utf-8")
    qtbot.waitUntil(lambda: isinstance(stage.scene, Loop), timeout=SOON_MS)
    assert "telephone number" in caplog.text


@pytest.mark.usefixtures("log_warnings")
@pytest.mark.parametrize(("saved", "is_shown"), [(30, True), (60, False), (-3600, False)])
def test_a_start_goes_on_where_it_was(stage, tmp_path, saved, is_shown):
    drop(stage, tmp_path / "announcements", text='prepared = "delay"\nminutes = 1\n', saved=saved)
    begin(stage, tmp_path)
    assert bool(shown(stage)) is is_shown
    stage.wait(31)
    assert not shown(stage)


def test_what_is_over_stays_so_when_another_file_comes(stage, tmp_path, qtbot):
    folder = tmp_path / "announcements"
    drop(stage, folder, text='prepared = "delay"\nminutes = 1\n')
    begin(stage, tmp_path)
    stage.wait(61)
    assert not shown(stage)
    drop(stage, folder, "b.toml", 'prepared = "ask-staff"\nminutes = 1\n')
    qtbot.waitUntil(lambda: shown(stage) == "site/b.toml", timeout=SOON_MS)
    stage.wait(61)
    assert not shown(stage)


def test_an_unchanged_file_goes_on_after_the_content_was_loaded_again(stage, tmp_path):
    drop(stage, tmp_path / "announcements", saved=60)
    begin(stage, tmp_path)
    before = stage.scene.shown
    stage.wait(1)
    stage.kiosk.loaded.emit()
    assert stage.scene.shown == before
