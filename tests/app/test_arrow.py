"""The arrow of a mouse on a kiosk, which touch panels and keypads can bring as well."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.app.kiosk import Kiosk
from kiosk.base.clock import ManualClock
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.touch.mouse_path import MOVES
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.staging.screen import MOMENT
from kiosk.window.rest import come_to_rest
from kiosk.window.touch.mouse_arrow import STAYS_S

ARROW, NONE = Qt.CursorShape.ArrowCursor, Qt.CursorShape.BlankCursor


@pytest.fixture
def begin(qapp):
    """begin(closable) is a kiosk whose loop is shown, and its clock."""
    made = []

    def make(closable=False):
        clock = ManualClock(MOMENT)
        kiosk = Kiosk(clock, Sources(DEMO_SITE, demo=True), (1280, 800), pace=0.0, closable=closable)
        made.append(kiosk)
        kiosk.window.show()
        kiosk.load()
        come_to_rest(kiosk.window)
        return kiosk, clock

    yield make
    for each in made:
        each.end()
    assert QGuiApplication.overrideCursor() is None


@pytest.mark.parametrize(("closable", "shape"), [(False, NONE), (True, ARROW)])
def test_a_kiosk_shows_none_after_a_touch_and_a_window_that_one_can_close_does(begin, closable, shape):
    kiosk, _ = begin(closable)
    assert shown(kiosk) is shape
    touch(kiosk, QPoint(400, 300))
    assert isinstance(kiosk.store.state.scene, Visit)
    assert shown(kiosk) is shape


def test_a_touch_panel_that_calls_itself_a_mouse_shows_none(begin):
    kiosk, _ = begin()
    for number in range(3 * MOVES):
        at = QPoint(100 + 900 * (number % 2), 100 + 20 * number)
        QTest.mouseMove(kiosk.window, at)
        QGuiApplication.processEvents()
        assert shown(kiosk) is NONE


def test_a_mouse_that_moves_shows_one_and_a_touch_takes_it_away(begin):
    kiosk, _ = begin()
    move(kiosk)
    assert shown(kiosk) is ARROW
    QTest.mouseClick(kiosk.window, Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
    come_to_rest(kiosk.window)
    assert isinstance(kiosk.store.state.scene, Visit)
    assert shown(kiosk) is ARROW
    touch(kiosk, QPoint(400, 300))
    assert shown(kiosk) is NONE


def test_start_again_takes_it_away_at_once(begin):
    kiosk, _ = begin()
    kiosk.store.dispatch(ev.ExploreTouched())
    come_to_rest(kiosk.window)
    move(kiosk)
    assert shown(kiosk) is ARROW
    kiosk.store.dispatch(ev.StartedAgain())
    assert isinstance(kiosk.store.state.scene, Loop)
    assert shown(kiosk) is NONE


def test_the_loop_shows_it_no_longer_than_somebody_is_there(begin):
    kiosk, clock = begin()
    move(kiosk)
    clock.advance(STAYS_S)
    panel = kiosk.store.state.scene.panel
    while kiosk.store.state.scene.panel == panel:
        clock.advance(1.0)
        kiosk.store.tick()
    assert shown(kiosk) is NONE


def test_the_console_of_a_talk_has_it_whatever_is_touched(begin):
    kiosk, _ = begin()
    kiosk.arrow.lend(True)
    touch(kiosk, QPoint(400, 300))
    assert shown(kiosk) is ARROW
    kiosk.arrow.lend(False)
    assert shown(kiosk) is NONE


def shown(kiosk):
    return (QGuiApplication.overrideCursor() or kiosk.window.cursor()).shape()


def move(kiosk):
    for number in range(MOVES + 1):
        QTest.mouseMove(kiosk.window, QPoint(600 + 10 * number, 400))
        QGuiApplication.processEvents()


def touch(kiosk, at):
    panel = QTest.createTouchDevice()
    QTest.touchEvent(kiosk.window, panel).press(0, at)
    QTest.touchEvent(kiosk.window, panel).release(0, at)
    come_to_rest(kiosk.window)
