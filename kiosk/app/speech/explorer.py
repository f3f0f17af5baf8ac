"""Speaks the focus, what a touch has found, and changes, to a person who hears the screen."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.app.speech.reader import Reader
from kiosk.core.speech.utterance import Utterance
from kiosk.core.state import speech_events as sp
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Reading, Visit
from kiosk.core.text.scripts import is_right_to_left
from kiosk.i18n.language import Language, LanguageOf
from kiosk.window.base.enums import Place
from kiosk.window.base.store import Store
from kiosk.window.keys.focus_walk import controls, give
from kiosk.window.speech.controls import said_of
from kiosk.window.speech.heard_controls import Stop, hidden_now, shown_now, step, stops
from kiosk.window.speech.next_line import find
from kiosk.window.speech.script import Script, script
from kiosk.window.visitor_view import VisitorView


class Explorer(QObject):
    """While somebody explores, reads each new screen, keeps the ring at the spoken words, and speaks name and
    state of a control that gets the focus.
    """

    def __init__(
        self,
        store: Store,
        visitor: VisitorView,
        window: QQuickWindow,
        languages: LanguageOf,
        reader: Reader,
    ) -> None:
        super().__init__()
        self._store, self._visitor, self._window = store, visitor, window
        self._languages, self._reader = languages, reader
        self._place: object = None
        self._look: object = None
        self._script: Script = ()
        self._leads = self._hidden = self._covered = False
        self._here: int | None = None
        store.changed.connect(self._follow)
        reader.heard.connect(self._follow_line)
        window.activeFocusItemChanged.connect(self._say_focus)

    def end(self) -> None:
        self._store.changed.disconnect(self._follow)
        self._reader.heard.disconnect(self._follow_line)
        self._window.activeFocusItemChanged.disconnect(self._say_focus)

    def _follow(self) -> None:
        state, scene = self._store.state, self._store.state.scene
        speech = state.visitor.speech
        if not isinstance(scene, Loop | Visit) or not speech.explores:
            # No spoken word is kept.
            self._place = self._look = None
            self._script = ()
            self._here, self._hidden, self._covered = None, False, False
            return
        covered, self._covered = self._covered, isinstance(scene, Visit) and scene.idle_card_at is not None
        if self._covered:
            return
        now_at = (*_place_of(scene), state.language)
        look = (state.visitor.text_step, state.visitor.high_contrast, speech.louder, speech.faster)
        lines = script(self._visitor.heard, self._language)
        was_at, self._place = self._place, now_at
        looked, self._look = self._look, look
        before, self._script = self._script, lines
        hid, self._hidden = self._hidden, isinstance(scene, Visit) and scene.curtain is not None
        if now_at != was_at:
            self._here = None
        if hid is not self._hidden:
            self._tell_what_is_seen()
        elif covered and self._hidden:
            self._reader.say(self._where())
        elif speech.reads or was_at is None:
            return
        elif now_at != was_at:
            self._store.dispatch(sp.ReadingBegun())
        elif look != looked:
            self._say_focus()
        elif lines != before and isinstance(scene, Visit):
            self._reader.say(said for line in self._news(before, lines) for said in line.said)

    def _tell_what_is_seen(self) -> None:
        """Speaks a screen that comes into view: behind the loop somebody is where they were before, and on a
        page that is back where they are.
        """
        if self._hidden:
            self._reader.say((*hidden_now(self._language), *self._where()))
        else:
            self._reader.say(shown_now(self._language))
            # The page comes with its second frame.
            self._visitor.frameShown.connect(self._give_ring, Qt.ConnectionType.SingleShotConnection)

    def _where(self) -> tuple[Utterance, ...]:
        every, here = self._stops(), self._here
        return every[here].said if here is not None and here < len(every) else ()

    def _give_ring(self) -> None:
        """Gives the ring to the control of a hidden person, on the screen that has it."""
        every, here = self._stops(), self._here
        if self._place is None or self._hidden or here is None or here >= len(every):
            return
        if not self._ringed(every[here]) and (line := find(self._script, every[here].line)) and line.turn:
            self._store.dispatch(line.turn)
            self._ringed(every[here])

    def _ringed(self, stop: Stop) -> bool:
        shows = next((each for each in self._controls() if _does(each, stop)), None)
        if shows is not None:
            self._leads = True
            give(shows)
            self._leads = False
        return shows is not None

    def note_ring(self) -> None:
        """Notes the ring when a finger or a key acts: the page may go, and the ring with it."""
        if self._place is None or self._hidden or self._covered:
            return
        every, found, item = self._stops(), self._controls(), self._window.activeFocusItem()
        # A control for the eye alone is no stop: somebody is at the one before it.
        until = found[found.index(item) :: -1] if item in found else []
        at = (n for each in until for n, stop in enumerate(every) if _does(each, stop))
        self._here = next(at, None)

    def _news(self, before: Script, now: Script) -> Script:
        """Returns what a touch has changed: the row that was ticked; of a quiz the reply too."""
        new = tuple(line for line in now if line not in before)
        known = {(line.id, line.text) for line in before}
        changed = tuple(line for line in new if (line.id, line.text) in known)
        return new if self._visitor.heard.visit.place is Place.Kind.Quiz else changed or new

    def _follow_line(self, line: str) -> None:
        """Follows the spoken line: Enter acts on the last heard line, also while the sound of the next one is
        made.
        """
        if self._place is None:
            return
        if self._hidden:
            found = (number for number, stop in enumerate(self._stops()) if stop.line == line)
            self._here = next(found, self._here)
            return
        shows = next((each for each in self._controls() if line in _lines(each)), None)
        if shows is not None:
            self._leads = True
            give(shows)
            self._leads = False

    def lead(self, act: str) -> None:
        """Leads by keys a person whose picture is hidden: to the next control, or by using the present
        one.
        """
        every, here = self._stops(), self._here
        if act != "select":
            self._here = step(len(every), here, act, is_right_to_left(self._store.state.language))
            self._reader.say(every[self._here].said)
        elif here is not None and here < len(every):
            self._store.dispatch(every[here].event)

    def _stops(self) -> tuple[Stop, ...]:
        return stops(self._visitor.heard, self._script, self._language)

    def _say_focus(self) -> None:
        state = self._store.state
        speech = state.visitor.speech
        here: QQuickItem | None = self._window.activeFocusItem()
        silent = (
            self._leads
            or self._hidden
            or speech.reads
            or not speech.explores
            or not isinstance(state.scene, Visit)
        )
        if not silent and here is not None and here in self._controls():
            self._reader.say(self._words(here))

    def _words(self, item: QQuickItem) -> tuple[Utterance, ...]:
        return said_of(item, self._language)

    @property
    def _language(self) -> Language:
        return self._languages(self._store.state.language)

    def _controls(self) -> list[QQuickItem]:
        return controls(self._window, is_right_to_left(self._store.state.language))


def _place_of(scene: Loop | Visit) -> tuple[object, object]:
    if isinstance(scene, Loop):
        return scene.panel, None
    place = scene.place
    return replace(place, marked=frozenset()) if isinstance(place, Reading) else place, scene.side


def _does(item: QQuickItem, stop: Stop) -> bool:
    """Whether a control of the window is the spoken stop."""
    return stop.line in _lines(item) if stop.line else item.objectName() in stop.buttons


def _lines(item: QQuickItem) -> Iterator[str]:
    """Returns the lines of a control and of its content."""
    own = item.property("lines")
    if isinstance(own, list):
        yield from own
    for child in item.childItems():
        yield from _lines(child)
