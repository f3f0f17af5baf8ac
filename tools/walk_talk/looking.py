"""Looks at both windows of a talk and changes nothing."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.app.kiosk import Kiosk
from kiosk.app.talk.console_window import Console
from kiosk.staging.complaints import complaints
from kiosk.window.base.enums import GuardBar
from tools.shared.ear import shown as shown_items
from tools.walk.looking import box_of, control_of, look, shown_by, usable
from tools.walk.report import ControlReport, StepRecord
from tools.walk_talk.report import ConsoleReport, ConsoleShown, TalkReport, WindowPlaced

SHEETS = ("notesPaper", "slides", "programmes", "guideHeadings")
"""The names of what is pushed up."""

_OF_GUIDE = ("programme", "room")
_OWN_BARS = (GuardBar.Kind.Room, GuardBar.Kind.Removed)


def told(
    app: QGuiApplication, kiosk: Kiosk, console: Console, steps: tuple[StepRecord, ...], whole: bool
) -> TalkReport:
    """``whole``: with complaints, which take a tenth of a second."""
    return TalkReport(
        shown_by(kiosk),
        _shown(console),
        look(kiosk, whole),
        _look(console, whole),
        _placed(kiosk.window),
        _placed(console.window),
        tuple(screen.name() for screen in app.screens()),
        steps,
    )


def console_controls(window: QQuickWindow) -> Iterator[QQuickItem]:
    """Those that can be seen and used; what was made last comes first."""
    return (item for item in usable(window) if _is_seen(item))


def named(window: QQuickWindow, name: str) -> Iterator[QQuickItem]:
    """The items of that name that can be seen; what was made last comes first."""
    return (item for item in shown_items(window.contentItem()) if item.objectName() == name)


def feet(window: QQuickWindow) -> Iterator[QQuickItem]:
    """The foot of a page before a talk, where the room's language is chosen."""
    return (item for item in shown_items(window.contentItem()) if item.property("chooses") is not None)


def guides(window: QQuickWindow) -> Iterator[QQuickItem]:
    """The guide to the talk, if it is open."""
    return named(window, "guide")


def _shown(console: Console) -> ConsoleShown:
    window, view, phones = console.window, console.view, console.phones
    guide = view._guide
    prepared, room = ("", "") if _leads(console) else (str(guide.property(name)) for name in _OF_GUIDE)
    more = next(named(window, "more"), None)
    return ConsoleShown(
        (window.width(), window.height()),
        _is_plain(console),
        view.spoken(),
        prepared,
        room,
        any(foot.property("chooses") for foot in feet(window)),
        str(more.property("page")) if more else "",
        int(view.pages.property("notesStep")),
        tuple((name, _pushed(item)) for name in SHEETS for item in [*named(window, name)][:1]),
        next((int(guide.property("chosen")) for guide in guides(window)), 0),
        str(view.property("screen")),
        bool(view.property("alone")),
        view.one,
        bool(view.property("late")),
        str(console.guard.property("cover")),
        phones.standing,
        phones.reachable,
        console.phone.property("notice") != "" and phones.standing.phones == 0,
        next((control for control in _controls(window) if control.ringed), None),
    )


def _pushed(sheet: QQuickItem) -> float:
    return float(sheet.property("contentY")) - float(sheet.property("originY"))


def _leads(console: Console) -> bool:
    return next(named(console.window, "part-now"), None) is not None


def _is_plain(console: Console) -> bool:
    editor, files = console.editor, console.files
    fields = (item for item in shown_items(console.window.contentItem()) if item.inherits("QQuickTextInput"))
    return not (
        console.view.pages.property("overview")
        or console.view._slides.property("typed")
        or editor.shown.property("making")
        or editor.shown.property("failed")
        or files.property("opened")
        or files.property("busy")
        or files.property("told")
        or console.guard.property("bar") in _OWN_BARS
        or any(field.property("text") or field.hasActiveFocus() for field in fields)
    )


def _look(console: Console, whole: bool) -> ConsoleReport:
    window, overview = console.window, bool(console.view.pages.property("overview"))
    if not window.isVisible():
        return ConsoleReport(overview=overview)
    focus = _focus(window)
    return ConsoleReport(
        tuple(_controls(window)),
        tuple(str(item.property("text")) for item in named(window, "note"))[::-1],
        tuple(complaints(window)) if whole else (),
        next(map(box_of, named(window, "current")), None),
        overview,
        focus is not None and focus.inherits("QQuickTextInput"),
        _called(focus) if focus is not None else "",
    )


def _controls(window: QQuickWindow) -> Iterator[ControlReport]:
    return (control_of(item, window) for item in console_controls(window))


def _focus(window: QQuickWindow) -> QQuickItem | None:
    return window.activeFocusItem()


def _called(item: QQuickItem) -> str:
    return str(item.property("name") or item.objectName() or item.metaObject().className())


def _is_seen(item: QQuickItem) -> bool:
    """Whether its middle is within all that cut it off, such as the list that it is a row of."""
    middle = item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).center()
    parent = item.parentItem()
    while parent is not None:
        frame = parent.mapRectToScene(QRectF(0, 0, parent.width(), parent.height()))
        if parent.clip() and not frame.contains(middle):
            return False
        parent = parent.parentItem()
    return True


def _placed(window: QQuickWindow) -> WindowPlaced:
    screen = window.screen().name() if window.isVisible() else ""
    return WindowPlaced(screen, (window.x(), window.y(), window.width(), window.height()))
