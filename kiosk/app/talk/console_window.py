"""The console of a talk: a second window with its own engine, which exists while staff need it."""

from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from kiosk.app.kiosk import Kiosk
from kiosk.app.talk.handout_job import HandoutJob
from kiosk.app.talk.notes_size import NotesSize
from kiosk.app.talk.phone_child import line_to_phones
from kiosk.app.talk.programme_files import ProgrammeFiles
from kiosk.app.talk.talk_exchange import TalkExchange
from kiosk.app.window.engines import load_window
from kiosk.core.state.events import WorldChanged
from kiosk.machine.disk_thread import Later, at_once
from kiosk.window.talk.clicker import Clicker
from kiosk.window.talk.console.confirm_bar_view import GuardView
from kiosk.window.talk.console.console_view import ConsoleView
from kiosk.window.talk.editor.programme_editor_view import ProgrammeEditorView
from kiosk.window.talk.editor.talk_files_view import TalkFilesView
from kiosk.window.talk.phones.phone_joining_view import PhoneView
from kiosk.window.talk.phones.phones import Phones
from kiosk.window.talk.room.room_slides import RoomSlides

SIZE = (1280, 720)
"""Pixels, until the window gets its place: slides cannot be laid out without a size."""


@dataclass(frozen=True, slots=True)
class FilesOfTalks:
    """The talks of staff as files; ``later`` runs slow work."""

    exchange: TalkExchange | None = None
    printer: HandoutJob | None = None
    later: Later = at_once


class Console(QObject):
    """The console's window and engine; the owner of the screens shows it.

    ``socket`` is the path for the process for phones, "" for none; ``own`` stores programmes of staff, None
    if they cannot make any; ``size`` stores the size of the notes, None for none; ``files`` moves talks as
    files, None for none.
    """

    _spoke = Signal()

    def __init__(
        self,
        kiosk: Kiosk,
        socket: str = "",
        own: ProgrammeFiles | None = None,
        size: NotesSize | None = None,
        files: FilesOfTalks | None = None,
    ) -> None:
        super().__init__()
        self._kiosk, self._shelf = kiosk, own
        self._add_own()
        kiosk.loaded.connect(self._add_own)
        world = kiosk.store.world
        assert world is not None
        self.phones = Phones(kiosk.store, kiosk.language_of, kiosk.window, line_to_phones(socket))
        self.phone = PhoneView(kiosk.store, self.phones, kiosk.language_of)
        language = world.languages[0]
        given = files or FilesOfTalks()
        self._printer, spoken = given.printer, kiosk.language_of(language)
        self.files = TalkFilesView(kiosk.store, given.exchange, given.printer, given.later, spoken)
        self.editor = ProgrammeEditorView(kiosk.store, own, kiosk.language_of, language, self.files)
        self._size = size or NotesSize(None, at_once)
        self.view = ConsoleView(
            kiosk.store, kiosk.language_of, language, self.phone, self.editor, self._size.kept()
        )
        self.view.pages.notesSized.connect(self._size.keep)
        self.guard = GuardView(kiosk.store, kiosk.language_of, self.view, self.editor)
        kiosk.translator.staff = kiosk.language_of(self.view.spoken())
        self.engine = kiosk.engines.take("Kiosk.Console")
        # As in Kiosk: a call from Python would hold the GIL meanwhile.
        self._spoke.connect(self.engine.retranslate)
        width, height = SIZE
        self.slides = RoomSlides(kiosk.engine, kiosk.window, kiosk.visitor)
        self.window = load_window(
            self.engine,
            "Kiosk.Console",
            "ConsoleWindow",
            {
                "visitor": kiosk.visitor,
                "consoleView": self.view,
                "room": self.slides,
                "guard": self.guard,
                "width": width,
                "height": height,
            },
        )
        self.clicker = Clicker(kiosk.store, world.site.clicker, kiosk.window, self.window)
        self.clicker.asked.connect(self.view.answer)
        self.clicker.typed.connect(self.view.take_digits)
        self.view.pages.overviewChanged.connect(self._lend_keys)
        self.view.talkChanged.connect(self._follow_language)

    def _lend_keys(self, overview: bool) -> None:
        self.clicker.lend(self.window if overview else None)

    def end(self) -> None:
        self._kiosk.loaded.disconnect(self._add_own)
        self.phones.end()
        if self._printer:
            self._printer.end()
        self.clicker.end()
        self.slides.end()
        # The slides go while both engines are there; without the other they would complain.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        shiboken6.delete(self.window)
        self._kiosk.engines.give_back("Kiosk.Console", self.engine)

    def _add_own(self) -> None:
        world = self._kiosk.store.world
        if world and self._shelf:
            self._kiosk.store.dispatch(WorldChanged(self._shelf.added_to(world)))

    def _follow_language(self) -> None:
        spoken = self._kiosk.language_of(self.view.spoken())
        if spoken is not self._kiosk.translator.staff:
            self._kiosk.translator.staff = spoken
            self._spoke.emit()
