"""Decides when reloaded content may come to the screen."""

from typing import assert_never

from kiosk.core.site_choice.loop_use import is_in_use
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrder
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.scenes.starting import Starting
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.state.state import State


def takes_new_content(state: State) -> bool:
    """Whether nobody reads, listens, has chosen a language, or leads a talk."""
    match scene := state.scene:
        case Visit() | Talk():
            return False
        case PinPad(talk=talk) | Announcing(talk=talk):
            return talk is None
        case Loop():
            return not is_in_use(scene, state.visitor)
        case Dark() | StaffPage() | OutOfOrder() | Starting():
            return True
        case _:
            assert_never(scene)
