"""A kiosk that is watched over, as run() puts it together."""

import gc
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.app.disk import at_once
from kiosk.app.previous import Previous, own
from kiosk.app.run import RunOptions, _supervise
from kiosk.app.starts import StartBook
from kiosk.app.supervision import resident_mb
from kiosk.core import recovery


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
    qtbot.waitUntil(lambda: any(options.state.glob("out-of-order-until-*.png")), timeout=30_000)


def test_nobody_is_told_where_nobody_supervises(stage, options):
    assert _supervise(stage.kiosk, replace(options, book=None), at_once) is None


@pytest.fixture
def ended(monkeypatch):
    """The codes with which the event loop was told to end."""
    codes = []
    monkeypatch.setattr("kiosk.app.supervision.QCoreApplication.exit", codes.append)
    return codes


def test_a_night_with_too_much_memory_ends_it(stage, options, ended, monkeypatch):
    supervision = _supervise(stage.kiosk, options, at_once)
    stage.kiosk.load()
    stage.clock.turn_to(stage.clock.now().wall.replace(hour=2) + timedelta(days=1))
    stage.wait(1)
    assert ended == []
    monkeypatch.setattr(recovery, "MOST_RESIDENT_MB", 1)
    stage.wait(1)
    assert set(ended) == {0}
    assert supervision


def test_memory_is_that_of_this_process():
    before = resident_mb()
    held = bytearray(b"x" * 50_000_000)
    assert 40 < resident_mb() - before < 90
    assert held
