"""Looks at a kiosk's window and changes nothing: its controls, words, accessible tree and moving parts."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.app.kiosk import Kiosk
from kiosk.staging.complaints import complaints
from kiosk.staging.scene_walk import walk
from tools.shared.ear import shown as shown_items
from tools.walk.own_values import own_values
from tools.walk.report import Box, ControlReport, InkReport, NodeReport, Shown, WindowReport


def look(kiosk: Kiosk, whole: bool) -> WindowReport:
    """``whole``: with words, tree and complaints, which take a tenth of a second."""
    window = kiosk.window
    controls = tuple(control_of(item, window) for item in usable(window))
    if not whole:
        return WindowReport(controls, ink=_ink(window))
    return WindowReport(
        controls, _words(window), tuple(_tree(window)), tuple(complaints(window)), _ink(window)
    )


def shown_by(kiosk: Kiosk) -> Shown:
    """What the window of a running kiosk is a function of."""
    store, world = kiosk.store, kiosk.store.world
    assert world is not None
    ring = next((item for item in usable(kiosk.window) if item.property("visualFocus")), None)
    frame = standing_frame(kiosk.window)
    return Shown(
        store.state,
        world,
        store.now,
        kiosk.visitor.around,
        float(frame.property("further")) if frame else 0.0,
        control_of(ring, kiosk.window) if ring else None,
        tuple(own_values(kiosk.window)),
    )


def usable(window: QQuickWindow) -> Iterator[QQuickItem]:
    """The controls that can be seen and used; what was made last comes first."""
    return (
        item
        for item in shown_items(window.contentItem())
        if item.inherits("QQuickAbstractButton") and item.isEnabled() and item.opacity() > 0
    )


def control_of(item: QQuickItem, window: QQuickWindow) -> ControlReport:
    says, ringed = str(item.property("name") or ""), bool(item.property("visualFocus"))
    return ControlReport(item.objectName(), says, box_of(item), item == window.activeFocusItem(), ringed)


def standing_frame(window: QQuickWindow) -> QQuickItem | None:
    """The current panel of the loop, whether it is seen or not."""
    stages = (item for item in _all(window.contentItem()) if item.objectName() == "stage")
    frames = (item for stage in stages for item in _all(stage) if item.property("panelId") is not None)
    return next(frames, None)


def _all(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from _all(child)


def box_of(item: QQuickItem) -> Box:
    """In pixels of its window."""
    return _rounded(item.mapRectToScene(QRectF(0, 0, item.width(), item.height())))


def _rounded(rect: QRectF) -> Box:
    return round(rect.x()), round(rect.y()), round(rect.width()), round(rect.height())


def _words(window: QQuickWindow) -> tuple[str, ...]:
    return tuple(
        text
        for seen in walk(window.contentItem())
        if seen.kind == "Words" and (text := str(seen.item.property("text")))
    )


def _ink(window: QQuickWindow) -> InkReport | None:
    for item in shown_items(window.contentItem()):
        end = item.property("inkEnd")
        if end is not None:
            return InkReport(box_of(item), round(end))
    return None


def _tree(window: QQuickWindow) -> Iterator[NodeReport]:
    return _below(QAccessible.queryAccessibleInterface(window), window)


def _below(face: QAccessibleInterface, window: QQuickWindow) -> Iterator[NodeReport]:
    for number in range(face.childCount()):
        child = face.child(number)
        rect = QRectF(child.rect()).translated(-window.x(), -window.y())
        name, described = (child.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description))
        yield NodeReport(child.role().name, name, described, _rounded(rect), bool(child.state().checked))
        yield from _below(child, window)
