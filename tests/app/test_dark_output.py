"""A closed screen is switched off where the site says so, and lit again whatever happens."""

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.app.dark_output import DarkOutput
from kiosk.core.state import staff_events as se
from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.scenes.loop import Loop
from kiosk.machine.disk_thread import at_once
from kiosk.machine.screens.output_record import OffTried, read
from tests.machine.screens.test_output_off import screens  # noqa: F401  (a fixture)
from tests.qml.stages import Stage

HOURS = '\n[hours]\nopen = "Mon-Sun 06:00-16:45"\ndark = "off"\n'
TO_CLOSING, TO_OPENING, DAY = 200.0, 14 * 3600.0, 24 * 3600.0


class Night:
    """A kiosk three minutes before it closes, and the screens of its compositor."""

    def __init__(self, stage, compositor, state):
        self.stage, self.screens, self.state = stage, compositor, state
        compositor.plug("A")
        self.outputs = compositor.outputs()
        stage.kiosk.load()
        self.follower = DarkOutput(stage.kiosk, self.outputs, state, at_once)

    def passes(self, seconds):
        self.stage.clock.advance(seconds)
        for _ in range(3):
            self.stage.store.tick()
            self.stage.settle()
        return self


@pytest.fixture
def night(qapp, sources, screens, tmp_path):  # noqa: F811
    sources.site.write_text(sources.site.read_text("utf-8") + HOURS, "utf-8")
    stage = Stage(sources=sources, size=(640, 480))
    yield Night(stage, screens, tmp_path / "state")
    stage.end()


@pytest.mark.slow
def test_it_goes_off_when_the_place_closes_and_is_lit_when_it_opens(night):
    assert isinstance(night.passes(1.0).stage.scene, Loop)
    assert night.screens.lit == {"A"}
    assert isinstance(night.passes(TO_CLOSING).stage.scene, Dark)
    assert night.screens.lit == set()
    assert read(night.state) == OffTried(date(2026, 11, 25))
    assert isinstance(night.passes(TO_OPENING).stage.scene, Loop)
    assert night.screens.lit == {"A"}


def test_the_end_of_the_program_lights_it(night):
    night.passes(TO_CLOSING)
    QCoreApplication.instance().aboutToQuit.emit()
    assert night.screens.lit == {"A"}


@pytest.mark.slow
def test_where_it_cannot_be_switched_off_it_shows_black_and_says_so_once(night, log_failures):
    night.screens.sign("stubborn")
    said = "Switching the screen off fails: the compositor leaves it on; it shows a black picture"
    for to_closing in (TO_CLOSING, DAY - TO_OPENING):
        assert isinstance(night.passes(to_closing).stage.scene, Dark)
        assert night.screens.lit == {"A"}
        assert read(night.state).why_not == "the compositor leaves it on"
        assert log_failures() == [said]
        assert isinstance(night.passes(TO_OPENING).stage.scene, Loop)
    (night.screens.folder / "stubborn").unlink()
    assert isinstance(night.passes(DAY - TO_OPENING).stage.scene, Dark)
    assert night.screens.lit == set()
    assert log_failures()[1].startswith("Switching the screen off works again after ")


def test_what_staff_make_dark_stays_on_so_that_a_touch_ends_it(night):
    night.passes(TO_CLOSING)
    assert night.screens.lit == set()
    off_until = night.stage.store.now.wall.replace(hour=23)
    night.stage.do(se.HoursTodayRead(None, off_until))
    night.passes(1.0)
    assert night.screens.lit == {"A"}


@pytest.mark.slow
def test_a_screen_that_does_not_come_on_ends_the_program(night, log_failures, log_warnings, monkeypatch):
    codes = []
    monkeypatch.setattr("kiosk.app.dark_output.QCoreApplication.exit", codes.append)
    night.passes(TO_CLOSING)
    (night.screens.folder / "bin/wlr-randr").write_text(
        '#!/bin/sh\n[ "$1" = --json ] && echo \'[{"name": "A", "make": "", "model": "", "serial": "", '
        '"enabled": false, "modes": [], "transform": "normal"}]\'\n',
        "utf-8",
    )
    night.passes(TO_OPENING).passes(20.0).passes(20.0)
    assert codes[:1] == [0]
    assert "The screen stays off; restarting" in log_warnings()
