"""Walks a kiosk through all its content: every screen of every page, every stop of the loop."""

from collections.abc import Iterator

from PySide6.QtCore import QMetaObject, QObject
from PySide6.QtQuick import QQuickItem

from kiosk.app.kiosk import Kiosk
from kiosk.base.clock import ManualClock
from kiosk.core.content.pages.choices import SCENE_BLOCKS, ChoicesPage
from kiosk.core.content.pages.offer import OfferPage
from kiosk.core.content.pages.quiz import ANSWERS, QuizPage
from kiosk.core.content.topics import Topic
from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Reading, Visit
from kiosk.core.state.state import State
from kiosk.staging.scene_walk import walk
from kiosk.staging.stage import wake
from kiosk.window.base.enums import Place
from kiosk.window.rest import come_to_rest


def every_page(kiosk: Kiosk) -> Iterator[str]:
    """Yields the anchors of all screens of all pages, in the window's layout; a visit must have begun."""
    for topic in _topics(kiosk):
        for page in topic.pages:
            _do(kiosk, ev.LinkFollowed(f"{topic.id}/{page.id}"))
            yield from _screens(kiosk)


def every_try(kiosk: Kiosk) -> Iterator[str]:
    """Yields every screen of the interactive pages: rows unticked and ticked, questions asked and
    answered, all scenes.
    """
    for topic in _topics(kiosk):
        for page in topic.pages:
            ref = f"{topic.id}/{page.id}"
            match page:
                case OfferPage(rows=rows):
                    for touched in (0, len(rows)):
                        _do(kiosk, ev.LinkFollowed(ref), *map(ev.Marked, range(touched)))
                        yield from (f"{ref}-{touched}-{screen}" for screen in _turned(kiosk))
                case QuizPage():
                    _do(kiosk, ev.LinkFollowed(ref))
                    yield from (f"{ref}-{screen}" for screen in _turned(kiosk))
                case ChoicesPage(scenes=scenes):
                    _do(kiosk, ev.LinkFollowed(ref))
                    for number, scene in enumerate(scenes):
                        _do(kiosk, ev.TurnedTo(Anchor(ref, number * SCENE_BLOCKS)))
                        yield from (f"{ref}-{scene.id}-{screen}" for screen in _turned(kiosk))


def every_stop(kiosk: Kiosk, clock: ManualClock) -> Iterator[str]:
    """Yields the anchors of all screens of the loop, in the window's layout, each once in a whole cycle."""
    seen: set[str] = set()
    passed: set[tuple[Anchor, int]] = set()
    while (here := ((loop := _loop(kiosk.store.state)).anchor, loop.turn)) not in passed:
        passed.add(here)
        anchor = loop.anchor
        if str(anchor) not in seen:
            seen.add(str(anchor))
            yield str(anchor)
        while _loop(kiosk.store.state).anchor == anchor:
            wake(kiosk.store, clock)
        come_to_rest(kiosk.window)


def _topics(kiosk: Kiosk) -> tuple[Topic, ...]:
    """Returns the topics with text in the shown language."""
    assert kiosk.store.world is not None
    return kiosk.store.world.deck_in(kiosk.store.state.language).topics


def _screens(kiosk: Kiosk) -> Iterator[str]:
    place = _reading(kiosk.store.state)
    yield str(place.anchor)
    if kiosk.visitor.property("place") != Place.Kind.Page:
        return
    pager = kiosk.window.findChild(QObject, "pager")
    assert pager is not None
    while (after := Anchor.parse(str(pager.property("after")))).page == place.anchor.page:
        _do(kiosk, ev.TurnedTo(after))
        yield str(after)


def _turned(kiosk: Kiosk) -> Iterator[str]:
    """Turns from the first screen to the last by the page turner, and answers each question on the way."""
    number = 0
    while True:
        yield str(number)
        if answer := _button(kiosk, f"answer-{ANSWERS - 1}"):
            _click(kiosk, answer)
            yield f"{number}-answered"
        if (onward := _button(kiosk, "later") or _button(kiosk, "next")) is None:
            return
        _click(kiosk, onward)
        number += 1


def _button(kiosk: Kiosk, name: str) -> QQuickItem | None:
    shown = (seen.item for seen in walk(kiosk.window.contentItem()))
    return next((item for item in shown if item.objectName() == name and item.isEnabled()), None)


def _click(kiosk: Kiosk, button: QQuickItem) -> None:
    QMetaObject.invokeMethod(button, "click")
    come_to_rest(kiosk.window)


def _do(kiosk: Kiosk, *events: Event) -> None:
    for event in events:
        kiosk.store.dispatch(event)
    come_to_rest(kiosk.window)


def _loop(state: State) -> Loop:
    assert isinstance(state.scene, Loop)
    return state.scene


def _reading(state: State) -> Reading:
    assert isinstance(state.scene, Visit) and isinstance(state.scene.place, Reading)
    return state.scene.place
