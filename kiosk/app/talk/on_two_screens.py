"""Places slides and notes on their screens, or one of them on the only one, when screens come and go."""

import os
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QRect, Qt, Slot
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtQuick import QQuickWindow

from kiosk.app.kiosk import Kiosk
from kiosk.app.talk.close_filter import CloseFilter
from kiosk.app.talk.console_window import Console, FilesOfTalks
from kiosk.app.talk.handout_job import HandoutJob
from kiosk.app.talk.notes_curtain import NotesCurtain, has_left
from kiosk.app.talk.notes_size import NotesSize
from kiosk.app.talk.programme_files import ProgrammeFiles
from kiosk.app.talk.slides_above import SlidesAbove
from kiosk.app.talk.talk_exchange import TalkExchange, exchange_folder
from kiosk.core.display.monitors import Monitor
from kiosk.core.phones.socket_path import socket_path
from kiosk.core.state.scenes import talk_under
from kiosk.core.state.talk_events import ConsoleLeft, EndAsked
from kiosk.core.talk.one_screen import Front, front
from kiosk.core.talk.screen_roles import ConnectedMonitor, Places, places, twins
from kiosk.loading.sources import Sources
from kiosk.machine.disk_thread import Later, at_once
from kiosk.machine.screens.monitor_follower import monitor_of, real_screens


class Presenting(QObject):
    """Starts when content is loaded.

    ``wanted`` is the name of the audience's screen, "" for any; ``state`` is the state folder; ``sources``
    are printed, None for no printing, and ``later`` runs slow work. ``windowed``: on one screen both windows
    are shown, for authors.
    """

    def __init__(
        self,
        app: QGuiApplication,
        kiosk: Kiosk,
        wanted: str,
        state: Path,
        sources: Sources | None = None,
        later: Later = at_once,
        windowed: bool = False,
    ) -> None:
        super().__init__()
        self._sources, self._later = sources, later
        self._app, self._kiosk, self._wanted, self._state = app, kiosk, wanted, state
        self._windowed = windowed
        self._console: Console | None = None
        self._is_one, self._front = False, Front.BOTH
        self._places = Places()
        self._twins: frozenset[str] = frozenset()
        # The assigned screens: Qt may report another one for a window whose screen was lost (6.12 on
        # Wayland).
        self._sent: dict[QQuickWindow, QScreen | None] = {}
        self._curtain: NotesCurtain | None = None
        self._above: SlidesAbove | None = None
        self._swaps = 0
        self._closed_at: float | None = None
        kiosk.loaded.connect(self._begin, Qt.ConnectionType.SingleShotConnection)

    def end(self) -> None:
        if self._console and self._curtain:
            self._kiosk.store.changed.disconnect(self._follow)
            self._curtain.end()
            self._console.end()

    def _begin(self) -> None:
        own, size = ProgrammeFiles(self._state), NotesSize(self._state, self._later)
        own.sweep()
        exchange = TalkExchange(exchange_folder(self._state), own)
        printer = HandoutJob(self._sources, self._state) if self._sources else None
        files = FilesOfTalks(exchange, printer, self._later)
        console = self._console = Console(self._kiosk, socket_path(os.environ), own, size, files)
        slides, notes = self._kiosk.window, console.window
        above = self._above = SlidesAbove(self._app, slides, notes, self._show_slides_again)
        self._curtain = NotesCurtain(
            self._app, notes, slides, console.guard, self._own_screens, above.are_settled
        )
        self._curtain.changed.connect(self.place)
        CloseFilter(slides, refuses=False).asked.connect(self._note_closed)
        CloseFilter(notes, refuses=True).asked.connect(self._leave)
        console.guard.roomWanted.connect(self._open_room)
        # Queued: windows must not be moved while the store emits.
        self._kiosk.store.changed.connect(self._follow, Qt.ConnectionType.QueuedConnection)
        self.place()

    @Slot()
    def place(self) -> None:
        """Reads the connected screens, and assigns a role to each."""
        screens = self._screens()
        primary = self._app.primaryScreen()
        seen = [
            ConnectedMonitor(name, monitor_of(screen), screen is primary) for name, screen in screens.items()
        ]
        self._places = places(seen, self._wanted, self._places)
        self._show(screens)
        talk = talk_under(self._kiosk.store.state.scene)
        if talk and (talk.console or talk.rehearses) and not self._is_one:
            self._kiosk.store.dispatch(ConsoleLeft(only=False))

    def swap(self) -> None:
        assert self._curtain is not None
        if self._places.shared or self._is_one:
            return
        self._curtain.draw()
        self._places = self._places.swapped
        self._show(self._screens())

    @Slot()
    def _follow(self) -> None:
        talk = talk_under(self._kiosk.store.state.scene)
        if talk and (talk.swaps - self._swaps) % 2:
            self.swap()
        self._swaps = talk.swaps if talk else 0
        if front(self._is_one, talk) is not self._front:
            self._show(self._screens())
        if talk and self._closed_at is not None and talk.touched > self._closed_at:
            self._open_room()

    def _note_closed(self) -> None:
        assert self._console is not None
        if self._is_one:
            self._kiosk.store.dispatch(ConsoleLeft(only=True))
            return
        self._closed_at = self._kiosk.store.now.seconds
        self._console.guard.tell_room_closed(True)

    def _open_room(self) -> None:
        self._show(self._screens())

    def _leave(self) -> None:
        """Closes the console: that ends the talk, which can be taken back, or else the program."""
        if talk_under(self._kiosk.store.state.scene):
            self._kiosk.store.dispatch(EndAsked())
        else:
            self._app.exit(0)

    def _own_screens(self) -> tuple[QScreen | None, QScreen | None]:
        """Returns the screens of the notes and of the slides, None for one that both share, or that is
        absent.
        """
        there = {} if self._places.shared else self._screens()
        return there.get(self._places.console), there.get(self._places.audience)

    def _screens(self) -> dict[str, QScreen]:
        """Returns the screens by their ids."""
        there = real_screens(self._app)
        self._twins |= twins([monitor_of(screen) for screen in there])
        return {self._known_by(monitor_of(screen)): screen for screen in there}

    def _known_by(self, screen: Monitor) -> str:
        return screen.name if screen.id in self._twins else screen.id

    def _show(self, screens: dict[str, QScreen]) -> None:
        assert self._console is not None and self._above is not None
        self._closed_at = None
        self._console.guard.tell_room_closed(False)
        slides, notes = self._kiosk.window, self._console.window
        audience, console = screens.get(self._places.audience), screens.get(self._places.console)
        visitor = self._kiosk.visitor
        visitor.look_around(replace(visitor.around, screen=_label(audience)))
        shared = self._places.shared
        mirrored = audience and console and audience.geometry().intersects(console.geometry())
        self._is_one = not (shared and self._windowed) and bool(shared or mirrored)
        self._front = front(self._is_one, talk_under(self._kiosk.store.state.scene))
        on_wayland = self._app.platformName() == "wayland"
        is_late = not (shared or self._is_one or on_wayland)
        self._console.view.stand_on(_label(console), shared, self._is_one, is_late)
        if audience and shared and self._windowed:
            self._sent.clear()
            _as_window(slides, audience, 0)
            _as_window(notes, audience, 1)
            return
        if self._front is Front.CONSOLE:
            self._put_in_front(notes, console, slides)
        elif self._front is Front.SLIDES and not (mirrored and not shared and on_wayland):
            # Elsewhere than on Wayland a covered console could lie above the slides.
            self._put_in_front(slides, audience, notes)
        else:
            came = self._fill(notes, console)
            slides_came = self._fill(slides, audience)
            if came or slides_came:
                self._above.settle(came)

    def _show_slides_again(self) -> None:
        self._sent.pop(self._kiosk.window, None)
        self._fill(self._kiosk.window, self._screens().get(self._places.audience))

    def _put_in_front(self, window: QQuickWindow, screen: QScreen | None, other: QQuickWindow) -> None:
        came = self._fill(window, screen)
        self._fill(other, None)
        if came and self._app.platformName() != "wayland":
            # Keys went to the other one.
            window.requestActivate()

    def _fill(self, window: QQuickWindow, screen: QScreen | None) -> bool:
        """Fills the window's screen; returns whether it was shown again.

        Hides a window without a screen of its own: elsewhere it could show notes to the room.
        """
        sent, self._sent[window] = self._sent.get(window), screen
        if screen is None:
            window.hide()
            return False
        is_moved = (
            sent is not screen
            or window.visibility() != QWindow.Visibility.FullScreen
            or has_left(self._app, window, screen)
        )
        if is_moved:
            # A full screen window stays on its screen, and one that a desktop has framed keeps that size.
            window.hide()
            window.setScreen(screen)
            window.setGeometry(screen.geometry())
        window.showFullScreen()
        # Under X nothing else moves it to the new place of its screen, unless a window manager does.
        if self._app.platformName() == "xcb" and window.geometry() != screen.geometry():
            window.setGeometry(screen.geometry())
        return is_moved


def _label(screen: QScreen | None) -> str:
    return monitor_of(screen).label if screen else ""


def _as_window(window: QQuickWindow, screen: QScreen, place: int) -> None:
    area = screen.availableGeometry()
    width = area.width() * 2 // 3
    size = QRect(0, 0, width, width * 9 // 16)
    corner = area.topLeft() if place == 0 else area.bottomRight() - size.bottomRight()
    window.setScreen(screen)
    window.setGeometry(size.translated(corner))
    window.showNormal()
