"""Waits until a window rests, for pictures of it and for tests."""

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QObject
from PySide6.QtQuick import QQuickWindow

TRANSITION = "transition"
"""The name of what comes or goes in QML; its ``running`` says whether it does."""

_LONGEST_MS = 10_000
_LOOK_MS = 20


def come_to_rest(window: QQuickWindow) -> bool:
    """Takes events until no transition of the shown window runs; False after ten seconds."""
    limit = QDeadlineTimer(_LONGEST_MS)
    while not limit.hasExpired():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        if not moving(window):
            return True
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, _LOOK_MS)
    return False


def moving(window: QQuickWindow) -> list[QObject]:
    """Returns the transitions that run."""
    return [one for one in window.findChildren(QObject, TRANSITION) if one.property("running")]
