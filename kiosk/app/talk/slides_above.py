"""Keeps the slides above the notes, wherever a desktop moves both: the room then sees slides."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.machine.screens.x_stacking import keep_above

_QUEUED_ONCE = Qt.ConnectionType(
    Qt.ConnectionType.QueuedConnection.value | Qt.ConnectionType.SingleShotConnection.value
)


_ASKED = frozenset({"wayland", "xcb"})
"""The desktops that have to be asked again whenever a window comes."""


class SlidesAbove(QObject):
    """``show_again`` shows shown slides once more: under Wayland a desktop learns only then what they belong
    to. None where they must not blink: it never learns it.
    """

    def __init__(
        self,
        app: QGuiApplication,
        slides: QQuickWindow,
        notes: QQuickWindow,
        show_again: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self._app, self._slides, self._notes, self._show_again = app, slides, notes, show_again
        self._awaited = False
        if app.platformName() == "windows":
            # The owner of a window lies below it.
            slides.setTransientParent(notes)

    def settle(self, notes_came: bool) -> None:
        """Arranges both after one of them was shown: the order of windows may be lost.

        A compositor that loses the notes' screen, mirrors it or moves its window may show notes to the room
        until the program learns of it, unless slides that belong to them are above. wlroots forgets a parent
        that has not painted (0.18), and window managers of X one that was hidden.
        """
        if self._app.platformName() not in _ASKED:
            return
        belong = self._slides.transientParent() is self._notes
        has_no_need = self._show_again is None or (belong and not notes_came)
        if self._app.platformName() == "wayland" and has_no_need:
            return
        self._awaited = True
        self._await_notes()

    def _await_notes(self) -> None:
        self._notes.frameSwapped.connect(self._put_above, _QUEUED_ONCE)
        self._notes.update()

    def are_settled(self) -> bool:
        """Whether the notes may be uncovered."""
        slides, notes = self._slides, self._notes
        if not slides.isVisible() or not notes.isVisible():
            return True
        return not self._awaited and (slides.isExposed() or self._app.platformName() != "wayland")

    @Slot()
    def _put_above(self) -> None:
        if not self._notes.isVisible():
            return
        if not self._notes.isExposed():
            self._await_notes()
            return
        self._awaited = False
        if self._app.platformName() == "xcb":
            keep_above(self._app, self._slides, self._notes)
        elif self._show_again:
            self._slides.setTransientParent(self._notes)
            if self._slides.isVisible():
                self._show_again()
