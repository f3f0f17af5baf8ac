"""A room and a console without motion and without a past, which show any state that they are given."""

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMetaObject
from PySide6.QtQuick import QQuickItem

from kiosk.app.talk.console_window import Console, FilesOfTalks
from kiosk.app.talk.programme_files import ProgrammeFiles
from kiosk.app.talk.talk_exchange import TalkExchange
from kiosk.core.phones.commands import Standing
from kiosk.core.talk.notes_cover import NotesCover
from kiosk.window.rest import come_to_rest
from kiosk.window.talk.phones.phones import Phones
from tools.walk.compare import Picture
from tools.walk.painting import Painting
from tools.walk.report import Shown
from tools.walk.still_window import StillWindow, give_ring, pixels
from tools.walk_talk.looking import console_controls, feet, guides, named
from tools.walk_talk.report import ConsoleShown


class StillTalk:
    """The console is made again for each picture, since its QML keeps a past."""

    def __init__(self, site: Path, size: tuple[int, int]) -> None:
        self._room = StillWindow(site, size)
        self._folder = TemporaryDirectory(prefix="kiosk-walk-talk-")
        folder = Path(self._folder.name)
        self._shelf = ProgrammeFiles(folder)
        self._files = FilesOfTalks(TalkExchange(folder / "exchange", self._shelf))

    def paint(self, shown: Shown, console: ConsoleShown | None) -> tuple[Painting, Picture | None]:
        """The room, and the console where it is given."""
        room = self._room.paint(shown)
        return room, self._paint_console(console) if console else None

    def end(self) -> None:
        self._room.end()
        self._folder.cleanup()

    def _paint_console(self, shown: ConsoleShown) -> Picture:
        setattr(Phones, "reachable", property(lambda phones: shown.reachable))  # noqa: B010
        console = Console(self._room.kiosk, "", self._shelf, None, self._files)
        try:
            return _painted(console, shown)
        finally:
            console.end()


def _painted(console: Console, shown: ConsoleShown) -> Picture:
    window, view = console.window, console.view
    view.chooseStaffLanguage(shown.language)
    if shown.prepared:
        view.prepare(shown.prepared)
        view.chooseRoomLanguage(shown.room)
    while int(view.pages.property("notesStep")) < shown.notes_step:
        view.pages.sizeNotes(True)
    if shown.lost:
        console.phones.standing = Standing(phones=1)
        console.phones.changed.emit()
    console.phones.standing = shown.standing
    console.phones.changed.emit()
    view.stand_on(shown.screen, shown.alone, shown.one, shown.late)
    console.guard.cover_with(NotesCover(shown.cover))
    window.setGeometry(0, 0, *shown.size)
    window.show()
    come_to_rest(window)
    if shown.page:
        view.pages.opened.emit(shown.page)
        come_to_rest(window)
    for foot in feet(window):
        foot.setProperty("chooses", shown.chooses)
        come_to_rest(window)
    for guide in guides(window):
        guide.setProperty("chosen", shown.guide)
        come_to_rest(window)
    for name, at in shown.sheets:
        for sheet in named(window, name):
            _push(sheet, at)
    console.slides.show_all()
    come_to_rest(window)
    if shown.ring:
        give_ring(window, console_controls(window), shown.ring)
        come_to_rest(window)
    return pixels(window.grabWindow())


def _push(sheet: QQuickItem, at: float) -> None:
    """Where a list begins it learns from the rows that it has made."""
    for _ in range(2):
        sheet.setProperty("contentY", at + float(sheet.property("originY")))
        if sheet.inherits("QQuickListView"):
            QMetaObject.invokeMethod(sheet, "forceLayout")
