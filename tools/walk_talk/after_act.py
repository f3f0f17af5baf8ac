"""What must hold of an act: the ring of the keys, pictures that come back, and what an end leaves behind."""

from collections.abc import Iterator, Sequence

from kiosk.core.state.scenes.loop import Loop
from tools.walk.acts import KEY, WalkAct
from tools.walk.compare import Picture, difference
from tools.walk.report import StepRecord
from tools.walk.rest import Finding
from tools.walk_talk.rest import TalkRest
from tools.walk_talk.talk_place import LedPlace, led_place, rehearses

_TAB = ("Tab", "Shift_L+Tab")
_BEGUN, _REHEARSES = "TalkBegun(", "rehearses=True"


class Memory:
    """Keeps what the room has shown: a slide that comes back is the same picture."""

    def __init__(self) -> None:
        self._seen: dict[str, Picture] = {}

    def compared(self, rest: TalkRest, key: str) -> Iterator[Finding]:
        """``key`` is what the picture depends on, "" where nothing comes back."""
        if rest.room is None or not key:
            return
        was = self._seen.setdefault(f"{rest.room.shape} {key}", rest.room.copy())
        if box := difference(rest.room, was):
            yield Finding("again", f"a slide that comes back is another picture, at {box}", rest.room, was)


def without_ring(act: WalkAct, before: TalkRest, after: TalkRest) -> Iterator[Finding]:
    """A ring shows the people who lead by keys where they are."""
    report = after.report
    # The first Tab after a control that went away begins again.
    was = before.report.console.focused
    stays = was in {control.says for control in report.console.controls} or not before.report.console.controls
    moves = stays and act.kind == KEY and act.what in _TAB and act.rush is None
    could = before.report.console.controls and after.console is not None and not report.console_shown.cover
    if moves and could and not report.console_shown.ring and not report.console.typing:
        what = f"no ring is seen after {act.what}; the keys are at {report.console.focused}"
        yield Finding("ring", what, after.console)


def left_behind(before: TalkRest, after: TalkRest) -> Iterator[Finding]:
    """After the end of a talk nothing of it is left in the loop."""
    state = after.report.shown.state
    ended = before.talk is not None and isinstance(state.scene, Loop)
    if ended and (state.visitor.text_step or state.visitor.high_contrast):
        yield Finding("left", f"the end of a talk leaves {state.visitor}", after.room)


def begun(act: WalkAct, before: TalkRest, steps: Sequence[StepRecord]) -> Iterator[Finding]:
    """A talk begins in the language that the console named for the room."""
    named = before.report.console_shown.room
    # Another one may be chosen between two quick touches.
    if not named or act.rush is not None:
        return
    for step in steps:
        if step.event.startswith(_BEGUN) and step.state.language != named:
            what = f"the room begins in {step.state.language}, and the console named {named}"
            yield Finding("begun", what, before.console)


def unasked(before: TalkRest, steps: Sequence[StepRecord]) -> Iterator[Finding]:
    """A rehearsal shows notes on the only screen, so that nothing but its own button begins one."""
    was = rehearses(before.report.shown.state)
    for step in steps:
        now = rehearses(step.state)
        if now and not was and not (step.event.startswith(_BEGUN) and _REHEARSES in step.event):
            yield Finding("rehearsal", f"a rehearsal begins by {step.event}", before.console)
        was = now


def resumed(steps: Sequence[StepRecord]) -> LedPlace | None:
    """Where a talk goes on that was taken up again in one of these steps."""
    taken = (led_place(step.state) for step in steps if step.event.startswith("TalkResumed"))
    return next(filter(None, taken), None)
