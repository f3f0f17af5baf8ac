"""A beginner confirms the numbers of a screen and sets its hours of today by sixteen touches on names."""

from datetime import time

import pytest
from argon2 import PasswordHasher

from kiosk.app.staff.hours_today import FILE, HoursTodayFile
from kiosk.app.staff.staff import Staff
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels.numbers import NumbersOutcome, NumbersPanel
from kiosk.loading.sources import Sources
from kiosk.loading.world import language_of
from kiosk.machine.disk_thread import at_once
from tests.numbers_site import numbers_site
from tests.qml.stages import Stage, accessible_name

PIN = "802751"
MOST = 16
SITE = numbers_site('\n[hours]\nopen = "Mon-Sun 06:00-23:00"\n', language="LANGUAGE")
SCRIPT = (
    "Numbers",
    "555 0142",
    "They answered",
    "This is right",
    "Branch manager",
    "Confirm this number",
    "555 0100",
    "The authority confirmed this number",
    "Branch manager",
    "Confirm this number",
    "Back",
    "Today’s hours",
    *("Close half an hour earlier",) * 4,
)
"""Each choice is marked, and the button at the foot with its name does it."""


@pytest.fixture
def place(qapp, tmp_path, monkeypatch, log_warnings, request):
    """A screen whose numbers nobody has confirmed; the staff page is open."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    hasher = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    state = tmp_path / "state"
    state.mkdir()
    (state / "pin.toml").write_text(f'hash = "{hasher.hash(PIN)}"\n', "utf-8")
    site = tmp_path / "site.toml"
    site.write_text(SITE.replace("LANGUAGE", request.param), "utf-8")
    sources = Sources(site, kept=state)
    stage = Stage(sources=sources, size=(1280, 720))
    staff = Staff(qapp, stage.kiosk, sources, state, at_once, windowed=False, one_screen=False)
    hours = HoursTodayFile(stage.kiosk, state, lambda job: job())
    stage.kiosk.load()
    stage.settle()
    yield stage
    staff.end()
    stage.end()
    del hours


def let_in(stage, qtbot):
    """Five seconds on the plate, and the PIN."""
    stage.wait(4.0)
    plate = stage.point(stage.find("logoPlate"))
    stage.press(plate)
    stage.wait(5.0)
    stage.release(plate)
    stage.clock.advance(0.5)
    for digit in PIN:
        stage.tap(stage.find(f"key-{digit}"))
    stage.tap(stage.find("enter"))
    qtbot.waitUntil(lambda: not isinstance(stage.scene, PinPad))
    stage.settle()
    assert isinstance(stage.scene, StaffPage)


def is_writing(stage):
    panel = stage.scene.panel
    return isinstance(panel, NumbersPanel) and panel.outcome is NumbersOutcome.ASKED


@pytest.mark.parametrize("place", ["en", pytest.param("ar", marks=pytest.mark.slow)], indirect=True)
def test_sixteen_touches_confirm_the_numbers_and_set_the_hours(place, qtbot, tmp_path):
    stage = place
    language = language_of(stage.state.language)
    assert stage.store.state.house.available.strip is None
    let_in(stage, qtbot)
    for touches, words in enumerate(SCRIPT, 1):
        assert touches <= MOST
        name = words if words[0].isdigit() else language.text(words)
        stage.picture()
        *_, control = [each for each in stage.controls() if name in accessible_name(each)]
        stage.tap(control)
        qtbot.waitUntil(lambda: not is_writing(stage))
        stage.settle()
    house, today = stage.store.state.house, stage.store.now.wall.date()
    assert house.opening.until.astimezone(stage.store.now.wall.tzinfo).time() == time(22)
    assert (house.available.strip.number, house.available.emergency.number) == ("555 0142", "555 0100")
    assert all(line.confirmed_on == today for line in (house.available.strip, house.available.emergency))
    assert (tmp_path / "state/confirmations.toml").read_text("utf-8").count("branch-manager") == 2
    assert f"closes = {22 * 60}" in (tmp_path / "state" / FILE).read_text("utf-8")
