"""A quick kiosk at a named screen, with hands that touch it and eyes that find what it shows."""

from collections import defaultdict
from dataclasses import replace
from functools import cache

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAccessible, QEventPoint, QTouchEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app.kiosk import Kiosk
from kiosk.app.window.engines import Engines
from kiosk.base.clock import ManualClock
from kiosk.core.display.shape import unit
from kiosk.core.state import events as ev
from kiosk.core.state.state import TEXT_STEPS
from kiosk.loading.sources import DEMO_SITE
from kiosk.loading.world import WorldLoader, load_world, loader_of
from kiosk.machine.disk_thread import at_once
from kiosk.staging.named_screens import SCREENS
from kiosk.staging.screen import MOMENT
from kiosk.staging.stage import go, stage, wake
from kiosk.window.rest import come_to_rest, moving

NAMED = {screen.name: screen for screen in SCREENS}
QUICK = 0.002
"""The pace of transitions: all that visitors get, each in the time of a frame."""
_SOON_MS = 20
_BREATH = 0.5
"""Seconds after a touch: long enough that the next one is no double touch."""
_KEY_BREATH = 0.6
"""Seconds after a key: long enough that the same key counts again."""


class KeptEngines(Engines):
    """Engines that load the next window once the one before is gone, which takes a tenth of the time."""

    def __init__(self):
        self._idle = defaultdict(list)

    def take(self, module):
        idle = self._idle[module]
        return idle.pop() if idle else super().take(module)

    def give_back(self, module, engine):
        # All else that outlives the window is set by the next one of the same kind.
        engine.singletonInstance("Kiosk.Theme", "Motion").setProperty("curtain", False)
        self._idle[module].append(engine)


ENGINES = KeptEngines()


class Stage:
    """``sources`` are read by Kiosk.load() by ``loader``; without them it is the demonstration site.

    ``beside`` are the languages that it offers, if not the site's own.
    """

    _finger = None
    _at_visitors_pace = False

    def __init__(
        self,
        language="en",
        size=(1920, 1080),
        sources=None,
        loader=None,
        beside=(),
        logos=None,
        later=at_once,
    ):
        if sources:
            loader = loader or (demonstration_of(sources) if sources.site == DEMO_SITE else None)
            self.clock = ManualClock(MOMENT)
            self.kiosk = Kiosk(
                self.clock,
                sources,
                size,
                pace=QUICK,
                shifts=False,
                loader=loader,
                logos=logos,
                engines=ENGINES,
                later=later,
            )
            self.world = None
        else:
            self.kiosk, self.clock, self.world = stage(
                language, size, beside=beside, engines=ENGINES, pace=QUICK
            )
        self.store, self.window, self.visitor = self.kiosk.store, self.kiosk.window, self.kiosk.visitor
        self.consoles = []
        self.window.show()
        self.settle()

    def end(self):
        self.window.close()
        self.kiosk.end()
        _take_events()

    def go(self, name, step=0, high_contrast=False, low=False):
        """The screen of that name, as pictures show it."""
        go(self.kiosk, self.clock, self.world, NAMED[name], step, high_contrast, low)
        self.settle()
        return self

    def sizes(self, name, high_contrast=False, low=False):
        """The screen of that name in each size of text, as the tool leads there; the step each time."""
        self.go(name, 0, high_contrast, low)
        yield 0
        for step in range(1, TEXT_STEPS):
            self.do(ev.TextSizeChosen(larger=True))
            yield step

    def followed_by(self, panel):
        """Lets a panel by its id come after the one that is shown, whatever the delivered order is."""
        deck = self.world.deck
        shown, comes = (
            next(each for each in deck.panels if each.id == name) for name in (self.scene.panel, panel)
        )
        alone = replace(self.world, deck=replace(deck, panels=(shown, comes)), playlists=())
        return self.do(ev.WorldChanged(alone))

    def do(self, *events):
        for event in events:
            self.store.dispatch(event)
        self.settle()
        return self

    def wait(self, seconds, step=1.0):
        """Time passes in steps of that many seconds at most, and the store looks at each."""
        while seconds > 0:
            self.clock.advance(min(step, seconds))
            self.store.tick()
            seconds -= step
        self.settle()
        return self

    def wake(self):
        """Time passes until it alone changes something."""
        wake(self.store, self.clock)

    def settle(self):
        """Until nothing comes or goes any more; at a visitor's pace only what waits is done."""
        if self._at_visitors_pace:
            _take_events()
            return
        self._come_to_rest()
        while any(console.slides.waits for console in self.consoles):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, _SOON_MS)
            self._come_to_rest()

    def _come_to_rest(self):
        for window in (self.window, *(console.window for console in self.consoles)):
            assert come_to_rest(window), moving(window)

    @property
    def motion(self):
        return self.kiosk.engine.singletonInstance("Kiosk.Theme", "Motion")

    def at_visitors_pace(self):
        """From now on transitions last as long as visitors see them, and what shows time moves."""
        return self._move(True)

    def quickly(self):
        """Transitions are quick again."""
        return self._move(False)

    def _move(self, as_visitors_see):
        self._at_visitors_pace = as_visitors_see
        self.motion.setProperty("pace", 1.0 if as_visitors_see else QUICK)
        self.motion.setProperty("clockRuns", as_visitors_see)
        return self

    @property
    def state(self):
        return self.store.state

    @property
    def scene(self):
        return self.store.state.scene

    @property
    def unit(self):
        return unit(self.window.width(), self.window.height())

    def picture(self):
        image = self.window.grabWindow()
        return bytes(image.constBits())

    # --- eyes

    def items(self):
        """Everything that is shown, in the order of the tree."""
        return items_of(self.window)

    def all(self, name):
        return [item for item in self.items() if item.objectName() == name]

    def find(self, name):
        """The only item with this objectName that is shown."""
        found = self.all(name)
        assert len(found) == 1, f"{len(found)} items are called {name}"
        return found[0]

    def controls(self):
        return [item for item in self.items() if item.inherits("QQuickAbstractButton") and item.isEnabled()]

    def control(self, name):
        """The only control that a screen reader calls so."""
        found = [item for item in self.controls() if accessible_name(item) == name]
        assert len(found) == 1, f"{len(found)} controls are called {name}"
        return found[0]

    def words(self):
        """All texts that are shown."""
        return [
            str(item.property("text")) for item in self.items() if item.property("shownAlignment") is not None
        ]

    def has(self, name):
        """Whether the window's loader of that name holds a scene."""
        found = self.window.findChild(QQuickItem, name)
        assert found is not None
        return found.property("item") is not None

    def at(self, item):
        """The item's place in the window, counted from the reading start: x, y, width, height in u."""
        rect = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        mirrored = self.visitor.property("rightToLeft")
        x = self.window.width() - rect.right() if mirrored else rect.left()
        return tuple(length / self.unit for length in (x, rect.top(), rect.width(), rect.height()))

    # --- hands

    @classmethod
    def finger(cls):
        Stage._finger = Stage._finger or QTest.createTouchDevice()
        return Stage._finger

    def touch(self):
        """Fingers that come, stay and go at the same moment, until ``commit()``."""
        return QTest.touchEvent(self.window, self.finger(), False)

    def hold(self, finger=0):
        """The same, beside a finger that stays where it is."""
        return self.touch().stationary(finger)

    def press(self, target):
        self.touch().press(0, self.point(target), self.window).commit()

    def move(self, target):
        self.touch().move(0, self.point(target), self.window).commit()

    def release(self, target):
        self.touch().release(0, self.point(target), self.window).commit()

    def tap(self, target):
        """A finger comes and goes; then a breath."""
        point = self.point(target)
        self.press(point)
        self.release(point)
        self.settle()
        self.clock.advance(_BREATH)
        return self

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier, breath=_KEY_BREATH):
        """A key is pressed and let go; then a breath."""
        QTest.keyClick(self.window, key, modifiers)
        self.settle()
        self.clock.advance(breath)
        return self

    def point(self, target):
        if isinstance(target, QQuickItem):
            return target.mapToScene(QPointF(target.width() / 2, target.height() / 2)).toPoint()
        return QPoint(*target) if isinstance(target, tuple) else target

    @property
    def focused(self):
        return self.window.activeFocusItem()


def _take_events():
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


class KeptStage:
    """The stage of the last test, for one that wants the same; otherwise it ends.

    One at a time: its translator is the whole application's. It is known by its values: pytest ends a fixture
    whose parameter has another place in its list.
    """

    _DAY = 86400.0
    """Seconds; nothing that an earlier test touched matters any more."""

    def __init__(self):
        self._stage, self._wanted = None, None

    def lend(self, language="en", size=(1920, 1080), **others):
        wanted = (language, size, others)
        if self._stage is None or self._wanted != wanted:
            self.end()
            self._stage, self._wanted = Stage(language, size, **others), wanted
        else:
            # The scene of a visit goes with it, and the place of the focus that it kept.
            self._stage.do(ev.StartedAgain())
            self._stage.clock.advance(self._DAY)
            self._stage.visitor.focusLeft.emit()
        return self._stage

    def end(self):
        if self._stage is not None:
            self._stage.end()
        self._stage = None


class Palm(QTouchEvent):
    """QEventPoint's size can only be set by Qt itself."""

    def __init__(
        self, stage, point, breadth, kind=QEvent.Type.TouchBegin, number=0, state=QEventPoint.State.Pressed
    ):
        where = QPointF(stage.point(point))
        super().__init__(
            kind,
            stage.finger(),
            Qt.KeyboardModifier.NoModifier,
            [QEventPoint(number, state, where, stage.window.mapToGlobal(where))],
        )
        self._breadth = breadth

    def points(self):
        return [_Broad(point, self._breadth) for point in super().points()]


class _Broad:
    def __init__(self, point, breadth):
        self._point, self._breadth = point, breadth

    def __getattr__(self, name):
        return getattr(self._point, name)

    def position(self):
        return self._point.scenePosition()

    def ellipseDiameters(self):
        return QSizeF(self._breadth, self._breadth / 3)


def demonstration_of(sources):
    """How a kiosk gets a world that nobody writes in, read once for all tests."""
    return WorldLoader(_demonstration, loader_of(sources).language)


@cache
def _demonstration(sources, wall):
    return load_world(sources, wall)


def accessible_name(item: QObject):
    face = QAccessible.queryAccessibleInterface(item)
    return face.text(QAccessible.Text.Name) if face else ""


def items_of(window):
    """Everything that a window shows, in the order of the tree."""
    return list(_shown(window.contentItem()))


def _shown(item):
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item
    for child in item.childItems():
        yield from _shown(child)
