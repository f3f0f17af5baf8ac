"""Hides the picture of a visit: bystanders see the loop go on, and the visit goes on by sound and keys."""

from dataclasses import replace

from kiosk.base.clock import Moment
from kiosk.core.loop import rules as loop_rules
from kiosk.core.state import events as ev
from kiosk.core.state import speech_events as sp
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.state.state import State, Visitor
from kiosk.core.state.world import World


def can_hide(state: State) -> bool:
    """Whether the visitor listens and has keys, so that the visit can go on without the picture."""
    visitor = state.visitor
    return state.house.headset and visitor.speech.explores and visitor.scan is None


def toggle(state: State, visit: Visit, world: World, now: Moment) -> State:
    """Hides the picture as *Start again* would leave the loop, or shows the page again."""
    if visit.curtain is not None:
        return replace(state, scene=replace(visit, curtain=None))
    if not can_hide(state):
        return state
    plain = loop_rules.return_to_loop(state, visit.began_at, world, now)
    if not isinstance(plain.scene, Loop):
        return plain
    # The loop changes its language by itself; the visit must not.
    visitor = replace(state.visitor, language=state.language, sign=state.sign, foot=None)
    return State(plain.house, visitor, replace(visit, curtain=replace(plain.scene, since=now.seconds)))


def in_front(state: State) -> State:
    """The state on the screen: a plain loop while the picture is hidden."""
    match state.scene:
        case Visit(curtain=Loop() as loop):
            return State(state.house, Visitor(), loop)
        case _:
            return state


def ends(event: Event) -> bool:
    """Whether a visit with a hidden picture ends: a bystander has touched the loop, or nobody listens."""
    return event in {sp.CurtainTouched(), sp.HeadsetPlugged(plugged=False)}


def leave(state: State, visit: Visit, world: World, now: Moment) -> State:
    """The loop without anything of the visit; a loop that bystanders already see goes on."""
    if visit.curtain is None:
        return loop_rules.return_to_loop(state, visit.began_at, world, now)
    return in_front(state)


def pass_time(state: State, visit: Visit, world: World, now: Moment) -> State:
    """Lets the loop go on as if nobody were there."""
    if visit.curtain is None:
        return state
    after = loop_rules.step(in_front(state), visit.curtain, ev.Ticked(), world, now)
    return _behind(state, visit, after)


def renew(state: State, visit: Visit, world: World, now: Moment) -> State:
    """Begins the loop again if reloaded content has lost its panel."""
    loop = visit.curtain
    if loop is None or any(
        stop.id == loop.panel for stop in state.house.playable.stops(state.house.language)
    ):
        return state
    return _behind(state, visit, loop_rules.begin(in_front(state), world, now))


def wake_at(state: State, visit: Visit, world: World, now: Moment) -> float:
    """Monotonic seconds at which time changes the loop; infinity while the page is seen."""
    if visit.curtain is None:
        return float("inf")
    return loop_rules.wake_at(in_front(state), visit.curtain, world, now)


def _behind(state: State, visit: Visit, seen: State) -> State:
    """The visit behind the visible loop; it ends if there is no loop any more."""
    if not isinstance(seen.scene, Loop):
        return seen
    return replace(state, house=seen.house, scene=replace(visit, curtain=seen.scene))
