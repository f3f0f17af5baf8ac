"""Finds presses of keys, fingers and mice from the time in which the window hung."""

from typing import Final

from PySide6.QtGui import QGuiApplication, QInputEvent

from kiosk.base.clock import monotonic
from kiosk.core.keys.late_press import is_late

STAMPING: Final = frozenset({"wayland", "xcb"})
"""Platforms of Qt whose events have the time of the machine's monotonic clock."""


def came_late(event: QInputEvent) -> bool:
    return QGuiApplication.platformName() in STAMPING and is_late(event.timestamp(), monotonic())
