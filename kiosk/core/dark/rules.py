"""Decides when the screen goes dark, and what lights it again."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from kiosk.base.clock import Moment
from kiosk.core.dark.drifting_number import next_stop
from kiosk.core.loop import rules as loop_rules
from kiosk.core.restarts.restarts import is_unused
from kiosk.core.site.hours.hours_choice import off_until
from kiosk.core.site.hours.opening import open_now
from kiosk.core.state import events as ev
from kiosk.core.state import speech_events as sp
from kiosk.core.state import staff_events as se
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.state.state import State, Visitor
from kiosk.core.state.world import World

AWAKE: Final = 120.0
"""Seconds for which a closed screen stays lit after a visit, or for a person who has come."""

IGNORES: Final = 1.0
"""Seconds after waking in which touches are ignored: nobody has seen the controls yet."""

HOLD: Final = 5.0
"""Seconds for which staff hold a finger to wake a screen that no touch wakes."""


def at_this_moment(state: State, world: World, now: Moment) -> State:
    """Updates the opening to this moment; a decision of staff ends by itself."""
    house = state.house
    off_until = house.screen_off_until
    if off_until and (now.doubtful or now.wall.astimezone(UTC) >= off_until):
        off_until = None
    opening = open_now(world.site.hours, house.hours_today, world.holidays, now)
    return replace(state, house=replace(house, opening=opening, screen_off_until=off_until))


def settle(before: State, after: State, world: World, now: Moment) -> State:
    """Goes dark if the screen is closed and nobody uses it."""
    loop = after.scene
    if not isinstance(loop, Loop) or not is_closed(after, world):
        return after
    if isinstance(before.scene, Visit | Talk | PinPad | StaffPage):
        after = replace(after, house=replace(after.house, awake_until=now.seconds + AWAKE))
    if now.seconds < after.house.awake_until or not is_unused(after, now):
        return after
    return replace(after, visitor=Visitor(), scene=Dark(loop.panel, now.seconds))


def step(state: State, dark: Dark, event: Event, world: World, now: Moment) -> State:
    if not is_closed(state, world):
        return _light(state, dark, world, now)
    plate = state.visitor.plate
    match event:
        case ev.Touched() if wakes_by_touch(state, world):
            return _wake(state, dark, world, now)
        case sp.HeadsetPlugged(plugged=True) if wakes_by_touch(state, world):
            return _wake(state, dark, world, now)
        case se.PlatePressed():
            return replace(state, visitor=replace(state.visitor, plate=now.seconds))
        case se.PlateLeft():
            return replace(state, visitor=replace(state.visitor, plate=None))
        case ev.Ticked() if plate is not None and now.seconds >= plate + HOLD:
            return _wake(state, dark, world, now)
        case _:
            return state


def switch_off(state: State, began_at: str, until: datetime, now: Moment) -> State:
    """Makes the screen dark at once for staff; any touch, and ``until``, end it."""
    house = replace(state.house, screen_off_until=until, awake_until=0.0)
    return replace(state, house=house, visitor=Visitor(), scene=Dark(began_at, now.seconds))


def can_be_switched_off(state: State, world: World, now: Moment) -> bool:
    """Whether staff may switch it off: they lead no talks here, and the time to light it again is known."""
    return world.site.mode != "present" and not now.doubtful


def switch_from_afar(state: State, on: bool, world: World, now: Moment) -> State:
    """Switches the screen as staff would, but after the visit, or any other use, has ended."""
    until = None
    if not on:
        if not can_be_switched_off(state, world, now):
            return state
        until = off_until(world.site.hours, state.house.hours_today, world.holidays, now)
    return replace(state, house=replace(state.house, screen_off_until=until))


def switches_off(state: State, world: World) -> bool:
    """Whether the output is off. A screen that staff have made dark stays on, so that any touch ends it."""
    hours = world.site.hours
    by_hours = not state.house.opening.is_open and state.house.screen_off_until is None
    return isinstance(state.scene, Dark) and by_hours and hours is not None and hours.dark == "off"


def wakes_by_touch(state: State, world: World) -> bool:
    """Whether a touch wakes the screen; one that staff switched off wakes for anybody."""
    hours = world.site.hours
    return hours is None or hours.wake or state.house.screen_off_until is not None


def shows_number(world: World) -> bool:
    """Whether the confirmed emergency number stays, dim."""
    hours = world.site.hours
    return hours is None or hours.number


def wake_at(state: State, world: World, now: Moment) -> float:
    """Monotonic seconds at which the number moves; the house knows the end of the dark."""
    held = state.visitor.plate
    moves = shows_number(world) and state.house.available.emergency is not None
    walks = next_stop(now.seconds) if moves else float("inf")
    return min(walks, held + HOLD if held is not None else float("inf"))


def falls_at(state: State, world: World, now: Moment) -> float:
    """Monotonic seconds at which a closed screen that was woken may go dark again."""
    until = state.house.awake_until
    waits = isinstance(state.scene, Loop) and is_closed(state, world) and until > now.seconds
    return until if waits else float("inf")


def is_closed(state: State, world: World) -> bool:
    """Whether nobody is to use the screen now. Staff who lead talks switch it off themselves."""
    closed = not state.house.opening.is_open or state.house.screen_off_until is not None
    return closed and world.site.mode != "present"


def _wake(state: State, dark: Dark, world: World, now: Moment) -> State:
    house = replace(state.house, screen_off_until=None, awake_until=now.seconds + AWAKE)
    return _light(replace(state, house=house), dark, world, now)


def _light(state: State, dark: Dark, world: World, now: Moment) -> State:
    lit = loop_rules.return_to_loop(state, dark.began_at, world, now)
    if not isinstance(lit.scene, Loop):
        return lit
    quiet = now.seconds + IGNORES
    return replace(
        lit, visitor=replace(lit.visitor, ignore_until=quiet), scene=replace(lit.scene, since=quiet)
    )
