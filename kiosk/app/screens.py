"""The named screens of pictures, tests and documents: each a State that events lead to."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from kiosk.app.loading import DEMO_SITE, Sources, load_world
from kiosk.app.parts import Kiosk
from kiosk.core import events as ev
from kiosk.core.clock import ManualClock
from kiosk.core.showing import Showing, showing
from kiosk.core.site import Site
from kiosk.core.state import ClosedReason, Loop, State
from kiosk.core.world import World

MOMENT = datetime(2026, 11, 25, 15, 42, tzinfo=UTC)
"""The fixed present of every picture: an afternoon at the demonstration site."""

NIGHT = datetime(2026, 11, 25, 22, 30, tzinfo=UTC)
TOPIC = "safer-on-the-way"
_LONGEST_ROUND = 100


def same(site: Site) -> Site:
    return site


def no_helpline(site: Site) -> Site:
    return site.model_copy(update={"helplines": ()})


def bare(site: Site) -> Site:
    return site.model_copy(update={"helplines": (), "emergency": None, "desk": None})


def no_touch(site: Site) -> Site:
    return site.model_copy(update={"mode": "loop"})


@dataclass(frozen=True, slots=True)
class Screen:
    """``panel`` is the kind of panel to wait for in the loop; the events follow, then ``wait`` seconds."""

    name: str
    panel: str = "statement"
    events: tuple[ev.Event, ...] = ()
    wait: float = 0.0
    site: Callable[[Site], Site] = same
    moment: datetime = MOMENT
    started: bool = True
    closed: bool = False


_OPEN = ev.LinkFollowed(TOPIC)
_FAR_INTO_DWELL = 3.3 + 5.0

SCREENS = (
    Screen("start", started=False),
    Screen("statement", wait=_FAR_INTO_DWELL),
    Screen("figure", panel="figure", wait=_FAR_INTO_DWELL),
    Screen("list", panel="list", wait=_FAR_INTO_DWELL),
    Screen("question", panel="question", wait=_FAR_INTO_DWELL),
    Screen("paused", events=(ev.PauseToggled(),)),
    Screen("no-helpline", wait=_FAR_INTO_DWELL, site=no_helpline),
    Screen("no-helpline-night", site=no_helpline, moment=NIGHT),
    Screen("nothing-confirmed", site=bare),
    Screen("no-touch", wait=_FAR_INTO_DWELL, site=no_touch),
    Screen("no-touch-no-helpline", site=lambda site: no_touch(no_helpline(site))),
    Screen("topics", events=(ev.ExploreTouched(),)),
    Screen("topic", events=(_OPEN,)),
    Screen("languages", events=(ev.LanguagesOpened(),)),
    Screen("advice", events=(_OPEN, ev.AdviceOpened())),
    Screen("advice-desk-only", events=(_OPEN, ev.AdviceOpened()), site=no_helpline),
    Screen("advice-desk-closed", events=(_OPEN, ev.AdviceOpened()), site=no_helpline, moment=NIGHT),
    Screen("advice-bare", events=(_OPEN, ev.AdviceOpened()), site=bare),
    Screen("idle", events=(_OPEN,), wait=200.0),
    Screen("closed", closed=True),
)


def stage(language: str, size: tuple[int, int], start_picture: str = "") -> tuple[Kiosk, ManualClock, World]:
    """A still kiosk of the demonstration site, started, and the world it shows."""
    clock = ManualClock(MOMENT)
    sources = Sources(DEMO_SITE, language=language, demo=True)
    world = load_world(sources, clock.now().wall).world
    assert world is not None
    return Kiosk(clock, sources, size, still=True, start_picture=start_picture), clock, world


def go(
    kiosk: Kiosk, clock: ManualClock, world: World, screen: Screen, step: int, high_contrast: bool
) -> State:
    """Leads the kiosk to a screen, from the beginning, by events alone."""
    store = kiosk.store
    clock.turn_to(screen.moment)
    world = replace(world, site=screen.site(world.site))
    shown = showing(world.site, clock.now().at(world.site.zone).wall)
    if not screen.started:
        return store.state
    store.dispatch(ev.WorldChanged(world))
    store.dispatch(
        ev.LoadFailed(ClosedReason.CONTENT, shown if screen.closed else Showing(until=shown.until))
    )
    if screen.closed:
        return store.state
    store.dispatch(ev.WorldChanged(world))
    _wait_for(kiosk, clock, world, screen.panel)
    for event in screen.events:
        store.dispatch(event)
    for _ in range(step):
        store.dispatch(ev.TextSizeChosen(larger=True))
    if high_contrast:
        store.dispatch(ev.ContrastToggled())
    if screen.wait:
        clock.advance(screen.wait)
        store.tick()
        if screen.wait > _FAR_INTO_DWELL:
            clock.advance(2.0)
            store.tick()
    return store.state


def _wait_for(kiosk: Kiosk, clock: ManualClock, world: World, kind: str) -> None:
    kinds = {panel.id: panel.kind for panel in world.deck.panels}
    for _ in range(_LONGEST_ROUND):
        scene = kiosk.store.state.scene
        if isinstance(scene, Loop) and kinds[scene.panel] == kind:
            return
        clock.advance(1.0)
        kiosk.store.tick()
