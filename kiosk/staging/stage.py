"""A kiosk of the demonstration site for pictures, and how events lead it to a named screen."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from functools import cache, partial

from kiosk.app.kiosk import Kiosk
from kiosk.app.window.engines import Engines
from kiosk.base.clock import ManualClock
from kiosk.core.content.stops import PageStop
from kiosk.core.numbers.available_now import AvailableNow, available_now
from kiosk.core.staff.rules import PLATE_HOLD, REST
from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrderReason
from kiosk.core.state.scenes.starting import Starting
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.core.step import wake_at
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import load_world
from kiosk.staging.screen import DIGITS, FAR_INTO_DWELL, MOMENT, NamedScreen
from kiosk.window.base.store import Store

_LONGEST_ROUND = 600
_SOON = 0.001
"""Seconds; the least step of time, so that rounding never delays what is due."""


def stage(
    language: str,
    size: tuple[int, int],
    start_picture: str = "",
    beside: Sequence[str] = (),
    engines: Engines | None = None,
    pace: float = 0.0,
) -> tuple[Kiosk, ManualClock, World]:
    """Returns a started kiosk of the demonstration site, whose clock does not move, and its world.

    ``beside`` are the other offered languages, if not the site's own. ``pace`` multiplies the durations of
    transitions.
    """
    clock = ManualClock(MOMENT)
    world = _demonstration(language)
    if beside:
        tags = (language, *(tag for tag in beside if tag != language))
        site = replace(world.site, languages=tags, loop_languages=(language,))
        world = replace(world, site=site, languages=tags)
    sources = _sources(language)
    kiosk = Kiosk(clock, sources, size, pace=0.0, shifts=False, start_picture=start_picture, engines=engines)
    return kiosk, clock, world


def _sources(language: str) -> Sources:
    return Sources(DEMO_SITE, language=language, demo=True)


@cache
def _demonstration(language: str) -> World:
    """Loads the site once for any number of kiosks, with the content of talks though nobody presents."""
    loaded = load_world(replace(_sources(language), mode="present"), MOMENT).world
    assert loaded is not None
    site = replace(loaded.site, mode="kiosk", staff_language=language)
    return replace(loaded, site=site)


def go(
    kiosk: Kiosk,
    clock: ManualClock,
    world: World,
    screen: NamedScreen,
    step: int,
    high_contrast: bool,
    low: bool = False,
    shows_the_way: bool = False,
) -> State:
    """Leads the kiosk from its start to a screen, by events alone; ``low``: in reach mode.

    The window shows the panel of the loop and the screen, and the way to either only where it
    ``shows_the_way``, as it does for visitors.
    """
    unseen = nullcontext if shows_the_way else partial(_unseen, kiosk.store)
    store = kiosk.store
    clock.turn_to(screen.moment)
    _undo_what_staff_did(store)
    world = replace(world, site=screen.site(world.site))
    shown = available_now(world.site, clock.now().at(world.site.zone).wall)
    if not screen.started:
        return store.state
    with unseen():
        if screen.out_of_order or not isinstance(store.state.scene, Starting):
            if store.world != world:
                store.dispatch(ev.WorldChanged(world))
            _go_out_of_order(store, shown if screen.out_of_order else AvailableNow(until=shown.until))
        if not screen.out_of_order:
            _go_to_panel(kiosk, clock, world, screen)
    if not screen.out_of_order:
        with unseen():
            _act(kiosk, clock, screen, step, high_contrast, low)
    return store.state


def _undo_what_staff_did(store: Store) -> None:
    """Undoes what outlives the staff page: an announcement, hours of a day, a screen that is off."""
    house = store.state.house
    if house.announcements:
        store.dispatch(se.AnnouncementsRead(()))
    if house.hours_today or house.screen_off_until:
        store.dispatch(se.HoursTodayRead(None, None))


@contextmanager
def _unseen(store: Store) -> Iterator[None]:
    """Hides all states but the last from followers."""
    before = store.blockSignals(True)
    try:
        yield
    finally:
        store.blockSignals(before)
    store.changed.emit()


def _go_to_panel(kiosk: Kiosk, clock: ManualClock, world: World, screen: NamedScreen) -> None:
    store = kiosk.store
    store.dispatch(ev.WorldChanged(world))
    if store.state.house.tries.wrong:
        _forget_tries(kiosk, clock)
        clock.turn_to(screen.moment)
        shown = available_now(world.site, clock.now().at(world.site.zone).wall)
        _go_out_of_order(store, AvailableNow(until=shown.until))
        store.dispatch(ev.WorldChanged(world))
    if screen.panel:
        _wait_for(kiosk, clock, world, screen.panel)
    # The window looks around here, so it shows this panel and none on the way.
    _offer_reading(kiosk, world)


def _offer_reading(kiosk: Kiosk, world: World) -> None:
    """Offers reading aloud: a picture does not depend on the voices of a machine."""
    voices = frozenset(world.languages if world.site.speech.read_aloud else ())
    kiosk.visitor.look_around(replace(kiosk.visitor.around, voices=voices))


def _act(
    kiosk: Kiosk, clock: ManualClock, screen: NamedScreen, step: int, high_contrast: bool, low: bool
) -> None:
    store = kiosk.store
    if screen.wrong is not None:
        _come(kiosk, clock, screen.wrong, screen.let_in)
    for event in screen.events:
        store.dispatch(event)
    for _ in range(step):
        store.dispatch(ev.TextSizeChosen(larger=True))
    if high_contrast:
        store.dispatch(ev.ContrastToggled())
    if low:
        store.dispatch(ev.LowToggled(low))
    if screen.wait:
        clock.advance(screen.wait)
        store.tick()
        if screen.wait > FAR_INTO_DWELL:
            clock.advance(2.0)
            store.tick()


def _go_out_of_order(store: Store, shown: AvailableNow) -> None:
    store.dispatch(ev.LoadFailed(OutOfOrderReason.CONTENT, shown))


def _forget_tries(kiosk: Kiosk, clock: ManualClock) -> None:
    """Clears the wrong PINs by the right one, once the pad is unlocked."""
    clock.advance(REST)
    _come(kiosk, clock, 0, let_in=True)


def _come(kiosk: Kiosk, clock: ManualClock, wrong: int, let_in: bool) -> None:
    """Opens the staff page: staff hold the plate and type."""
    kiosk.store.dispatch(se.PlatePressed())
    clock.advance(PLATE_HOLD)
    kiosk.store.tick()
    for right in (*[False] * wrong, *[True] * let_in):
        tried: tuple[Event, ...] = (*DIGITS, se.PinEntered(), se.PinChecked(clock.now().seconds, right))
        for event in tried:
            kiosk.store.dispatch(event)


def _wait_for(kiosk: Kiosk, clock: ManualClock, world: World, panel: str) -> None:
    """Waits for a panel by its kind or its id."""
    stops = world.playable(clock.now().at(world.site.zone).wall.date())
    kinds = {stop.id: "page" if isinstance(stop, PageStop) else stop.kind for stop in stops}
    for _ in range(_LONGEST_ROUND):
        scene = kiosk.store.state.scene
        if isinstance(scene, Loop) and panel in (scene.panel, kinds[scene.panel]):
            return
        wake(kiosk.store, clock)


def wake(store: Store, clock: ManualClock) -> None:
    """Advances the clock until time alone changes something."""
    now = clock.now().seconds
    clock.advance(max(wake_at(store.state, store.world, store.now) - now, _SOON))
    store.tick()
