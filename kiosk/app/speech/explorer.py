"""Says whatever has the focus, while somebody explores the screen by ear."""

from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickWindow

from kiosk.app.speech.reader import Reader
from kiosk.core.speech.utterance import Utterance
from kiosk.i18n.language import LanguageOf
from kiosk.window.base.store import Store
from kiosk.window.speech.controls import said_of


class Explorer(QObject):
    """A control is said when the focus comes to it, and once more when its name or state changes."""

    def __init__(self, store: Store, window: QQuickWindow, languages: LanguageOf, reader: Reader) -> None:
        super().__init__()
        self._store, self._window, self._languages, self._reader = store, window, languages, reader
        self._said: tuple[Utterance, ...] = ()
        window.activeFocusItemChanged.connect(self._move)
        store.changed.connect(self._follow)

    def end(self) -> None:
        self._store.changed.disconnect(self._follow)
        self._window.activeFocusItemChanged.disconnect(self._move)

    def _move(self) -> None:
        self._said = ()
        self._say()

    def _follow(self) -> None:
        if self._said:
            self._say()

    def _say(self) -> None:
        state, item = self._store.state, self._window.activeFocusItem()
        if not state.visitor.speech.explores or state.visitor.speech.reads or item is None:
            self._said = ()
            return
        said = said_of(item, self._languages(state.language)) if item.inherits("QQuickAbstractButton") else ()
        if said and said != self._said:
            self._said = said
            self._reader.say(said)
