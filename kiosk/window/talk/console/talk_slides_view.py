"""What QML reads of the slides of a talk, and those that staff look for."""

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.state.scenes import talk_under
from kiosk.i18n.language import LanguageOf
from kiosk.window.base.rows import Row
from kiosk.window.base.store import Store
from kiosk.window.talk.console.slide_search import found, typed_words
from kiosk.window.talk.room.slide import whole_slide

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class TalkSlidesView(QObject):  # type: ignore[operator]  # the stub knows no reason
    """``take_digits`` hears what somebody types without a field."""

    changed = Signal()
    typedChanged = Signal()

    def __init__(self, store: Store, languages: LanguageOf, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._language_of = store, languages
        self._rows: list[Row] = []
        self._staff_language = "en"
        self._typed = ""

    def take(self, rows: list[Row], staff_language: str) -> bool:
        """Shows these slides from now on; False if none differs."""
        old, self._rows = self._rows, rows
        self._staff_language = staff_language
        return old != rows

    def take_digits(self, digits: str, missed: bool) -> None:
        """``missed``: Enter was pressed, and there is no slide of that number."""
        said = typed_words(digits, missed, len(self._rows), self._language_of(self._staff_language))
        if said != self._typed:
            self._typed = said
            self.typedChanged.emit()

    @Slot(str, result=list)
    def found(self, words: str) -> list[dict[str, Any]]:
        """The slides whose number, title or notes hold the words."""
        state, world = self._store.state, self._store.world
        language = self._language_of(self._staff_language)
        return found(words, self._rows, world, language) if world and talk_under(state.scene) else []

    @Slot(str, result="QVariantMap")
    def panel(self, ref: str) -> dict[str, Any]:
        """A whole slide, for a picture of it."""
        store = self._store
        if store.world is None:
            return {}
        return whole_slide(ref, store.state, store.world, self._language_of(store.state.language), store.now)

    @Property(list, notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        return self._rows

    @Property(str, notify=typedChanged)
    def typed(self) -> str:
        """What the digits that were typed mean; "" without any."""
        return self._typed
