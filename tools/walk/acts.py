"""What the robot can do, as frozen values that can be written down and done again."""

import shlex
from dataclasses import dataclass

TOUCH, POINT, CORNER, HOLD, KEY, FILE, WAIT = "touch", "point", "corner", "hold", "key", "file", "wait"
"""A touch on a control or a point, three taps in the far top corner, a long press, and what is no touch."""

FINGER = "finger"
"""A touch on a control of a talk's console by a finger, where others are by mouse."""

_PLACES = (POINT, CORNER, HOLD)
_CONTROLS = (TOUCH, FINGER)

RUSH = "rush"
"""Before the word of an act: it does not wait until the screen rests, but so many milliseconds."""


@dataclass(frozen=True, slots=True)
class WalkAct:
    """``what`` is what is touched, pressed, written or waited for; ``says`` how a control is called.

    ``x`` and ``y`` are shares of the control, or of the screen. ``rush`` are the milliseconds after the act
    before, None where the robot waits until the screen rests.
    """

    kind: str
    what: str = ""
    says: str = ""
    x: float = 0.5
    y: float = 0.5
    rush: int | None = None

    def __str__(self) -> str:
        words = [RUSH, str(self.rush)] if self.rush is not None else []
        words += [self.kind, *([self.what] if self.kind not in _PLACES else [])]
        if self.kind in _CONTROLS:
            words.append(self.says)
        if self.kind in {*_CONTROLS, *_PLACES}:
            words += [f"{self.x:.3f}", f"{self.y:.3f}"]
        return shlex.join(words)


def parsed(line: str) -> WalkAct:
    """The act that a line says."""
    words = shlex.split(line)
    rush = int(words[1]) if words[0] == RUSH else None
    kind, *rest = words[2:] if rush is not None else words
    if kind in _CONTROLS:
        what, says, x, y = rest
        return WalkAct(kind, what, says, float(x), float(y), rush)
    if kind in _PLACES:
        return WalkAct(kind, x=float(rest[0]), y=float(rest[1]), rush=rush)
    return WalkAct(kind, rest[0], rush=rush)
