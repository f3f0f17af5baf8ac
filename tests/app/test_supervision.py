"""A kiosk that is watched over, as run() puts it together."""

import gc
import re
import sys
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QTimer

from kiosk.app.run import _supervise
from kiosk.app.run_options import RunOptions
from kiosk.base.exit_codes import REFUSED
from kiosk.base.problems import REPEATED
from kiosk.core.restarts import restarts
from kiosk.core.restarts.restarts import LEAST_RUN
from kiosk.core.state.pace import RETRY
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrder, OutOfOrderReason
from kiosk.machine.disk_thread import at_once
from kiosk.machine.sites.previous_content import Previous, own
from kiosk.machine.sites.start_book import StartBook
from kiosk.machine.start.memory_use import available_mb, resident_mb


@pytest.fixture
def options(sources, tmp_path):
    (tmp_path / "run").mkdir()
    book = StartBook(sources, tmp_path / "state", tmp_path / "run")
    return RunOptions(sources, tmp_path / "state", (640, 480), "", "offscreen", "software", book=book)


def test_a_start_that_lasts_leaves_its_content_and_its_picture(stage, options, qtbot):
    supervision = _supervise(stage.kiosk, options, at_once)
    gc.collect()
    stage.kiosk.load()
    supervision.lasted.emit()
    assert Previous(options.state).proof() == own(options.sources).proof
    qtbot.waitUntil(lambda: any(options.state.glob("out-of-order-until-*.png")), timeout=120_000)


@pytest.fixture
def ended(monkeypatch):
    """The codes with which the event loop was told to end."""
    codes = []
    monkeypatch.setattr("kiosk.app.supervision.QCoreApplication.exit", codes.append)
    return codes


@pytest.fixture
def short(options):
    """One beat with a frame is long enough to last."""
    return replace(options, environment={"WATCHDOG_USEC": "180000000"})


def beat(supervision, qtbot, times=5):
    """So many beats with a frame each."""
    told = []
    supervision._tell = told.append
    supervision.findChild(QTimer).setInterval(20)
    qtbot.waitUntil(lambda: told.count("WATCHDOG=1") >= times, timeout=10_000)
    supervision.findChild(QTimer).setInterval(60_000)


def left_behind(options):
    return {path.name for path in options.state.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_out_of_order_does_not_last_and_what_mends_it_does(
    stage, sources, tmp_path, short, ended, qtbot, log_warnings
):
    mended = sources.site.read_bytes()
    sources.site.write_text("organisation = ", "utf-8")
    options = replace(short, book=StartBook(sources, short.state, tmp_path / "run"))
    supervision = _supervise(stage.kiosk, options, at_once)
    stage.kiosk.load()
    beat(supervision, qtbot)
    assert isinstance(stage.scene, OutOfOrder)
    assert left_behind(options) == set()
    stage.wait(RETRY, step=RETRY)
    assert isinstance(stage.scene, OutOfOrder) and ended == []
    sources.site.write_bytes(mended)
    stage.wait(RETRY, step=RETRY)
    assert isinstance(stage.scene, Loop)
    beat(supervision, qtbot)
    assert Previous(options.state).proof() == own(sources).proof


def test_without_fonts_the_good_copy_stays(stage, sources, short, tmp_path, qtbot, monkeypatch, log_failures):
    kept = Previous(short.state)
    kept.keep(own(sources))
    before = kept.proof()
    sources.site.write_text(sources.site.read_text("utf-8") + "\n# changed\n", "utf-8")
    options = replace(short, book=StartBook(sources, short.state, tmp_path / "run"))
    monkeypatch.setattr("kiosk.app.window.fonts.load_family", lambda family: False)
    supervision = _supervise(stage.kiosk, options, at_once)
    stage.kiosk.load()
    beat(supervision, qtbot)
    assert stage.scene.reason is OutOfOrderReason.FONTS
    assert log_failures() == ["The font Noto Sans is missing or broken; the screen is out of order"]
    assert kept.proof() == before


def test_nothing_lasts_while_it_starts(stage, short, qtbot):
    supervision = _supervise(stage.kiosk, short, at_once)
    beat(supervision, qtbot)
    assert left_behind(short) == set()


def test_nobody_is_told_where_nobody_supervises(stage, options):
    assert _supervise(stage.kiosk, replace(options, book=None), at_once) is None


def test_a_night_with_too_much_memory_ends_it(stage, options, ended, monkeypatch, log_warnings):
    supervision = _supervise(stage.kiosk, options, at_once)
    stage.kiosk.load()
    stage.clock.advance(LEAST_RUN)
    stage.clock.turn_to(stage.clock.now().wall.replace(hour=2) + timedelta(days=1))
    # A process that has run thousands of tests holds more than a kiosk may.
    monkeypatch.setattr(restarts, "MOST_RESIDENT_MB", resident_mb() + 100)
    stage.wait(1)
    assert ended == []
    monkeypatch.setattr(restarts, "MOST_RESIDENT_MB", 1)
    stage.wait(1)
    assert set(ended) == {0}
    assert re.fullmatch(r"Memory limit exceeded \(\d+ MB\); restarting", log_warnings()[0])
    assert supervision


def test_memory_is_that_of_this_process():
    before = resident_mb()
    held = bytearray(b"x" * 50_000_000)
    assert 40 < resident_mb() - before < 90
    assert held


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is asked")
def test_a_machine_that_runs_has_some_memory_left():
    assert 1 < available_mb() < 10_000_000


def test_a_site_that_breaks_the_reading_itself_is_stepped_back_from(
    stage, sources, short, ended, monkeypatch, tmp_path, log_warnings
):
    Previous(short.state).keep(own(sources))
    sources.site.write_text(sources.site.read_text("utf-8") + "\n# changed\n", "utf-8")
    options = replace(short, book=StartBook(sources, short.state, tmp_path / "run"))
    supervision = _supervise(stage.kiosk, options, at_once)

    def defect(*_):
        raise RuntimeError("a defect")

    monkeypatch.setattr("kiosk.loading.files.load_site", defect)
    stage.kiosk.load()
    assert isinstance(stage.scene, OutOfOrder)
    assert ended == [REFUSED]
    assert "The site cannot be read" in log_warnings()
    assert supervision


@pytest.mark.slow
def test_what_is_wrong_is_said_once_an_hour_and_what_changes_at_once(stage, sources, log_warnings):
    sources.site.write_text("organisation = ", "utf-8")
    stage.kiosk.load()
    said = len(log_warnings())
    for _ in range(20):
        stage.wait(RETRY, step=RETRY)
    assert isinstance(stage.scene, OutOfOrder)
    assert len(log_warnings()) == said > 0
    sources.site.write_text('organisation = "other"\nname = ', "utf-8")
    stage.wait(RETRY, step=RETRY)
    assert len(log_warnings()) == 2 * said
    stage.clock.advance(REPEATED)
    stage.wait(RETRY, step=RETRY)
    assert len(log_warnings()) == 3 * said
