"""Follows a headset in a visit: it begins to speak, it is pulled out for a moment, or for good."""

from dataclasses import replace

from kiosk.base.clock import Moment
from kiosk.core.state import events as ev
from kiosk.core.state.event import Event
from kiosk.core.state.speech import Speech
from kiosk.core.state.speech_events import HeadsetPlugged
from kiosk.core.state.state import State
from kiosk.core.state.world import World

GONE_S = 10.0
"""Seconds after which nobody returns to a headset that was pulled out."""


def follow(state: State, event: Event, world: World, now: Moment) -> State:
    """Silences speech when the headset goes, on the idle card too; after its return the line is repeated."""
    speech = _after(state.visitor.speech, event, world, now)
    return state if speech == state.visitor.speech else _with(state, speech)


def _after(speech: Speech, event: Event, world: World, now: Moment) -> Speech:
    match event:
        case HeadsetPlugged(plugged=True) if speech.out_at is not None:
            back = replace(speech, out_at=None)
            return back.begun() if back.line else back
        case HeadsetPlugged(plugged=True) if world.site.speech.read_aloud:
            return speech.listening()
        case HeadsetPlugged():
            # Others would hear the rest.
            out_at = None if event.plugged or not speech.listens else now.seconds
            return replace(speech.silenced(), louder=0, asks=False, out_at=out_at)
        case ev.Touched() if speech.out_at is not None:
            # They go on without it.
            return replace(speech, out_at=None, explores=False)
        case _:
            return speech


def _with(state: State, speech: Speech) -> State:
    return replace(state, visitor=replace(state.visitor, speech=speech))


def ends_at(state: State) -> float:
    """Monotonic seconds at which the visit ends; infinity while the headset is there, or was never there."""
    out_at = state.visitor.speech.out_at
    return float("inf") if out_at is None else out_at + GONE_S
