"""A kiosk without motion and without a past, which shows any state that it is given."""

import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.app.kiosk import Kiosk
from kiosk.base.clock import Moment
from kiosk.core.state.event import Event
from kiosk.core.state.events import WorldChanged
from kiosk.core.state.scenes import Scene
from kiosk.core.state.scenes.starting import Starting
from kiosk.core.state.state import State, Visitor
from kiosk.core.state.world import World
from kiosk.loading.sources import Sources
from kiosk.window.base import store
from kiosk.window.keys.focus_walk import give, leave
from kiosk.window.rest import come_to_rest
from tools.walk.compare import Picture, difference
from tools.walk.looking import control_of, look, standing_frame, usable
from tools.walk.own_values import give_own_values
from tools.walk.painting import Painting
from tools.walk.report import ControlReport, Shown


class StillWindow:
    """Its store takes no events, and no time passes: it has the state that it was given last."""

    def __init__(self, site: Path, size: tuple[int, int]) -> None:
        self._clock = ToldClock()
        self._state: State | None = None
        setattr(store, "step", self._step)  # noqa: B010
        setattr(store, "wake_at", lambda state, world, now: float("inf"))  # noqa: B010
        self._sources, self._size = Sources(site, demo=True), size
        self._scene: type[Scene] | None = None
        self.kiosk = self._made()

    def paint(self, shown: Shown) -> Painting:
        state = shown.state
        if self._scene is not type(state.scene):
            # Items of a scene must not be there any more when the next scene of its kind comes.
            self.end()
            self._scene, self.kiosk = type(state.scene), self._made()
        kiosk = self.kiosk
        self._clock.moment = shown.now
        for tag in shown.world.languages:
            kiosk.fonts.prepare(tag)
        # Before anything of the state is shown, nothing is left of the one before.
        self._show(replace(state, visitor=Visitor(), scene=Starting(shown.now.seconds)), shown.world)
        kiosk.visitor.look_around(shown.around)
        self._show(state, shown.world)
        if (frame := standing_frame(kiosk.window)) is not None:
            frame.setProperty("further", shown.further)
        give_own_values(kiosk.window, shown.own)
        leave(kiosk.window)
        come_to_rest(kiosk.window)
        picture = pixels(kiosk.window.grabWindow())
        if shown.ring is None:
            return Painting(picture, look(kiosk, whole=True))
        plain, is_there = picture, give_ring(kiosk.window, usable(kiosk.window), shown.ring)
        come_to_rest(kiosk.window)
        picture = pixels(kiosk.window.grabWindow())
        is_seen = is_there and difference(plain, picture) is not None
        return Painting(picture, look(kiosk, whole=True), is_there, is_seen)

    def end(self) -> None:
        self.kiosk.window.close()
        self.kiosk.end()

    def _made(self) -> Kiosk:
        self._state = None
        kiosk = Kiosk(self._clock, self._sources, self._size, pace=0.0)
        kiosk.fonts.load_first()
        kiosk.window.show()
        return kiosk

    def _show(self, state: State, world: World) -> None:
        self._state = state
        self.kiosk.store.dispatch(WorldChanged(world))
        come_to_rest(self.kiosk.window)

    def _step(self, state: State, event: Event, world: World | None, now: Moment) -> State:
        return self._state if self._state and isinstance(event, WorldChanged) else state


class ToldClock:
    """A clock that shows the moment that it was told."""

    runs = False

    def __init__(self) -> None:
        self.moment = Moment(0.0, datetime(2026, 1, 1, tzinfo=UTC))

    def now(self) -> Moment:
        return self.moment


def give_ring(window: QQuickWindow, controls: Iterable[QQuickItem], ring: ControlReport) -> bool:
    """Whether one of the controls is the one with the ring: it has it now."""
    for item in controls:
        if control_of(item, window).which == ring.which:
            give(item)
            return True
    return False


def pixels(image: QImage) -> Picture:
    """Height × width, each pixel as 0xRRGGBB."""
    assert sys.byteorder == "little"
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(plain.constBits(), np.uint32).reshape(plain.height(), plain.bytesPerLine() // 4)
    return (rows[:, : plain.width()] & np.uint32(0xFFFFFF)).copy()
