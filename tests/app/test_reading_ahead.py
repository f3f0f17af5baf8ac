"""What a visit needs is read before many could visit."""

from PySide6.QtCore import QTimer

from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.window.base.store import BETWEEN_WORK
from tests.qml.stages import Stage

QUICK_MS = 200


def test_all_is_read_in_short_steps_from_the_first_panel_on(qapp):
    """By the timer of the store, until no work waits for it; reading itself takes its time too."""
    stage = Stage(sources=Sources(DEMO_SITE, demo=True))
    stage.kiosk.load()
    timer, passed = stage.store.findChild(QTimer), 0
    while timer.interval() <= BETWEEN_WORK * 1000:
        passed += timer.interval()
        stage.clock.advance(timer.interval() / 1000)
        stage.store.tick()
    stage.end()
    assert 7 * QUICK_MS < passed < 30 * QUICK_MS
