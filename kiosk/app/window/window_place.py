"""Decides where the window opens, and how large."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QScreen

from kiosk.machine.screens.monitor_follower import screen_called

VIRTUAL_SIZE = (1920, 1080)


@dataclass(frozen=True, slots=True)
class WindowPlace:
    screen: QScreen
    at: QPoint
    size: tuple[int, int]


def place_of(
    app: QGuiApplication, called: str, windowed: tuple[int, int] | None, platform: str
) -> WindowPlace:
    """Returns a place on the screen ``called``; ``windowed`` is None for full screen, ``platform`` Qt's."""
    screen = screen_called(app, called, app.primaryScreen().name())
    assert screen is not None
    area = screen.geometry()
    if windowed:
        return WindowPlace(screen, area.topLeft(), windowed)
    if platform == "offscreen":
        return WindowPlace(screen, area.topLeft(), VIRTUAL_SIZE)
    return WindowPlace(screen, area.topLeft(), (area.width(), area.height()))
