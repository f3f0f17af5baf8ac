"""ConsoleView: what QML reads of a talk's console."""

from typing import Any

from PySide6.QtCore import Property, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.talks.programme import OWN
from kiosk.core.kernel import talk_events as te
from kiosk.core.kernel.scenes import Speaks, talk_under
from kiosk.core.site.clicker_keys import Act
from kiosk.i18n.language import LanguageOf
from kiosk.window.base.store import Store
from kiosk.window.talk.console import ConsoleProps, console
from kiosk.window.talk.console_controls import ConsoleControls
from kiosk.window.talk.key_help import key_rows
from kiosk.window.talk.phone_view import PhoneView
from kiosk.window.talk.programme_editor_view import ProgrammeEditorView
from kiosk.window.talk.slide import whole_slide
from kiosk.window.talk.slide_search import found, typed_words
from kiosk.window.talk.talk_clock import talk_clock
from kiosk.window.talk.talk_clock_view import TalkClockView

LARGEST_NOTES = 2
"""A step of the sizes of text; the first is 0."""

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class ConsoleView(ConsoleControls):  # type: ignore[operator]  # the stub knows no reason
    """``ConsoleControls`` turns touches into events.

    One signal is for changes of the talk, one for changes of the screens; ``clock`` changes each second.

    ``scrolled``: the notes should go on, or back. ``opened``: a page of the console should open, or close.
    """

    talkChanged = Signal()
    screensChanged = Signal()
    notesChanged = Signal()
    slidesChanged = Signal()
    typedChanged = Signal()
    overviewChanged = Signal(bool)
    _overviewLeft = Signal(str)
    notesSized = Signal(int)
    scrolled = Signal(bool)
    opened = Signal(str)

    def __init__(
        self,
        store: Store,
        languages: LanguageOf,
        language: str,
        phone: PhoneView,
        own: ProgrammeEditorView,
        notes_step: int = 0,
    ) -> None:
        super().__init__(store)
        self._phone, self._own = phone, own
        self._languages, self._chosen = languages, language
        self._talk, self._clock = ConsoleProps(), TalkClockView(self)
        self._screen, self._alone, self._prepared = "", True, ""
        self._one = False
        self._notes_step = notes_step
        self._typed, self._overview = "", False
        # Queued: the control that was touched goes with the overview.
        self._overviewLeft.connect(self._leave_overview, Qt.ConnectionType.QueuedConnection)
        store.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        store = self._store
        now = store.now
        talk = console(store.state, store.world, self._languages, self._chosen, now, self._prepared)
        old_talk, self._talk = self._talk, talk
        ticked = self._clock.take(talk_clock(store.state, store.world, self._languages, now))
        if old_talk != talk:
            self.talkChanged.emit()
        if old_talk.notes != talk.notes:
            self.notesChanged.emit()
        if old_talk.slides != talk.slides:
            self.slidesChanged.emit()
        if ticked:
            self._clock.changed.emit()

    def stand_on(self, screen: str, alone: bool, one: bool = False) -> None:
        """The label of the notes' screen; ``alone``: the slides are on the same screen.

        ``one``: whatever the console shows the room sees, and of slides and console one is shown at a time.
        """
        before = self._screen, self._alone, self._one
        self._screen, self._alone, self._one = screen, alone, one
        if one:
            self.showOverview(False)
        if before != (screen, alone, one):
            self.screensChanged.emit()

    @property
    def one(self) -> bool:
        return self._one

    @property
    def at(self) -> str:
        """The place; "making" while staff make a talk of their own, "behind" slides on mirrored screens."""
        talk = talk_under(self._store.state.scene)
        if talk and self._one and not self._alone and not talk.console:
            return "behind"
        making = self._talk.place == "chooser" and self._own.property("making")
        return "making" if making else self._talk.place

    def spoken(self) -> str:
        """Sets the staff's language."""
        return self._talk.language

    @Slot(str)
    def prepare(self, programme: str) -> None:
        """Opens the guide to a talk; "" closes it."""
        self._own.forget_removed()
        self._prepared = programme
        self._own.close_files()
        self.refresh()

    @Slot()
    def beginPrepared(self) -> None:
        self.begin(self._prepared)

    @Slot(str)
    def begin(self, programme: str) -> None:
        self._prepared = ""
        self._store.dispatch(te.TalkBegun(programme, self._chosen, alone=self._one))

    @Slot(str)
    def chooseStaffLanguage(self, language: str) -> None:
        self._chosen = language
        self._store.dispatch(te.StaffLanguageChosen(language))
        self._own.speak(self._languages(language))

    @Slot(str)
    def answer(self, act: Act) -> None:
        """A key that changes what the console shows, or on the only screen what is in front."""
        match act:
            case "notes_down" | "notes_up":
                self.scrolled.emit(act == "notes_down")
            case "notes_larger" | "notes_smaller":
                self.sizeNotes(act == "notes_larger")
            case "told":
                self.opened.emit("card")
            case "console":
                talk = talk_under(self._store.state.scene)
                if talk and self._one:
                    self._store.dispatch(te.ConsoleBrought(not talk.console))
            case "find" | "keys" | "overview":
                self.opened.emit(act)

    @Slot(str, bool)
    def take_digits(self, digits: str, missed: bool) -> None:
        """``missed``: Enter was pressed, and there is no slide of that number."""
        said = typed_words(digits, missed, len(self._talk.slides), self._languages(self._talk.language))
        if said != self._typed:
            self._typed = said
            self.typedChanged.emit()

    @Slot(str)
    def leaveOverview(self, slide: str) -> None:
        """Closes the overview, and goes to a slide; "" stays on this one."""
        self._overviewLeft.emit(slide)

    @Slot(str)
    def _leave_overview(self, slide: str) -> None:
        self.showOverview(False)
        if slide:
            self.choose(slide)

    @Slot(bool)
    def showOverview(self, shown: bool) -> None:
        if shown != self._overview:
            self._overview = shown
            self.overviewChanged.emit(shown)

    @Slot(str, result=list)
    def found(self, words: str) -> list[dict[str, Any]]:
        """The slides whose number, title or notes hold the words."""
        state, world = self._store.state, self._store.world
        language = self._languages(self._talk.language)
        return found(words, self._talk.slides, world, language) if world and talk_under(state.scene) else []

    @Slot(str, result="QVariantMap")
    def slidePanel(self, ref: str) -> dict[str, Any]:
        """A whole slide, for a picture of it."""
        store = self._store
        if store.world is None:
            return {}
        return whole_slide(ref, store.state, store.world, self._languages(store.state.language), store.now)

    @Slot(bool)
    def sizeNotes(self, larger: bool) -> None:
        """The notes one step larger or smaller."""
        step = min(max(self._notes_step + (1 if larger else -1), 0), LARGEST_NOTES)
        if step != self._notes_step:
            self._notes_step = step
            self.notesSized.emit(step)

    @Property(PhoneView, constant=True)
    def phone(self) -> PhoneView:
        return self._phone

    @Property(ProgrammeEditorView, constant=True)
    def own(self) -> ProgrammeEditorView:
        return self._own

    @Property(TalkClockView, constant=True)
    def clock(self) -> TalkClockView:
        return self._clock

    @Property(str, notify=talkChanged)
    def place(self) -> str:
        return self._talk.place

    @Property(str, notify=talkChanged)
    def language(self) -> str:
        return self._talk.language

    @Property(bool, notify=talkChanged)
    def rightToLeft(self) -> bool:
        return self._talk.right_to_left

    @Property(list, notify=talkChanged)
    def programmes(self) -> list[dict[str, Any]]:
        return self._talk.programmes

    @Property(str, notify=talkChanged)
    def position(self) -> str:
        return self._talk.position

    @Property(bool, notify=talkChanged)
    def isFrozen(self) -> bool:
        return self._talk.frozen

    @Property(dict, notify=talkChanged)
    def herePanel(self) -> dict[str, Any]:
        """The slide that staff are at while the room is frozen."""
        return self._talk.here_panel

    @Property(str, notify=talkChanged)
    def roomNotice(self) -> str:
        """Why the room does not see the slide, "" if it does."""
        return self._talk.room_notice

    @Property(dict, notify=talkChanged)
    def stepPanel(self) -> dict[str, Any]:
        """What the room sees after the next step; {} after the last."""
        return self._talk.step_panel

    @Property(str, notify=talkChanged)
    def stepWords(self) -> str:
        return self._talk.step_words

    @Property(bool, notify=talkChanged)
    def stepStays(self) -> bool:
        """Whether the next step stays on the same slide."""
        return self._talk.step_stays

    @Property(dict, notify=talkChanged)
    def thenPanel(self) -> dict[str, Any]:
        """The next slide that is not in stepPanel."""
        return self._talk.then_panel

    @Property(str, notify=talkChanged)
    def thenWords(self) -> str:
        return self._talk.then_words

    @Property(str, notify=talkChanged)
    def audienceLanguage(self) -> str:
        """The language that leads in the room, in its own name."""
        rows = self._talk.seconds if self._talk.speaks == Speaks.SECOND else self._talk.languages
        return next((row["name"] for row in rows if row["chosen"]), "")

    @Property(bool, notify=talkChanged)
    def hasStep(self) -> bool:
        return bool(self._talk.step_panel)

    @Property(bool, notify=talkChanged)
    def hasThen(self) -> bool:
        return bool(self._talk.then_panel)

    @Property(int, notify=notesSized)
    def notesStep(self) -> int:
        return self._notes_step

    @Property(list, notify=notesChanged)
    def notes(self) -> list[dict[str, Any]]:
        return self._talk.notes

    @Property(str, notify=typedChanged)
    def typed(self) -> str:
        """What the digits that were typed mean; "" without any."""
        return self._typed

    @Property(bool, notify=overviewChanged)
    def overview(self) -> bool:
        """Whether all slides are shown as pictures."""
        return self._overview

    @Property(list, notify=talkChanged)
    def keys(self) -> list[dict[str, Any]]:
        """What each key does in a talk."""
        world = self._store.world
        return key_rows(world.site.clicker if world else {}, self._languages(self._talk.language))

    @Property(list, notify=slidesChanged)
    def slides(self) -> list[dict[str, Any]]:
        return self._talk.slides

    @Property(list, notify=talkChanged)
    def languages(self) -> list[dict[str, Any]]:
        return self._talk.languages

    @Property(list, notify=talkChanged)
    def seconds(self) -> list[dict[str, Any]]:
        """The languages that can be beside the first."""
        return self._talk.seconds

    @Property(bool, notify=talkChanged)
    def hasSeconds(self) -> bool:
        return bool(self._talk.seconds)

    @Property(list, notify=talkChanged)
    def ways(self) -> list[dict[str, Any]]:
        """The ways to show two languages."""
        return self._talk.ways

    @Property(str, notify=talkChanged)
    def speaks(self) -> str:
        """The way now, "" with one language."""
        return self._talk.speaks

    @Property(list, notify=talkChanged)
    def staffLanguages(self) -> list[dict[str, Any]]:
        return self._talk.staff_languages

    @Property(str, notify=talkChanged)
    def percent(self) -> str:
        return self._talk.percent

    @Property(str, notify=talkChanged)
    def title(self) -> str:
        """The name of the talk whose guide is read before it."""
        return self._talk.title

    @Property(str, notify=talkChanged)
    def prepared(self) -> str:
        """The talk whose guide is read before it."""
        return self._prepared

    @Property(bool, notify=talkChanged)
    def preparedIsOwn(self) -> bool:
        return self._prepared.startswith(OWN)

    @Property(list, notify=talkChanged)
    def guide(self) -> list[dict[str, Any]]:
        return self._talk.guide

    @Property(list, notify=talkChanged)
    def disclosure(self) -> list[str]:
        return self._talk.disclosure

    @Property(bool, notify=talkChanged)
    def named(self) -> bool:
        """Whether the console shows the label of its screen."""
        return self._talk.named

    @Property(str, notify=screensChanged)
    def screen(self) -> str:
        return self._screen

    @Property(bool, notify=screensChanged)
    def alone(self) -> bool:
        """Whether there is no other screen to swap with."""
        return self._alone
