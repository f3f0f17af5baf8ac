"""A talk on a kiosk: the console exists only during the talk, and is never on the room's screen."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QScreen

from kiosk.app.kiosk import Kiosk
from kiosk.core.phones.socket_path import socket_path
from kiosk.core.state.scenes import talk_under
from kiosk.core.state.talk_events import EndAsked
from kiosk.machine.disk_thread import Later
from kiosk.machine.screens.monitor_follower import real_screens

if TYPE_CHECKING:
    from kiosk.app.talk.console_window import Console
    from kiosk.app.talk.notes_curtain import NotesCurtain
    from kiosk.app.talk.slides_above import SlidesAbove


class KioskTalk(QObject):
    """Leads a talk: slides stay on the kiosk's screen. Notes need another screen; without one a phone or a
    clicker leads.

    ``windowed``: windows can be next to each other. ``state`` is the state folder, in which ``later`` writes.
    ``one_screen``: the compositor puts each window over all others, also while a second screen is on for a
    moment.
    """

    def __init__(
        self,
        app: QGuiApplication,
        kiosk: Kiosk,
        windowed: bool,
        state: Path,
        later: Later,
        one_screen: bool,
    ) -> None:
        super().__init__()
        self._state, self._later = state, later
        self._app, self._kiosk, self._windowed, self._one_screen = app, kiosk, windowed, one_screen
        self._console: Console | None = None
        self._curtain: NotesCurtain | None = None
        self._above: SlidesAbove | None = None
        kiosk.staff.is_alone = self._is_alone
        # Queued: the console reads the store, and must not be destroyed while the store emits.
        kiosk.store.changed.connect(self._follow, Qt.ConnectionType.QueuedConnection)

    def end(self) -> None:
        self._kiosk.store.changed.disconnect(self._follow)
        self._close()

    @Slot()
    def _follow(self) -> None:
        leads = talk_under(self._kiosk.store.state.scene) is not None
        if leads and self._console is None:
            # Most kiosks never lead a talk.
            from kiosk.app.talk.close_filter import CloseFilter
            from kiosk.app.talk.console_window import Console
            from kiosk.app.talk.notes_curtain import NotesCurtain
            from kiosk.app.talk.notes_size import NotesSize
            from kiosk.app.talk.slides_above import SlidesAbove

            size = NotesSize(self._state, self._later)
            console = self._console = Console(self._kiosk, socket_path(os.environ), size=size)
            self._kiosk.staff.show_phone(console.phone)
            CloseFilter(console.window, refuses=True).asked.connect(self._ask_for_end)
            slides, notes = self._kiosk.window, console.window
            above = self._above = SlidesAbove(self._app, slides, notes)
            self._curtain = NotesCurtain(
                self._app, notes, slides, console.guard, self._own_screens, above.are_settled
            )
            self._curtain.changed.connect(self._place)
            self._place()
        elif not leads:
            self._close()

    def _close(self) -> None:
        if (console := self._console) and (curtain := self._curtain):
            self._console = self._curtain = self._above = None
            curtain.end()
            self._lend_arrow(False)
            self._kiosk.staff.show_phone(None)
            console.end()

    def _lend_arrow(self, lent: bool) -> None:
        if self._kiosk.arrow:
            self._kiosk.arrow.lend(lent)

    def _ask_for_end(self) -> None:
        self._kiosk.store.dispatch(EndAsked())

    @Slot()
    def _place(self) -> None:
        if self._console is None or self._above is None:
            return
        window, screen = self._console.window, self._other()
        # Hidden first: a full screen window stays on its screen, and could show notes to the room.
        window.hide()
        if screen:
            window.setScreen(screen)
            window.setGeometry(screen.geometry())
            window.showFullScreen()
            self._above.settle(notes_came=True)
        elif self._windowed:
            window.show()
        self._lend_arrow(window.isVisible())

    def _own_screens(self) -> tuple[QScreen | None, QScreen | None]:
        """Returns the screens of the notes and of the slides, whose window is where its own kiosk has it."""
        return self._other(), None

    def _is_alone(self) -> bool:
        return self._other() is None and not self._windowed

    def _other(self) -> QScreen | None:
        """Returns a screen that shows nothing of the room's content."""
        if self._one_screen:
            return None
        own = self._kiosk.window.screen()
        apart = (
            screen
            for screen in real_screens(self._app)
            if screen is not own and not screen.geometry().intersects(own.geometry())
        )
        return next(apart, None)
