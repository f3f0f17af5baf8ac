"""ConsoleView: what QML reads of a talk's console."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.site.clicker_keys import Act
from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes import talk_under
from kiosk.core.talk.one_screen import ConsoleAt
from kiosk.i18n.language import LanguageOf
from kiosk.window.base.qml_properties import ShownProps, ShownView
from kiosk.window.base.store import Store
from kiosk.window.talk.console.console_controls import ConsoleControls
from kiosk.window.talk.console.console_pages import ConsolePages
from kiosk.window.talk.console.key_help import key_rows
from kiosk.window.talk.console.talk_ahead_view import TalkAheadView
from kiosk.window.talk.console.talk_clock_view import TalkClockView
from kiosk.window.talk.console.talk_guide_view import TalkGuideView
from kiosk.window.talk.console.talk_languages_view import TalkLanguagesView
from kiosk.window.talk.console.talk_slides_view import TalkSlidesView
from kiosk.window.talk.editor.programme_editor_view import ProgrammeEditorView
from kiosk.window.talk.phones.phone_joining_view import PhoneView
from kiosk.window.talk.words.console import AT, ConsoleProps, console
from kiosk.window.talk.words.talk_clock import talk_clock

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ScreensProps:
    """``screen`` is the label of the notes' screen. ``alone``: the slides are on the same one, so that there
    is none to swap with. ``only_screen``: whatever the console shows the room sees, and of slides and console
    one is shown at a time. ``late``: screens must stay as they are while a talk is led, since a desktop that
    mirrors them tells programs when the room has seen this one.
    """

    screen: str = ""
    alone: bool = True
    only_screen: bool = False
    late: bool = False


@QmlElement
@QmlUncreatable("made by Python")
class ConsoleView(QObject):  # type: ignore[operator]  # the stub knows no reason
    """``controls`` turns touches into events, ``pages`` opens pages.

    One signal is for changes of the talk, one for changes of the screens; ``clock`` changes each second.
    """

    talkChanged = Signal()
    screensChanged = Signal()
    notesChanged = Signal()
    _controls = ShownView(ConsoleControls)
    _pages = ShownView(ConsolePages)
    pages: ConsolePages
    _phone = ShownView(PhoneView)
    _editor = ShownView(ProgrammeEditorView)
    _clock = ShownView(TalkClockView)
    _ahead = ShownView(TalkAheadView)
    _languages = ShownView(TalkLanguagesView)
    _guide = ShownView(TalkGuideView)
    _slides = ShownView(TalkSlidesView)
    _talk = ShownProps(ConsoleProps, talkChanged)
    _screens = ShownProps(ScreensProps, screensChanged)

    def __init__(
        self,
        store: Store,
        languages: LanguageOf,
        language: str,
        phone: PhoneView,
        editor: ProgrammeEditorView,
        notes_step: int = 0,
    ) -> None:
        super().__init__()
        self._store, self._controls = store, ConsoleControls(store, self)
        self._pages = ConsolePages(self._controls, notes_step, self)
        self._phone, self._editor = phone, editor
        self._language_of, self._chosen = languages, language
        self._slides = TalkSlidesView(store, languages, self)
        self._prepared = self._room = ""
        store.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        store = self._store
        now = store.now
        world, chosen = store.world, self._chosen
        talk = console(store.state, world, self._language_of, chosen, now, self._prepared, self._room)
        old_talk, self._talk = self._talk, talk
        clock = talk_clock(store.state, world, self._language_of, now)
        # All are renewed before the first is told.
        groups = (
            (self._ahead.take(talk.ahead), self._ahead.changed),
            (self._languages.take(talk.languages), self._languages.changed),
            (self._guide.take(talk.guide), self._guide.changed),
            (old_talk.notes != talk.notes, self.notesChanged),
            (self._slides.take(talk.slides, talk.language), self._slides.changed),
            (self._clock.take(clock), self._clock.changed),
        )
        if old_talk != talk:
            self.talkChanged.emit()
        for differs, changed in groups:
            if differs:
                changed.emit()

    def stand_on(self, screen: str, alone: bool, one: bool = False, late: bool = False) -> None:
        before, self._screens = self._screens, ScreensProps(screen, alone, one, late)
        if one:
            self._pages.showOverview(False)
        if before != self._screens:
            self.screensChanged.emit()

    @property
    def one(self) -> bool:
        return self._screens.only_screen

    @property
    def at(self) -> ConsoleAt:
        talk = talk_under(self._store.state.scene)
        if talk and self.one and not self._screens.alone and not talk.console:
            return ConsoleAt.BEHIND
        if talk and self.one and talk.rehearses:
            return ConsoleAt.REHEARSAL
        at = AT[self._talk.place]
        return ConsoleAt.MAKING if at is ConsoleAt.CHOOSER and self._editor.shown.props.making else at

    def spoken(self) -> str:
        """Sets the staff's language."""
        return self._talk.language

    @Slot(str)
    def prepare(self, programme: str) -> None:
        """Opens the guide to a talk; "" closes it."""
        self._editor.forget_removed()
        self._prepared = programme
        world = self._store.world
        if world and self._room not in world.languages:
            # It stays while the loop goes on to other languages.
            self._room = self._store.state.language
        self._editor.close_files()
        self.refresh()

    @Slot(str)
    def chooseRoomLanguage(self, language: str) -> None:
        """Before a talk: the language in which the room begins to read."""
        self._room = language
        self.refresh()

    @Slot()
    def beginPrepared(self) -> None:
        self.begin(self._prepared)

    @Slot()
    def rehearse(self) -> None:
        """Begins the talk whose guide is read, with its notes on the only screen."""
        self._begin(self._prepared, rehearses=True)

    @Slot(str)
    def begin(self, programme: str) -> None:
        self._begin(programme, rehearses=False)

    def _begin(self, programme: str, rehearses: bool) -> None:
        self._prepared = ""
        begun = te.TalkBegun(programme, self._chosen, self.one, self._room, rehearses)
        self._store.dispatch(begun)

    @Slot(str)
    def chooseStaffLanguage(self, language: str) -> None:
        self._chosen = language
        self._store.dispatch(te.StaffLanguageChosen(language))
        self._editor.speak(self._language_of(language))

    @Slot(str)
    def answer(self, act: Act) -> None:
        """A key that changes what the console shows, or on the only screen what is in front."""
        match act:
            case "notes_down" | "notes_up":
                self._pages.scrolled.emit(act == "notes_down")
            case "notes_larger" | "notes_smaller":
                self._pages.sizeNotes(act == "notes_larger")
            case "told":
                self._pages.opened.emit("card")
            case "console":
                talk = talk_under(self._store.state.scene)
                if talk and self.one:
                    self._store.dispatch(te.ConsoleBrought(not talk.console))
            case "find" | "keys" | "overview":
                self._pages.opened.emit(act)

    @Slot(str, bool)
    def take_digits(self, digits: str, missed: bool) -> None:
        self._slides.take_digits(digits, missed)

    @Property(list, notify=notesChanged)
    def notes(self) -> list[dict[str, Any]]:
        return self._talk.notes

    @Property(list, notify=talkChanged)
    def keys(self) -> list[dict[str, Any]]:
        """What each key does in a talk."""
        world = self._store.world
        return key_rows(world.site.clicker if world else {}, self._language_of(self._talk.language))
