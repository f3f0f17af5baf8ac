"""Reach mode: whether all controls of a visit are in the lower part of the screen."""

from kiosk.core.state.scenes.visit import Visit
from kiosk.core.state.state import State
from kiosk.core.state.world import World


def is_low(state: State, world: World | None, width: int, height: int) -> bool:
    """The visitor's choice, else that of the site's mount; the screen is in pixels.

    The loop, on which only the bar is touched, is never low.
    """
    if not isinstance(state.scene, Visit):
        return False
    if state.visitor.low is not None:
        return state.visitor.low
    return world is not None and world.site.mount.begins_low(width, height)
