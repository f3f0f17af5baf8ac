"""When content that was read again may come to the screen."""

from typing import assert_never

from kiosk.core.kernel.scenes.announcing import Announcing
from kiosk.core.kernel.scenes.dark import Dark
from kiosk.core.kernel.scenes.loop import Loop
from kiosk.core.kernel.scenes.out_of_order import OutOfOrder
from kiosk.core.kernel.scenes.pin_pad import PinPad
from kiosk.core.kernel.scenes.staff_page import StaffPage
from kiosk.core.kernel.scenes.starting import Starting
from kiosk.core.kernel.scenes.talk import Talk
from kiosk.core.kernel.scenes.visit import Visit
from kiosk.core.kernel.state import State
from kiosk.core.upkeep.loop_use import is_in_use


def takes_new_content(state: State) -> bool:
    """Nobody reads, listens or has chosen a language, and nobody leads a talk."""
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
