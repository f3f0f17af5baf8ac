"""The scenes, one a file, and the union of them all: the present use of the screen."""

from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrder
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.scenes.starting import Starting
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.scenes.visit import Visit

Scene = Starting | Loop | Visit | Talk | PinPad | StaffPage | OutOfOrder | Dark | Announcing


def talk_under(scene: Scene) -> Talk | None:
    """The current talk, also while the pad or an emergency covers it."""
    match scene:
        case Talk():
            return scene
        case PinPad(talk=talk) | Announcing(talk=talk):
            return talk
        case _:
            return None
