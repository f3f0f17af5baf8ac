"""Files that are dropped into a folder are on the screen within two seconds, in a real window."""

import os
import tomllib
from datetime import timedelta

import pytest

from kiosk.app.announcements.follower import Announcements
from kiosk.core.staff.rules import PLATE_HOLD
from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.staff_panels.announce import AnnouncePanel, AnnounceRowChosen
from kiosk.core.state.state import Visitor
from kiosk.machine.disk_thread import at_once
from tests.qml.stages import Stage

SOON_MS = 2000


@pytest.fixture
def stage(qapp, tmp_path):
    (tmp_path / "state").mkdir()
    made = Stage(size=(960, 540)).go("statement")
    yield made
    made.end()


def begin(stage, folder):
    follower = Announcements(stage.kiosk, stage.clock, folder, folder / "state", at_once)
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
@pytest.mark.sample(1)
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
@pytest.mark.slow
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
@pytest.mark.sample(1)
def test_a_start_goes_on_where_it_was(stage, tmp_path, saved, is_shown):
    drop(stage, tmp_path / "announcements", text='prepared = "delay"\nminutes = 1\n', saved=saved)
    begin(stage, tmp_path)
    assert bool(shown(stage)) is is_shown
    stage.wait(31)
    assert not shown(stage)


@pytest.mark.usefixtures("log_warnings")
def test_a_copy_that_kept_an_old_time_is_told_once(stage, tmp_path, caplog):
    folder = tmp_path / "announcements"
    drop(stage, folder, "before.toml", saved=3600)
    begin(stage, tmp_path)
    assert not caplog.messages, "what was over at the start is no surprise"
    copied = drop(stage, folder, "copied.toml", saved=3600)
    past = drop(stage, folder, "past.toml", 'prepared = "delay"\nuntil = 2020-01-01T10:00:00\n')
    drop(stage, folder, "fresh.toml")
    for _ in range(2):
        stage.kiosk.loaded.emit()
    assert shown(stage) == "site/fresh.toml"
    saved = (
        f"{(stage.clock.now().wall - timedelta(hours=1)).astimezone(stage.world.site.zone):%Y-%m-%d %H:%M}"
    )
    assert caplog.messages == [
        f"{copied}:1: warning: it is not shown, because its time is over: it counts from {saved}, "
        "when the file was saved: save it again",
        f"{past}:1: warning: it is not shown, because its time is over: until is past: write a later one",
    ]


@pytest.mark.slow
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


def by_staff(stage, *rows):
    stage.do(se.PlatePressed())
    stage.wait(PLATE_HOLD)
    stage.do(*map(se.PinTyped, "802751"), se.PinEntered())
    stage.do(se.PinChecked(stage.scene.asked, True), se.StaffPanelOpened(AnnouncePanel()))
    return stage.do(*map(AnnounceRowChosen, rows))


def restarted(stage, folder):
    """Another kiosk, which begins where the first one ended."""
    after = Stage(size=(960, 540)).go("statement")
    after.clock.turn_to(stage.clock.now().wall)
    begin(after, folder)
    return after


@pytest.mark.slow
def test_what_staff_made_is_shown_after_a_restart_and_gone_when_they_end_it(stage, tmp_path):
    begin(stage, tmp_path)
    by_staff(stage, "delay", "60", "show")
    file = tmp_path / "state/announcements/staff-page.toml"
    made = stage.scene.shown
    assert tomllib.loads(file.read_text("utf-8"))["until"] == made.until
    os.utime(file, (stage.clock.now().wall.timestamp(),) * 2)
    after = restarted(stage, tmp_path)
    assert after.scene.shown.until == made.until
    by_staff(after, "end 0", "stop")
    assert not file.exists()
    after.end()


@pytest.mark.slow
def test_what_staff_ended_does_not_come_back_though_its_file_is_there(stage, tmp_path):
    file = drop(stage, tmp_path / "announcements", saved=60)
    begin(stage, tmp_path)
    by_staff(stage, "end 0", "stop")
    stage.do(ev.StartedAgain())
    assert isinstance(stage.scene, Loop)
    stage.kiosk.loaded.emit()
    assert isinstance(stage.scene, Loop)
    after = restarted(stage, tmp_path)
    assert isinstance(after.scene, Loop)
    os.utime(file, (stage.clock.now().wall.timestamp(),) * 2)
    after.kiosk.loaded.emit()
    assert shown(after) == "site/a.toml", "somebody saved it again"
    after.end()


def test_on_a_full_disk_staff_announce_all_the_same(stage, tmp_path):
    (tmp_path / "state/announcements").write_text("no folder", "utf-8")
    begin(stage, tmp_path)
    by_staff(stage, "delay", "15", "show")
    drop(stage, tmp_path / "announcements", "b.toml", 'prepared = "ask-staff"\n', saved=60)
    stage.kiosk.loaded.emit()
    assert shown(stage) == "state/staff-page.toml"
    assert {each.id for each in stage.store.state.house.announcements} == {
        "state/staff-page.toml",
        "site/b.toml",
    }
