"""The store: keeps the state, receives events and owns the only timer for rules."""

from collections import deque
from collections.abc import Callable
from functools import partial
from math import ceil, inf

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kiosk.base.clock import Clock, Moment
from kiosk.core.loop.rules import rests_at
from kiosk.core.state.event import Event
from kiosk.core.state.events import LoadFailed, Ticked, WorldChanged
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.core.step import step, wake_at

LONGEST_SLEEP = 60.0
"""Seconds; a jump of the wall clock is noticed after this time at the latest."""

BETWEEN_WORK = 1.0
"""Seconds between two pieces of idle work."""


class Store(QObject):
    """Keeps the state. ``changed`` follows every step; receivers compare for themselves.

    An event that a follower dispatches waits until every follower has seen its state. ``stepped`` comes
    before them, for urgent work: silence, and the end of a visit's scene.
    """

    changed = Signal()
    stepped = Signal()

    def __init__(self, state: State, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._state = state
        self._world: World | None = None
        self._now = clock.now()
        self._waiting: deque[Callable[[], object]] = deque()
        self._tells = False
        self._work: list[tuple[Callable[[], bool], float]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)

    @property
    def state(self) -> State:
        return self._state

    @property
    def world(self) -> World | None:
        """Returns the world; None until content and site have been loaded once."""
        return self._world

    @property
    def now(self) -> Moment:
        """Returns the moment of the last step."""
        return self._now

    @property
    def clock_runs(self) -> bool:
        """Whether time passes by itself."""
        return self._clock.runs

    def tick(self) -> None:
        self.dispatch(Ticked())
        if self._work and self._now.seconds >= self._rests_at():
            # Removed first, so that work that raises is not repeated for ever and does not block the rest.
            work, between = self._work.pop(0)
            if work():
                self._work.insert(0, (work, between))

    def use_rest(self, work: Callable[[], bool], between: float = BETWEEN_WORK) -> None:
        """Does ``work`` in pieces while a panel of the loop rests; it returns whether more is left.

        ``between`` are the seconds before each piece.

        Pieces of work run one after the other; work that is already queued is not queued twice.
        """
        if all(work != waiting for waiting, _ in self._work):
            self._work.append((work, between))
        self._arm(self._now)

    def end(self) -> None:
        """Stops the timer."""
        self._timer.stop()

    def dispatch(self, event: Event) -> None:
        self.afterwards(partial(self._take, event))

    def afterwards(self, work: Callable[[], object]) -> None:
        """Does the work now, or, while followers receive a state, as soon as all of them have it."""
        self._waiting.append(work)
        while self._waiting and not self._tells:
            self._waiting.popleft()()

    def _take(self, event: Event) -> None:
        if not self._timer.isActive():
            # If this step raises, the timer still triggers the next one.
            self._timer.start(round(LONGEST_SLEEP * 1000))
        new = event.world if isinstance(event, WorldChanged | LoadFailed) else None
        world, now = new or self._world, self._clock.now()
        if world:
            now = now.at(world.site.zone)
        self._state = step(self._state, event, world, now)
        self._world, self._now = world, now
        self._arm(now)
        self._tells = True
        try:
            self.stepped.emit()
            self.changed.emit()
        finally:
            self._tells = False

    def _arm(self, now: Moment) -> None:
        wait = min(wake_at(self._state, self._world, now) - now.seconds, LONGEST_SLEEP)
        if self._work:
            wait = min(wait, max(self._rests_at() - now.seconds, self._work[0][1]))
        self._timer.start(max(1, ceil(wait * 1000)))

    def _rests_at(self) -> float:
        """Returns the monotonic seconds at which nothing moves: the loop's panel rests, the screen is dark or
        announces something; infinity in other scenes.
        """
        scene = self._state.scene
        if isinstance(scene, Dark | Announcing):
            return scene.since
        return rests_at(scene, self._world) if isinstance(scene, Loop) and self._world else inf
