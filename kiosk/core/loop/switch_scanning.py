"""Offers one control after another (switch scanning), each for the site's time."""

from dataclasses import replace

from kiosk.base.clock import Moment
from kiosk.core.state import events as ev
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.state.state import State
from kiosk.core.state.switch_scan import Scan
from kiosk.core.state.world import World


def follow(state: State, event: Event, world: World, now: Moment) -> State:
    """The state with the next offer, or without offers; the rules of the scene follow."""
    scan = _after(state, event, world, now)
    return state if scan == state.visitor.scan else replace(state, visitor=replace(state.visitor, scan=scan))


def wake_at(state: State, world: World) -> float:
    """Monotonic seconds at which the next control is offered."""
    scan = state.visitor.scan
    return float("inf") if scan is None else scan.since + world.site.keypad.scan_s


def _after(state: State, event: Event, world: World, now: Moment) -> Scan | None:
    scan, lasts = state.visitor.scan, world.site.keypad.scan_s
    match event:
        case ev.SwitchPressed() if lasts > 0 and isinstance(state.scene, Loop | Visit | StaffPage):
            return Scan(now.seconds, scan.step if scan else 0)
        case ev.ScanEnded():
            return None
        case ev.Ticked() if scan and now.seconds >= scan.since + lasts:
            return Scan(now.seconds, scan.step + 1)
        case _:
            return scan
