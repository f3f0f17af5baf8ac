"""Named screens for pictures, tests and documents: each is a State reached by events."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache

from kiosk.app.kiosk import Kiosk
from kiosk.core.base.clock import ManualClock
from kiosk.core.content.pages.quiz import QUESTION_BLOCKS
from kiosk.core.content.stops import PageStop
from kiosk.core.kernel import events as ev
from kiosk.core.kernel import staff_events as en
from kiosk.core.kernel.anchor import Anchor
from kiosk.core.kernel.scenes import Loop, OutOfOrderReason, Starting
from kiosk.core.kernel.staff_scene import Reload
from kiosk.core.kernel.state import State
from kiosk.core.kernel.world import World
from kiosk.core.site.available_now import AvailableNow, available_now
from kiosk.core.site.settings import Site
from kiosk.core.site.weekly_hours import parse_hours
from kiosk.core.staff.rules import MOST_WRONG, PLATE_HOLD, REST
from kiosk.core.step import wake_at
from kiosk.loading.world import DEMO_SITE, Sources, load_world
from kiosk.staging.sample_findings import FOUND
from kiosk.window.base.store import Store

MOMENT = datetime(2026, 11, 25, 15, 42, tzinfo=UTC)
"""The fixed time of every picture: an afternoon at the demonstration site."""

NIGHT = datetime(2026, 11, 25, 22, 30, tzinfo=UTC)
TOPIC = "safer-on-the-way"
_LONGEST_ROUND = 600
_SOON = 0.001
"""Seconds; the least step of time, so that rounding never delays what is due."""


def same(site: Site) -> Site:
    return site


def no_helpline(site: Site) -> Site:
    return site.model_copy(update={"helplines": ()})


def desk_only(site: Site) -> Site:
    return site.model_copy(update={"helplines": (), "emergency": None})


def at_work(site: Site) -> Site:
    """The advice line has opening hours."""
    first, *others = site.helplines
    hours = parse_hours("Mon-Fri 09:00-17:00")
    return site.model_copy(update={"helplines": (first.model_copy(update={"hours": hours}), *others)})


def bare(site: Site) -> Site:
    return site.model_copy(update={"helplines": (), "emergency": None, "desk": None})


def no_touch(site: Site) -> Site:
    return site.model_copy(update={"mode": "loop"})


def due_soon(site: Site) -> Site:
    """A number expires in ten days."""
    return site.as_if_confirmed(MOMENT.date() - timedelta(days=80))


def presented(site: Site) -> Site:
    return site.model_copy(update={"mode": "present"})


def can_be_left(site: Site) -> Site:
    return site.model_copy(update={"leave_kiosk": True})


def with_clock(site: Site) -> Site:
    return site.model_copy(update={"clock": True})


@dataclass(frozen=True, slots=True)
class NamedScreen:
    """``panel`` is the kind of panel to wait for in the loop, or "page"; events follow, then ``wait``
    seconds.

    ``wrong`` is None without staff, else the number of wrong PINs that they type; ``let_in``: the right one
    follows.
    """

    name: str
    panel: str = "statement"
    events: tuple[ev.Event, ...] = ()
    wait: float = 0.0
    site: Callable[[Site], Site] = same
    moment: datetime = MOMENT
    started: bool = True
    out_of_order: bool = False
    wrong: int | None = None
    let_in: bool = False

    @property
    def has_tools(self) -> bool:
        """Text size and contrast can be chosen there."""
        visits = ev.ExploreTouched | ev.LinkFollowed | ev.LanguagesOpened | ev.AdviceOpened
        return self.let_in or any(isinstance(event, visits) for event in self.events)


_OPEN = ev.LinkFollowed(TOPIC)
_OFFER = ev.LinkFollowed("check-an-offer/six-questions")
_QUIZ = "true-or-not/six-statements"
_FAR_INTO_DWELL = 3.3 + 5.0
_TALK = ev.TalkBegun("talk-25", "en")
_TOLD = "what-is-human-trafficking/no-journey-is-needed"
_DIGITS = tuple(map(en.PinTyped, "802751"))
_FOUND = en.Examined(FOUND)

SCREENS = (
    NamedScreen("start", started=False),
    NamedScreen("statement", wait=_FAR_INTO_DWELL),
    NamedScreen("figure", panel="figure", wait=_FAR_INTO_DWELL),
    NamedScreen("list", panel="list", wait=_FAR_INTO_DWELL),
    NamedScreen("question", panel="question", wait=_FAR_INTO_DWELL),
    NamedScreen("clock", panel="clock", wait=_FAR_INTO_DWELL, site=with_clock),
    NamedScreen("page", panel="page", wait=_FAR_INTO_DWELL, site=no_touch),
    NamedScreen("paused", events=(ev.PauseToggled(),)),
    NamedScreen("no-helpline", wait=_FAR_INTO_DWELL, site=no_helpline),
    NamedScreen("no-helpline-night", site=no_helpline, moment=NIGHT),
    NamedScreen("desk-only", site=desk_only),
    NamedScreen("desk-only-night", site=desk_only, moment=NIGHT),
    NamedScreen("line-closed", site=at_work, moment=NIGHT),
    NamedScreen("nothing-confirmed", site=bare),
    NamedScreen("due-soon", wait=_FAR_INTO_DWELL, site=due_soon),
    NamedScreen("no-touch", wait=_FAR_INTO_DWELL, site=no_touch),
    NamedScreen("no-touch-desk-only", site=lambda site: no_touch(desk_only(site))),
    NamedScreen("no-touch-no-helpline", site=lambda site: no_touch(no_helpline(site))),
    NamedScreen("topics", events=(ev.ExploreTouched(),)),
    NamedScreen("topic", events=(_OPEN,)),
    NamedScreen("offer", events=(_OFFER, *map(ev.Marked, (0, 2, 4)))),
    NamedScreen("offer-all-true", events=(_OFFER, *map(ev.Marked, range(6)))),
    NamedScreen("quiz", events=(ev.LinkFollowed(_QUIZ),)),
    NamedScreen(
        "quiz-answered",
        events=(
            ev.LinkFollowed(_QUIZ),
            ev.TurnedTo(Anchor(_QUIZ, QUESTION_BLOCKS)),
            ev.Marked(1),
            ev.TurnedTo(Anchor(_QUIZ, QUESTION_BLOCKS + 1)),
        ),
    ),
    NamedScreen("languages", events=(ev.LanguagesOpened(),)),
    NamedScreen("advice", events=(_OPEN, ev.AdviceOpened())),
    NamedScreen("advice-desk-only", events=(_OPEN, ev.AdviceOpened()), site=no_helpline),
    NamedScreen("advice-desk-closed", events=(_OPEN, ev.AdviceOpened()), site=no_helpline, moment=NIGHT),
    NamedScreen("advice-bare", events=(_OPEN, ev.AdviceOpened()), site=bare),
    NamedScreen("idle", events=(_OPEN,), wait=200.0),
    NamedScreen("out-of-order", out_of_order=True),
    NamedScreen("pin", wrong=0),
    NamedScreen("pin-typed", wrong=1, events=_DIGITS),
    NamedScreen("pin-refused", wrong=1),
    NamedScreen("pin-rests", wrong=MOST_WRONG),
    NamedScreen("staff-looks", wrong=0, let_in=True),
    NamedScreen("staff", wrong=0, let_in=True, events=(_FOUND,), site=can_be_left),
    NamedScreen("staff-reloaded", wrong=0, let_in=True, events=(en.Reloaded(Reload.KEPT), _FOUND)),
    NamedScreen("staff-talks", wrong=0, let_in=True, events=(en.ProgrammesOpened(),)),
    NamedScreen("number", events=(_TALK, ev.SlideChosen("talk-number-first")), site=presented),
    NamedScreen(
        "talk-list", events=(_TALK, ev.SlideChosen("what-it-means"), ev.TalkStepped()), site=presented
    ),
    NamedScreen(
        "talk-page",
        events=(_TALK, ev.SlideChosen("what-is-human-trafficking/no-journey-is-needed")),
        site=presented,
    ),
    NamedScreen("talk-sign", events=(_TALK, ev.ScreensAsked()), site=presented),
)


def stage(
    language: str, size: tuple[int, int], start_picture: str = "", beside: Sequence[str] = ()
) -> tuple[Kiosk, ManualClock, World]:
    """A motionless kiosk of the demonstration site, started, and its world.

    ``beside`` are the other offered languages, if not the site's own.
    """
    clock = ManualClock(MOMENT)
    world = _demonstration(language)
    if beside:
        tags = (language, *(tag for tag in beside if tag != language))
        site = world.site.model_copy(update={"languages": tags, "loop_languages": (language,)})
        world = replace(world, site=site, languages=tags)
    return Kiosk(clock, _sources(language), size, still=True, start_picture=start_picture), clock, world


def _sources(language: str) -> Sources:
    return Sources(DEMO_SITE, language=language, demo=True)


@cache
def _demonstration(language: str) -> World:
    """Loaded once for any number of kiosks, with the content of talks though nobody presents."""
    loaded = load_world(replace(_sources(language), mode="present"), MOMENT).world
    assert loaded is not None
    return replace(loaded, site=loaded.site.model_copy(update={"mode": "kiosk"}))


def go(
    kiosk: Kiosk, clock: ManualClock, world: World, screen: NamedScreen, step: int, high_contrast: bool
) -> State:
    """Leads the kiosk from its start to a screen, by events alone."""
    store = kiosk.store
    clock.turn_to(screen.moment)
    world = replace(world, site=screen.site(world.site))
    shown = available_now(world.site, clock.now().at(world.site.zone).wall)
    if not screen.started:
        return store.state
    if screen.out_of_order or not isinstance(store.state.scene, Starting):
        if store.world != world:
            store.dispatch(ev.WorldChanged(world))
        if screen.out_of_order:
            _go_out_of_order(store, shown)
            return store.state
        _forget(store, AvailableNow(until=shown.until))
    store.dispatch(ev.WorldChanged(world))
    if store.state.house.tries.wrong:
        _forget_tries(kiosk, clock)
        clock.turn_to(screen.moment)
        _forget(store, AvailableNow(until=shown.until))
        store.dispatch(ev.WorldChanged(world))
    _wait_for(kiosk, clock, world, screen.panel)
    if screen.wrong is not None:
        _come(kiosk, clock, screen.wrong, screen.let_in)
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


def _forget(store: Store, shown: AvailableNow) -> None:
    """Clears everything, as when nothing can be shown; nobody sees it."""
    before = store.blockSignals(True)
    _go_out_of_order(store, shown)
    store.blockSignals(before)


def _go_out_of_order(store: Store, shown: AvailableNow) -> None:
    store.dispatch(ev.LoadFailed(OutOfOrderReason.CONTENT, shown))


def _forget_tries(kiosk: Kiosk, clock: ManualClock) -> None:
    """Clears the wrong PINs by the right one, once the pad is unlocked."""
    clock.advance(REST)
    _come(kiosk, clock, 0, let_in=True)


def _come(kiosk: Kiosk, clock: ManualClock, wrong: int, let_in: bool) -> None:
    """Staff hold the plate and type."""
    kiosk.store.dispatch(en.PlatePressed())
    clock.advance(PLATE_HOLD)
    kiosk.store.tick()
    for right in (*[False] * wrong, *[True] * let_in):
        tried: tuple[ev.Event, ...] = (*_DIGITS, en.PinEntered(), en.PinChecked(clock.now().seconds, right))
        for event in tried:
            kiosk.store.dispatch(event)


def _wait_for(kiosk: Kiosk, clock: ManualClock, world: World, kind: str) -> None:
    stops = world.playable(clock.now().at(world.site.zone).wall.date())
    kinds = {stop.id: "page" if isinstance(stop, PageStop) else stop.kind for stop in stops}
    for _ in range(_LONGEST_ROUND):
        scene = kiosk.store.state.scene
        if isinstance(scene, Loop) and kinds[scene.panel] == kind:
            return
        wake(kiosk.store, clock)


def wake(store: Store, clock: ManualClock) -> None:
    """Advances the clock until time alone changes something."""
    now = clock.now().seconds
    clock.advance(max(wake_at(store.state, store.world, store.now) - now, _SOON))
    store.tick()
