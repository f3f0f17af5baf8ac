"""Leads a still kiosk through all its content: every screen of every page, every panel of a round."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from kiosk.app.parts import Kiosk
from kiosk.core import events as ev
from kiosk.core.clock import ManualClock
from kiosk.core.state import Anchor, Loop, Reading, State, Visit


def every_page(kiosk: Kiosk) -> Iterator[str]:
    """The anchors of all screens of all pages, each as the window shows it; a visit must have begun."""
    world = kiosk.store.world
    assert world is not None
    for topic in world.deck.topics:
        for page in topic.pages:
            _do(kiosk, ev.LinkFollowed(f"{topic.id}/{page.id}"))
            yield from _screens(kiosk)


def every_stop(kiosk: Kiosk, clock: ManualClock) -> Iterator[str]:
    """The anchors of all screens of one round of the loop, each as the window shows it."""
    seen: set[str] = set()
    while str(anchor := _loop(kiosk.store.state).anchor) not in seen:
        seen.add(str(anchor))
        yield str(anchor)
        while _loop(kiosk.store.state).anchor == anchor:
            clock.advance(1.0)
            kiosk.store.tick()
        _settle()


def _screens(kiosk: Kiosk) -> Iterator[str]:
    place = _reading(kiosk.store.state)
    yield str(place.anchor)
    if kiosk.visitor.property("place") != "page":
        return
    (pager,) = [o for o in kiosk.window.findChildren(QObject) if o.metaObject().className() == "Pager"]
    while (after := Anchor.parse(str(pager.property("after")))).page == place.anchor.page:
        _do(kiosk, ev.TurnedTo(after))
        yield str(after)


def _do(kiosk: Kiosk, event: ev.Event) -> None:
    kiosk.store.dispatch(event)
    _settle()


def _settle() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def _loop(state: State) -> Loop:
    assert isinstance(state.scene, Loop)
    return state.scene


def _reading(state: State) -> Reading:
    assert isinstance(state.scene, Visit) and isinstance(state.scene.place, Reading)
    return state.scene.place
