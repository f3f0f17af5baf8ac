"""Moves the focus of the keys from control to control."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.core.keys.keypad import KeyAct
from kiosk.core.keys.reading_order import Spot, by_place, vertical

BY_PLACE = "readByPlace"
"""A property of items whose controls are not declared in the order in which they are read."""

OFFERED_FIRST = "offeredFirst"
"""A property of the control with which the offers to a person who has one switch begin."""

NEVER_MIRRORS = "neverMirrors"
"""A property of items that read from left to right in every language."""


def controls(window: QQuickWindow, right_to_left: bool) -> list[QQuickItem]:
    """Returns the controls that keys reach, in reading order.

    That is the order in which they are declared, which is also that of a screen reader.
    """
    return list(_in_order(window.contentItem(), right_to_left))


def move(window: QQuickWindow, act: KeyAct, right_to_left: bool) -> QQuickItem | None:
    """Moves the focus in the direction of the key; returns the control that got it, None if there is none.

    A focus that nobody could see is shown first: Return would act on a control that the key has skipped.
    """
    found = controls(window, right_to_left)
    if not found:
        return None
    here = window.activeFocusItem()
    if here in found and not rings(window):
        give(here)
        return here
    to = found[_next(found, found.index(here), act, right_to_left) if here in found else _first(act, found)]
    give(to)
    return to


def offer_first(window: QQuickWindow, right_to_left: bool) -> None:
    """Gives the focus to the control with which offers begin, or else to the first; the others follow it."""
    found = controls(window, right_to_left)
    if found:
        give(next((item for item in found if item.property(OFFERED_FIRST)), found[0]))


def give(item: QQuickItem) -> None:
    """Gives the focus to a control, with its ring; one that has it already gets no new reason."""
    item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    item.setProperty("focusReason", Qt.FocusReason.TabFocusReason)


def ring(window: QQuickWindow) -> None:
    """Shows the ring of the control that has the focus, if one has it."""
    here: QQuickItem | None = window.activeFocusItem()
    if here is not None and here.inherits("QQuickAbstractButton") and not rings(window):
        give(here)


def leave(window: QQuickWindow) -> None:
    """Takes the focus from the control that has it."""
    if rings(window):
        window.activeFocusItem().setFocus(False)


def rings(window: QQuickWindow) -> bool:
    """Whether a ring shows the control on which a key acts."""
    here: QQuickItem | None = window.activeFocusItem()
    return here is not None and bool(here.property("visualFocus"))


def _first(act: KeyAct, found: list[QQuickItem]) -> int:
    return len(found) - 1 if act in {"previous", "up"} else 0


def _next(found: list[QQuickItem], at: int, act: KeyAct, right_to_left: bool) -> int:
    """Returns the next control: right and left in the reading order as it is seen, up and down to the nearest
    one.

    So each control can be left in both directions and reached from both, wherever it is.
    """
    if act in {"up", "down"}:
        nearest = vertical([_spot(item) for item in found], at, act == "down")
        if nearest is not None:
            return nearest
    mirrored = right_to_left and not any(item.property(NEVER_MIRRORS) for item in _around(found[at]))
    forward = act in {"next", "down", "left" if mirrored else "right"}
    return (at + (1 if forward else -1)) % len(found)


def _in_order(item: QQuickItem, right_to_left: bool) -> Iterator[QQuickItem]:
    below = [found for child in item.childItems() for found in _in_order_if_shown(child, right_to_left)]
    if item.property(BY_PLACE):
        below = [below[at] for at in by_place([_spot(found) for found in below], right_to_left)]
    if item.activeFocusOnTab() and item.inherits("QQuickAbstractButton"):
        yield item
    yield from below


def _in_order_if_shown(item: QQuickItem, right_to_left: bool) -> Iterator[QQuickItem]:
    if item.isVisible() and item.isEnabled() and item.opacity() > 0:
        yield from _in_order(item, right_to_left)


def _around(item: QQuickItem) -> Iterator[QQuickItem]:
    at: QQuickItem | None = item
    while at is not None:
        yield at
        at = at.parentItem()


def _spot(item: QQuickItem) -> Spot:
    rect = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    return Spot(rect.x(), rect.y(), rect.width(), rect.height())
