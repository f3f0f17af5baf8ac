"""What is kept once an hour."""

from PySide6.QtCore import QTimer

from kiosk.machine import hourly_timer
from kiosk.machine.hourly_timer import HourlyTimer


def test_it_is_kept_soon_after_the_start_then_after_two_minutes_and_from_then_on_hourly(
    qapp, qtbot, monkeypatch
):
    monkeypatch.setattr(hourly_timer, "_FIRST_MS", 1)
    kept, intervals = [], []
    hour = HourlyTimer(lambda: kept.append(1))
    (timer,) = hour.findChildren(QTimer)
    for times in range(1, 5):
        qtbot.waitUntil(lambda times=times: len(kept) == times)
        intervals.append(timer.interval())
        timer.start(1)
    assert intervals == [120_000, 3_600_000, 3_600_000, 3_600_000]
    hour.end()
    assert not timer.isActive()
