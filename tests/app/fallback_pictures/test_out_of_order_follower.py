"""The picture for when nothing of ours runs."""

import re
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.app.fallback_pictures.out_of_order_follower import FOR_EVER, PREFIX, OutOfOrderFollower, last_day
from kiosk.commands.out_of_order_picture import PictureOptions, paint
from kiosk.core.site.confirmations import CONFIRMED_DAYS
from kiosk.core.site.helplines import Emergency
from kiosk.core.state.events import WorldChanged
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import load_world
from kiosk.machine.disk_thread import at_once
from kiosk.staging.screen import MOMENT
from tests.fakes import confirmed_demonstration

ROOT = Path(__file__).parents[3]
CONFIRMED = date(2026, 11, 20)
LAST = CONFIRMED + timedelta(days=CONFIRMED_DAYS - 1)
"""The last day in every time zone."""


@pytest.fixture
def sources(tmp_path):
    """The demonstration's texts as those of a real site, confirmed on the day of the pictures."""
    text = confirmed_demonstration().replace('"555"', '"555 0100"')
    path = tmp_path / "site.toml"
    path.write_text(text, "utf-8")
    return Sources(path)


def pictures(folder):
    return sorted(path.name for path in folder.glob(f"{PREFIX}*"))


def load(stage, **changes):
    world = load_world(stage.kiosk.content.sources, MOMENT).world
    site = replace(world.site, **changes)
    stage.do(WorldChanged(replace(world, site=site)))
    stage.kiosk.loaded.emit()


def test_it_shows_the_emergency_number_and_no_other(qapp, sources, tmp_path):
    plain = tmp_path / "plain.png"
    assert paint(PictureOptions(sources, (640, 480), plain, tmp_path)) == 0
    before = QImage(str(plain))
    assert (before.width(), before.height()) == (640, 480)
    text = sources.site.read_text("utf-8")
    sources.site.write_text(text[: text.index("[[helpline]]")], "utf-8")
    paint(PictureOptions(sources, (640, 480), plain, tmp_path))
    assert QImage(str(plain)) == before
    sources.site.write_text(text[: text.index("[emergency]")], "utf-8")
    paint(PictureOptions(sources, (640, 480), plain, tmp_path))
    assert QImage(str(plain)) != before


def test_a_site_that_cannot_be_read_has_none(qapp, sources, tmp_path):
    sources.site.write_text("organisation = ", "utf-8")
    assert paint(PictureOptions(sources, (640, 480), tmp_path / "a.png", tmp_path)) == 1
    assert not (tmp_path / "a.png").exists()


def test_the_program_ends_while_it_is_painted_without_a_word(qapp, qtbot, stage, sources, tmp_path):
    load(stage)
    keeper = OutOfOrderFollower(stage.kiosk, sources, tmp_path, at_once)
    keeper.prepare()
    with qtbot.waitSignal(keeper._painter.destroyed, timeout=60_000):
        qapp.aboutToQuit.emit()
    assert keeper._painter is None
    assert pictures(tmp_path) == []


@pytest.mark.slow
def test_another_process_paints_it_for_the_windows_size_once(qtbot, stage, sources, tmp_path):
    load(stage)
    keeper = OutOfOrderFollower(stage.kiosk, sources, tmp_path, at_once)
    keeper.prepare()
    qtbot.waitSignal(keeper._painter.ended, timeout=120_000).wait()
    (name,) = pictures(tmp_path)
    assert re.fullmatch(rf"{PREFIX}{LAST}-[0-9a-f]{{12}}\.png", name)
    assert QImage(str(tmp_path / name)).size() == stage.window.size()
    keeper.prepare()
    assert keeper._painter is None


def test_a_picture_that_is_not_painted_is_told_once_with_the_bytes_that_are_free(
    stage, sources, tmp_path, log_failures
):
    keeper = OutOfOrderFollower(stage.kiosk, sources, tmp_path, at_once)
    for _ in range(3):
        keeper._report(1, b"")
        (said,) = log_failures()
    words = r"The picture for out of order was not painted: exit code 1; \d+ bytes free"
    assert re.fullmatch(words, said)
    keeper._report(0, b"")
    assert log_failures()[1].startswith("The picture for out of order works again after ")


def test_a_number_that_is_withdrawn_takes_its_picture_along(stage, sources, tmp_path):
    keeper = OutOfOrderFollower(stage.kiosk, sources, tmp_path, at_once)
    load(stage)
    shown = keeper._picture()
    shown.touch()
    load(stage)
    assert pictures(tmp_path) == [shown.name]
    load(stage, emergency=None)
    assert pictures(tmp_path) == []
    assert keeper._picture().name.startswith(f"{PREFIX}{FOR_EVER}-")


def test_nothing_of_a_demonstration_is_kept(stage, sources, tmp_path):
    (tmp_path / f"{PREFIX}{FOR_EVER}-0.png").touch()
    keeper = OutOfOrderFollower(stage.kiosk, sources, tmp_path, at_once)
    load(stage, demo=True)
    keeper.prepare()
    assert pictures(tmp_path) == []


@pytest.mark.parametrize(
    ("today", "day"),
    [
        (CONFIRMED, LAST),
        (LAST + timedelta(days=1), LAST),
        (LAST + timedelta(days=2), FOR_EVER),
        (CONFIRMED - timedelta(days=1), FOR_EVER),
    ],
)
def test_it_may_be_shown_while_the_number_is_confirmed_in_every_zone(today, day, qapp):
    site = load_world(Sources(DEMO_SITE, demo=True), MOMENT).world.site
    emergency = Emergency.validated(
        number="555 0100", answered_by=("police",), confirmed_on=CONFIRMED, confirmed_by="desk-team"
    )
    assert last_day(replace(site, emergency=emergency), today) == day


@pytest.mark.slow
def test_it_is_a_command(tmp_path):
    command = [sys.executable, str(ROOT / "main.py"), "out-of-order", "--size", "640x480", "--to"]
    ended = subprocess.run([*command, str(tmp_path / "a.png")], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    assert QImage(str(tmp_path / "a.png")).height() == 480
