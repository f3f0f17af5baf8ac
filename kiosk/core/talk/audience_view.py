"""The audience's view of a talk: the current slide, or the frozen one."""

from dataclasses import replace

from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.talk import Frozen, Talk
from kiosk.core.state.state import State


def freeze(state: State, talk: Talk) -> Talk:
    """Freezes the room's view; staff go on."""
    visitor = state.visitor
    seen = Frozen(talk.slide, talk.revealed, visitor.language, visitor.text_step, talk.pair)
    return replace(talk, frozen=seen)


def of_the_room(state: State) -> State:
    """The state in the room's view."""
    match state.scene:
        case Talk(frozen=Frozen() as frozen) as talk:
            return _seen(state, talk, frozen)
        case PinPad(talk=Talk(frozen=Frozen() as frozen) as talk) as pad:
            seen = _seen(state, talk, frozen)
            assert isinstance(seen.scene, Talk)
            return replace(seen, scene=replace(pad, talk=seen.scene))
        case _:
            return state


def _seen(state: State, talk: Talk, frozen: Frozen) -> State:
    visitor = replace(state.visitor, language=frozen.language, text_step=frozen.text_step)
    seen = replace(talk, slide=frozen.slide, revealed=frozen.revealed, pair=frozen.pair)
    return replace(state, visitor=visitor, scene=seen)
