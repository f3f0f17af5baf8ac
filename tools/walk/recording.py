"""Keeps the steps of the store, inside the program, until it tells of them."""

import pickle
from pathlib import Path

from kiosk.base.clock import Moment
from kiosk.core import step as decided
from kiosk.core.state.event import Event
from kiosk.core.state.events import LoadFailed, WorldChanged
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.window.base import store
from tools.walk.report import StepRecord

_MOST_STEPS = 200


def record_steps() -> list[StepRecord]:
    """Returns where each step is kept from now on."""
    steps: list[StepRecord] = []
    decide = decided.step

    def recorded(state: State, event: Event, world: World | None, now: Moment) -> State:
        after = decide(state, event, world, now)
        steps.append(StepRecord(now.seconds, _said(event), after))
        del steps[:-_MOST_STEPS]
        return after

    setattr(store, "step", recorded)  # noqa: B010
    return steps


def write_report(file: str, report: object, steps: list[StepRecord]) -> bool:
    """Hands over a report; the next one has only the steps after it."""
    steps.clear()
    Path(file).write_bytes(pickle.dumps(report))
    return True


def _said(event: Event) -> str:
    return type(event).__name__ if isinstance(event, WorldChanged | LoadFailed) else repr(event)
