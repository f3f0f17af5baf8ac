"""When content that was read again may come to the screen."""

from typing import assert_never

from kiosk.core.kernel.scenes import Announcing, Dark, Loop, OutOfOrder, PinPad, Starting, Talk, Visit
from kiosk.core.kernel.staff_scene import StaffPage
from kiosk.core.kernel.state import State


def takes_new_content(state: State) -> bool:
    """Nobody reads, listens or has chosen a language, and nobody leads a talk."""
    scene, visitor = state.scene, state.visitor
    match scene:
        case Visit() | Talk():
            return False
        case PinPad(talk=talk) | Announcing(talk=talk):
            return talk is None
        case Loop():
            touched = visitor.hold is not None or scene.paused_at is not None
            return not touched and visitor.scan is None and not visitor.speech.explores
        case Dark() | StaffPage() | OutOfOrder() | Starting():
            return True
        case _:
            assert_never(scene)
