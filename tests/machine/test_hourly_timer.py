"""What is kept once an hour."""

from PySide6.QtCore import QTimer

from kiosk.machine import hourly_timer
from kiosk.machine.hourly_timer import HourlyTimer


def test_it_is_kept_soon_after_the_start_and_from_then_on_hourly(qapp, qtbot, monkeypatch):
    monkeypatch.setattr(hourly_timer, "_FIRST_MS", 1)
    kept = []
    hour = HourlyTimer(lambda: kept.append(1))
    qtbot.waitUntil(lambda: bool(kept))
    (timer,) = hour.findChildren(QTimer)
    assert timer.isActive() and timer.interval() == 3_600_000
    hour.end()
    assert not timer.isActive()
