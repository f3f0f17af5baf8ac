"""Reports that somebody closes a window."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtQuick import QQuickWindow


class CloseFilter(QObject):
    """``asked`` is emitted when somebody closes a window. ``refuses``: the window stays open."""

    asked = Signal()

    def __init__(self, window: QQuickWindow, refuses: bool) -> None:
        super().__init__(window)
        self._refuses = refuses
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Close:
            return False
        if self._refuses:
            event.ignore()
        self.asked.emit()
        return self._refuses
