"""Decides which announcement is shown, what it covers, and what remains when it is over."""

from dataclasses import replace
from datetime import timedelta
from math import floor, inf
from typing import Final, assert_never

from kiosk.base.clock import Moment
from kiosk.core.announcements.own_words import numbers_of
from kiosk.core.dark import rules as dark_rules
from kiosk.core.loop import rules as loop_rules
from kiosk.core.numbers.available_now import AvailableNow
from kiosk.core.state import staff_events as se
from kiosk.core.state.announcement import Announcement
from kiosk.core.state.event import Event
from kiosk.core.state.scenes import Scene
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrder
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.scenes.starting import Starting
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.state.state import State, Visitor
from kiosk.core.state.world import World

AT_ONCE: Final = 3
"""How many further languages are below the first one; below a place's own words, which may be long, one."""

TURN: Final = 8.0
"""Seconds after which other languages follow, if there are more."""


def at_this_moment(state: State, now: Moment) -> State:
    """Forgets announcements that are over, so that no change of the clock shows them again."""
    known = state.house.announcements
    left = tuple(each for each in known if not each.is_over(now))
    return state if left == known else replace(state, house=replace(state.house, announcements=left))


def announcement_to_show(
    announcements: tuple[Announcement, ...], available: AvailableNow
) -> Announcement | None:
    """The announcement to show: an emergency before others, then the latest.

    An announcement with a number that is not confirmed any more is not shown.
    """
    lines = (*([available.emergency] if available.emergency else ()), *available.helplines)
    confirmed = numbers_of(lines) if announcements else frozenset()
    may = [each for each in announcements if each.numbers <= confirmed]
    return max(may, key=lambda each: (each.emergency, each.since, each.id), default=None)


def settle(state: State, world: World, now: Moment) -> State:
    """Shows the announcement, if it covers the scene; otherwise the scene below it."""
    shown, scene = announcement_to_show(state.house.announcements, state.house.available), state.scene
    if isinstance(scene, Announcing):
        if shown == scene.shown:
            return state
        if shown and (shown.emergency or scene.talk is None):
            return _show(state, shown, replace(scene, shown=shown, since=now.seconds), world)
        return settle(_return(state, scene, world, now), world, now)
    if shown is None or not _covers(shown, scene):
        return state
    if talk := _talk(scene):
        return _show(state, shown, Announcing(shown, talk.slide.panel, now.seconds, talk), world)
    cleared = loop_rules.return_to_loop(state, began_at := _began_at(scene), world, now)
    if not isinstance(cleared.scene, Loop):
        return cleared
    return _show(cleared, shown, Announcing(shown, began_at, now.seconds), world)


def step(state: State, scene: Announcing, event: Event) -> State:
    """Ends an announcement for staff, at the console of a talk; touches on it have no effect."""
    if isinstance(event, se.AnnouncementEnded):
        return replace(state, house=state.house.without(event.ended))
    return state


def wake_at(state: State, world: World, now: Moment) -> float:
    """Monotonic seconds at which an announcement is over, or other languages follow."""
    known = state.house.announcements
    awaited = min((each.until_s for each in known), default=inf)
    if not now.doubtful:
        left = (each.until - now.wall for each in known if each.until)
        awaited = min((awaited, *(now.seconds + each / timedelta(seconds=1) for each in left)))
    scene = state.scene
    if isinstance(scene, Announcing) and len(languages_of(scene.shown, world)) - 1 > _at_once(scene.shown):
        turns = floor((now.seconds - scene.since) / TURN) + 1
        awaited = min(awaited, scene.since + turns * TURN)
    return awaited


def languages_of(shown: Announcement, world: World) -> tuple[str, ...]:
    """The languages in which it is shown, of those that are offered."""
    if shown.prepared:
        return world.languages
    tags = [tag for tag, _ in shown.own_words]
    return tuple(tag for tag in tags if tag in world.languages or tag == shown.language)


def others(scene: Announcing, first: str, languages: tuple[str, ...], now: Moment) -> tuple[str, ...]:
    """The further languages that are below the first one now."""
    rest = [tag for tag in languages if tag != first]
    at_once = _at_once(scene.shown)
    if len(rest) <= at_once:
        return tuple(rest)
    turn = max(0, floor((now.seconds - scene.since) / TURN + 1e-6))
    return tuple(rest[(turn * at_once + at) % len(rest)] for at in range(at_once))


def _at_once(shown: Announcement) -> int:
    return AT_ONCE if shown.prepared else 1


def _covers(shown: Announcement, scene: Scene) -> bool:
    """Whether it covers the scene. It does not cover staff who came in over it, or nobody could end it."""
    match scene:
        case Loop() | Visit() | Dark():
            return True
        case Talk():
            return shown.emergency
        case PinPad(over=over, talk=talk):
            return shown != over and (shown.emergency or talk is None)
        case StaffPage(over=over):
            return shown != over and shown.emergency
        case Starting() | OutOfOrder() | Announcing():
            return False
        case _:
            assert_never(scene)


def _talk(scene: Scene) -> Talk | None:
    match scene:
        case Talk():
            return scene
        case PinPad(talk=talk):
            return talk
        case _:
            return None


def _began_at(scene: Scene) -> str:
    match scene:
        case Loop(panel=panel) | Visit(curtain=Loop(panel=panel)):
            return panel
        case (
            Visit(began_at=panel) | Dark(began_at=panel) | PinPad(began_at=panel) | StaffPage(began_at=panel)
        ):
            return panel
        case Starting() | OutOfOrder() | Announcing() | Talk():
            return ""
        case _:
            assert_never(scene)


def _show(state: State, shown: Announcement, scene: Announcing, world: World) -> State:
    """Shows the announcement; over a talk the screen keeps the language and the text size of its room."""
    if scene.talk:
        return replace(state, scene=scene)
    own = shown.language if shown.language in world.languages else world.languages[0]
    return replace(state, visitor=Visitor(language=own), scene=scene)


def _return(state: State, scene: Announcing, world: World, now: Moment) -> State:
    if scene.talk:
        return replace(state, scene=scene.talk)
    plain = loop_rules.return_to_loop(state, scene.began_at, world, now)
    if isinstance(plain.scene, Loop) and dark_rules.is_closed(plain, world):
        # Nobody has come meanwhile: nothing on the screen could be touched.
        return replace(plain, visitor=Visitor(), scene=Dark(plain.scene.panel, now.seconds))
    return plain
