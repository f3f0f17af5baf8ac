"""The arrow of a mouse on a kiosk, which touch panels and keypads can bring as well."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.app.kiosk import Kiosk
from kiosk.core.base.clock import ManualClock
from kiosk.core.kernel.scenes.visit import Visit
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.staging.screen import MOMENT
from kiosk.window.rest import come_to_rest


@pytest.mark.parametrize(
    ("closable", "shape"), [(False, Qt.CursorShape.BlankCursor), (True, Qt.CursorShape.ArrowCursor)]
)
def test_a_kiosk_shows_none_and_a_window_that_one_can_close_does(qapp, closable, shape):
    kiosk = Kiosk(
        ManualClock(MOMENT), Sources(DEMO_SITE, demo=True), (1280, 800), pace=0.0, closable=closable
    )
    try:
        assert _shown(kiosk) is shape
        kiosk.window.show()
        kiosk.load()
        come_to_rest(kiosk.window)
        assert _shown(kiosk) is shape
        _touch(kiosk, QPoint(400, 300))
        assert isinstance(kiosk.store.state.scene, Visit)
        assert _shown(kiosk) is shape
        QTest.mouseMove(kiosk.window, QPoint(600, 400))
        QGuiApplication.processEvents()
        assert _shown(kiosk) is shape
    finally:
        kiosk.end()
    assert QGuiApplication.overrideCursor() is None


def _shown(kiosk):
    return (QGuiApplication.overrideCursor() or kiosk.window.cursor()).shape()


def _touch(kiosk, at):
    panel = QTest.createTouchDevice()
    QTest.touchEvent(kiosk.window, panel).press(0, at)
    QTest.touchEvent(kiosk.window, panel).release(0, at)
    come_to_rest(kiosk.window)
