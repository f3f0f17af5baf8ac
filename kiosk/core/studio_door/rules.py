"""Closes the door of the studio when its hours are over, and notes what its process says."""

from dataclasses import replace

from kiosk.base.clock import Moment
from kiosk.core.state.state import State
from kiosk.core.state.studio_door import DoorStanding
from kiosk.core.state.world import World


def stood(state: State, standing: DoorStanding) -> State:
    """Returns the state with what the process says; it closes a door by itself that nobody uses."""
    door = state.house.studio
    if door is None:
        return state
    after = None if standing.fault == "over" else replace(door, standing=standing)
    return replace(state, house=replace(state.house, studio=after))


def at_this_moment(state: State, world: World | None, now: Moment) -> State:
    """Returns the state without a door whose time is over, or that the site forbids now."""
    door = state.house.studio
    forbidden = world is not None and not world.site.studio_on_screen
    if door is None or (now.seconds < door.until and not forbidden):
        return state
    return replace(state, house=replace(state.house, studio=None))
