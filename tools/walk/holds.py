"""What must hold of an act: it is answered by what was seen, by its name, with its ring and in time."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.state.state import State, Visitor
from kiosk.core.touch.gestures import DOUBLE_TOUCH_S
from tools.walk.acts import KEY, TOUCH, WAIT, WalkAct
from tools.walk.answers import answers, expected
from tools.walk.compare import same_at
from tools.walk.hands import Press, found
from tools.walk.painting import Painting
from tools.walk.report import ControlReport, StepRecord
from tools.walk.rest import Finding, Rest, is_in_loop

LONGEST_EXIT_MS = 100.0
"""From a press on *Start again* to the loop."""

_LATE_S = DOUBLE_TOUCH_S
"""So long after a step of the state its first picture is on the screen; no second touch counts before."""

_ACTS_WITHIN_S = 0.3
_MOVES = ("Tab", "Left", "Right", "Up", "Down")


@dataclass(frozen=True, slots=True)
class Deed:
    """An act, the rests before and after it, the steps between them, and presses that came in a motion."""

    act: WalkAct
    before: Rest
    after: Rest
    steps: Sequence[StepRecord]
    presses: Sequence[Press]


def unseen(deed: Deed, paint: Callable[[StepRecord], Painting]) -> Iterator[Finding]:
    """A touch in a motion must act on the thing that is seen there at that moment."""
    for press, after in zip_longest(deed.presses, deed.presses[1:]):
        earlier = [step for step in deed.steps if step.seconds < press.seconds - _LATE_S - press.waited]
        ends = min(press.seconds + _ACTS_WITHIN_S, after.seconds if after else float("inf"))
        events = answers(step.event for step in deed.steps if press.seconds <= step.seconds < ends)
        if not earlier or not events:
            continue
        then, x, y = paint(earlier[-1]), press.x, press.y
        was, comes = (same_at(press.picture, each, x, y) for each in (deed.before.picture, then.picture))
        if was == comes:
            continue
        state = deed.before.report.shown.state if was else earlier[-1].state
        window = deed.before.report.window if was else then.window
        wanted = _answer_at(window.controls, state, x, y)
        if wanted not in events[0]:
            what = f"a touch at {x}, {y}, where {wanted}…) is seen, acts as {events[0]}"
            yield Finding("unseen", what, press.picture, then.picture)


def unanswered(deed: Deed) -> Iterator[Finding]:
    """A control that is touched while nothing moves does what its name says."""
    act, before = deed.act, deed.before
    if act.kind != TOUCH or act.rush is not None or deed.presses:
        return
    controls, state = before.report.window.controls, before.report.shown.state
    control = found(controls, act)
    if control is None:
        return
    left, top, width, height = control.box
    wanted = _answer_at(controls, state, left + act.x * width, top + act.y * height)
    events = answers(step.event for step in deed.steps)
    if not any(wanted in event for event in events):
        all_told = [step.event for step in deed.steps]
        what = f"a touch on {control.name or control.says} is answered by {events or 'nothing'} of {all_told}"
        yield Finding("answer", what, before.picture, deed.after.picture)


def without_ring(deed: Deed) -> Iterator[Finding]:
    """A person who uses keys sees the control that they act on."""
    act, after = deed.act, deed.after.report
    scene, ring = after.shown.state.scene, after.shown.ring
    had_ring = deed.before.report.shown.ring is not None
    moved = act.kind == KEY and act.what in _MOVES and act.rush is None and bool(after.window.controls)
    if moved and not ring and isinstance(scene, Loop | Visit):
        yield Finding("ring", f"no ring is seen after {act.what}", deed.after.picture)
    if act.kind == WAIT and had_ring and not ring and is_covered(after.shown.state):
        yield Finding("ring", "the idle card has no ring", deed.after.picture)
    if ring and not ring.focused:
        yield Finding("ring", f"the ring is not where the focus is: {ring}", deed.after.picture)


def left_behind(deed: Deed) -> Iterator[Finding]:
    """After *Start again* nothing is left of a visitor."""
    visitor = deed.after.report.shown.state.visitor
    if exits(deed) and visitor != Visitor(ignore_until=visitor.ignore_until):
        yield Finding("left", f"Start again leaves {visitor}", deed.after.picture)


def exits(deed: Deed) -> bool:
    """Whether the act alone, a touch on *Start again*, led from a visit to the loop."""
    touched = deed.act.kind == TOUCH and deed.act.what.startswith("startAgain") and deed.act.rush is None
    return touched and not deed.presses and is_in_loop(deed.after)


def is_covered(state: State) -> bool:
    """Whether the idle card covers a page."""
    return isinstance(state.scene, Visit) and state.scene.idle_card_at is not None


def _answer_at(controls: Sequence[ControlReport], state: State, x: float, y: float) -> str:
    """What the event holds that follows a touch at a point: the first control there lies above all others."""
    panel = state.scene.panel if isinstance(state.scene, Loop) else ""
    return next((expected(each.name, panel) for each in controls if _holds(each, x, y)), "")


def _holds(control: ControlReport, x: float, y: float) -> bool:
    left, top, width, height = control.box
    return left <= x < left + width and top <= y < top + height
