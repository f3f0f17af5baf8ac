"""Detects that the loop is in use."""

from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.state import Visitor


def is_in_use(loop: Loop, visitor: Visitor) -> bool:
    """Whether a visitor has stopped it or chosen a language, listens, or chooses by switch scanning."""
    touched = visitor.hold is not None or loop.paused_at is not None
    return touched or visitor.scan is not None or visitor.speech.explores
