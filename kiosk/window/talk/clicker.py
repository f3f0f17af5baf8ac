"""Keys of clickers and keyboards that lead a talk, in any of the windows."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QInputEvent, QKeyEvent, QKeySequence
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.core.site.clicker_keys import KEYS, LOOKS, Act
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.talk.clicker_events import FIELD_RESTS, Digits, event_of, leads, slide_numbered
from kiosk.window.base.late_presses import came_late
from kiosk.window.base.store import Store

_PRESSES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.TouchBegin,
    }
)
_CHOOSE = frozenset({"Left", "Right", "Up", "Down", "Home", "End", "Return", "Enter", "Esc"})


class Clicker(QObject):
    """Handles the keys. ``keys`` are names of keys by action; the site's own take precedence over the
    defaults.

    ``asked``: an act for the console. ``typed``: the digits of a slide's number so far, and whether it was
    entered and does not exist.
    """

    asked = Signal(str)
    typed = Signal(str, bool)

    def __init__(self, store: Store, keys: Mapping[Act, tuple[str, ...]], *windows: QQuickWindow) -> None:
        super().__init__()
        self._store, self._windows = store, windows
        named = {**_by_key(KEYS), **_by_key(keys)}
        self._acts: dict[str, Act] = named
        self._digits = Digits()
        self._typed: float | None = None
        self._lent_to: QQuickWindow | None = None
        store.changed.connect(self._close_rested)
        for window in windows:
            window.installEventFilter(self)

    def lend(self, window: QQuickWindow | None) -> None:
        """Leaves the keys that choose among pictures to a window; None takes them back."""
        self._lent_to = window

    def end(self) -> None:
        self._store.changed.disconnect(self._close_rested)
        for window in self._windows:
            window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QInputEvent) or not isinstance(self._store.state.scene, Talk):
            return False
        late = event.type() in _PRESSES and came_late(event)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return late
        name = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
        field = _field(watched)
        if late and not _types(name, event.text(), field):
            return True
        if field:
            return self._press_in(field, event, name.removeprefix("Num+"))
        if watched is self._lent_to and name.removeprefix("Num+") in _CHOOSE:
            return False
        return self._press(event, name)

    def _press_in(self, field: QQuickItem, event: QKeyEvent, name: str) -> bool:
        """Handles a key in a field: a key of a clicker leads, and closes the field, since the next one may be
        a letter.
        """
        self._typed = self._store.now.seconds
        if name not in self._acts or not leads(name, event.text(), str(field.property("text"))):
            return False
        _close(field)
        return self._press(event, name)

    def _close_rested(self) -> None:
        """Closes a field that nobody uses; checked each second of a talk."""
        leads_talk = isinstance(self._store.state.scene, Talk)
        field = next(filter(None, map(_field, self._windows)), None) if leads_talk else None
        now = self._store.now.seconds
        if field is None:
            self._typed = None
        elif self._typed is None:
            self._typed = now
        elif now >= self._typed + FIELD_RESTS:
            _close(field)

    def _press(self, event: QKeyEvent, name: str) -> bool:
        """Handles a press; returns whether it leads the talk. An unknown key goes on to the window."""
        if event.text().isdecimal() and event.text().isascii():
            self._digits = self._digits.with_digit(event.text())
            self.typed.emit(self._digits.typed, False)
            return True
        if name in {"Return", "Enter", "Num+Enter"} and self._digits.typed:
            self._jump()
            return True
        self._digits = Digits()
        self.typed.emit("", False)
        act = self._acts.get(name.removeprefix("Num+"))
        if act is None:
            return False
        if act in LOOKS:
            self.asked.emit(act)
            return True
        # A key that is held down would cover and uncover the slides thirty times a second.
        if event.isAutoRepeat():
            return True
        world = self._store.world
        if world and (found := event_of(act, self._store.state, world)):
            self._store.dispatch(found)
        return True

    def _jump(self) -> None:
        number, self._digits = int(self._digits.typed), Digits()
        world = self._store.world
        if world and (found := slide_numbered(number, self._store.state, world)):
            self.typed.emit("", False)
            self._store.dispatch(found)
        else:
            self.typed.emit(str(number), True)


def _types(name: str, text: str, field: QQuickItem | None) -> bool:
    """Whether the key writes: a text field takes it, or it is a digit of a slide's number."""
    if field:
        writes = name == "Backspace" or (text != "" and text.isprintable())
        return writes and not leads(name, text, str(field.property("text")))
    return text.isdecimal() and text.isascii()


def _by_key(keys: Mapping[Act, tuple[str, ...]]) -> dict[str, Act]:
    return {name: act for act, names in keys.items() for name in names}


def _close(field: QQuickItem) -> None:
    field.setProperty("text", "")
    field.setFocus(False)


def _field(window: QObject) -> QQuickItem | None:
    """Returns the text field of that window that has the focus."""
    item = window.activeFocusItem() if isinstance(window, QQuickWindow) else None
    return item if item is not None and item.inherits("QQuickTextInput") else None
