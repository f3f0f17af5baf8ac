"""The arrow of a mouse on a kiosk, which touch panels and keypads can bring as well."""

import pytest
from PySide6.QtCore import Qt

from kiosk.app.kiosk import Kiosk
from kiosk.core.base.clock import ManualClock
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.staging.screen import MOMENT


@pytest.mark.parametrize(
    ("closable", "shape"), [(False, Qt.CursorShape.BlankCursor), (True, Qt.CursorShape.ArrowCursor)]
)
def test_a_kiosk_shows_none_and_a_window_that_one_can_close_does(qapp, closable, shape):
    kiosk = Kiosk(ManualClock(MOMENT), Sources(DEMO_SITE), (1280, 800), pace=0.0, closable=closable)
    try:
        assert kiosk.window.cursor().shape() is shape
    finally:
        kiosk.end()
