"""The spoken words of a control, and the control below a finger."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.core.speech.utterance import Utterance
from kiosk.i18n.language import Language

_CONTROL = "QQuickAbstractButton"


def control_at(window: QQuickWindow, point: QPointF) -> QQuickItem | None:
    """Returns the control in front of all others at a point that can have the focus."""
    found = [item for item in _below(window.contentItem()) if _lies_at(item, point)]
    return found[-1] if found else None


def said_of(item: QQuickItem, language: Language) -> tuple[Utterance, ...]:
    """Returns its name, its state, and its kind; a language speaks its own name and greeting."""
    found = QAccessible.queryAccessibleInterface(item)
    if found is None:
        return ()
    name, help_ = (found.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description))
    own = item.property("language")
    spoken_by = own if isinstance(own, str) and own else language.tag
    helped_by = item.property("helpLanguage") or language.tag
    names = [Utterance(tag, words) for tag, words in ((spoken_by, name), (helped_by, help_)) if words]
    state = found.state()
    return (*names, Utterance(language.tag, _kind(found.role(), bool(state.checked), language)))


def _kind(role: QAccessible.Role, checked: bool, language: Language) -> str:
    if role == QAccessible.Role.CheckBox:
        return language.text("Ticked") if checked else language.text("Not ticked")
    if checked:
        return language.text("Chosen")
    # TRANSLATORS: said aloud after the name of a control that has the focus; at most 20 characters
    return language.text("Button")


def _below(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in sorted(item.childItems(), key=lambda each: each.z()):
        if child.isVisible():
            yield child
            yield from _below(child)


def _lies_at(item: QQuickItem, point: QPointF) -> bool:
    if not (item.inherits(_CONTROL) and item.isEnabled() and item.property("focusPolicy")):
        return False
    return item.contains(item.mapFromScene(point))
