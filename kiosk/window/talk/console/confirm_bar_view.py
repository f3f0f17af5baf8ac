"""GuardView: what the console asks before it surprises the room, and what covers it."""

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes import talk_under
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.staff_events import AnnouncementEnded
from kiosk.core.talk.notes_cover import NotesCover
from kiosk.core.talk.one_screen import Part, part_of_console
from kiosk.i18n.language import LanguageOf
from kiosk.window.base.enums import ConsolePart, GuardBar
from kiosk.window.base.qml_properties import ShownProps
from kiosk.window.base.rows import Row
from kiosk.window.base.store import Store
from kiosk.window.talk.console.confirm_bar import GuardProps, cover_words, guard, trust_name
from kiosk.window.talk.console.console_view import ConsoleView
from kiosk.window.talk.console.emergency_notice import AlarmProps, alarm
from kiosk.window.talk.console.kept_talk import kept_rows
from kiosk.window.talk.editor.programme_editor_view import ProgrammeEditorView

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1

_PARTS = {Part.ALL: ConsolePart.Kind.All, Part.BARE: ConsolePart.Kind.Bare, Part.INK: ConsolePart.Kind.Ink}


@dataclass(frozen=True, slots=True)
class CoverProps:
    """``cover`` says why notes are not shown, "" if they may be. ``card``: the talk waits for its first
    slide, on the only screen.
    """

    cover: str = NotesCover.NONE.value
    cover_words: str = ""
    trust_name: str = ""
    part: ConsolePart.Kind = ConsolePart.Kind.All
    card: bool = False
    kept: list[Row] = field(default_factory=list)


@QmlElement
@QmlUncreatable("made by Python")
class GuardView(QObject):  # type: ignore[operator]  # the stub knows no reason
    """``roomWanted``: the room's window, which somebody closed, should be shown again. ``trusted``: staff say
    that nobody else sees the only screen.
    """

    changed = Signal()
    roomWanted = Signal()
    trusted = Signal()
    _bar = ShownProps(GuardProps, changed)
    _covers = ShownProps(CoverProps, changed)
    _alarm = ShownProps(AlarmProps, changed)

    def __init__(
        self, store: Store, languages: LanguageOf, console: ConsoleView, editor: ProgrammeEditorView
    ) -> None:
        super().__init__()
        self._store, self._languages, self._console, self._editor = store, languages, console, editor
        self._is_room_closed, self._cover = False, NotesCover.NONE
        store.changed.connect(self.refresh)
        editor.shown.changed.connect(self.refresh)
        console.talkChanged.connect(self.refresh)
        console.screensChanged.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        store = self._store
        if store.world is None:
            return
        language, before = self._languages(self._console.spoken()), (self._bar, self._covers, self._alarm)
        self._bar = guard(
            store.state, store.world, language, store.now, self._editor.draft.removed, self._is_room_closed
        )
        talk = talk_under(store.state.scene)
        self._covers = CoverProps(
            self._cover.value,
            cover_words(self._cover, language),
            trust_name(self._cover, language),
            _PARTS[part_of_console(self._console.one, self._console.at, self._cover)],
            card=talk is not None and talk.alone,
            kept=kept_rows(store.state, store.world, language),
        )
        self._alarm = alarm(store.state, language, store.now)
        if before != (self._bar, self._covers, self._alarm):
            self.changed.emit()

    def cover_with(self, cover: NotesCover) -> None:
        self._cover = cover
        self.refresh()

    def tell_room_closed(self, closed: bool) -> None:
        self._is_room_closed = closed
        self.refresh()

    @Slot()
    def answer(self) -> None:
        """The main button."""
        match self._bar.bar:
            case GuardBar.Kind.End:
                self._store.dispatch(te.PendingDropped())
            case GuardBar.Kind.Swap:
                self._store.dispatch(te.SwapPressed())
            case GuardBar.Kind.Room:
                self.roomWanted.emit()
            case GuardBar.Kind.Removed:
                self._editor.undo()

    @Slot()
    def resume(self) -> None:
        """Takes up the talk that was kept."""
        self._store.dispatch(te.TalkResumed(alone=self._console.one))

    @Slot()
    def trust(self) -> None:
        self.trusted.emit()

    @Slot()
    def leave(self) -> None:
        """The other button."""
        self._store.dispatch(te.PendingDropped())

    @Slot()
    def showSlides(self) -> None:
        """The slides in place of the console, on the only screen."""
        self._store.dispatch(te.ConsoleBrought(front=False))

    @Slot()
    def endAlarm(self) -> None:
        scene = self._store.state.scene
        if isinstance(scene, Announcing):
            self._store.dispatch(AnnouncementEnded(scene.shown))
