"""Chooses the next spoken line: the script in its order, as far as the screen shows it, and the turns to the
rest.
"""

from collections.abc import Set
from dataclasses import dataclass, field

from kiosk.window.speech.script import Line, Script


@dataclass(frozen=True, slots=True)
class Shown:
    """The lines and blocks that the screen shows; ``made`` are all that its items hold, also hidden ones.

    ``counter`` is the text of the page turner, "" for none.
    """

    lines: Set[str] = field(default_factory=frozenset)
    made: Set[str] = field(default_factory=frozenset)
    counter: str = ""

    def has(self, line: Line) -> bool:
        return line.id in self.lines or line.block in self.lines


def everything(script: Script) -> Shown:
    """Returns all lines at once, each text once: no layout cuts them, or has a place for some of them
    twice.
    """
    texts = {line.text: line.id for line in reversed(script) if line.text}
    return Shown(frozenset(texts.values()))


def find(script: Script, line: str) -> Line | None:
    return next((each for each in script if each.id == line), None)


def first(script: Script, shown: Shown, line: str = "") -> Line | None:
    """Returns where reading begins: at ``line`` if the place has it, else at the top of the screen."""
    left = find(script, line)
    if left and (shown.has(left) or left.turn):
        return left
    return next((each for each in script if shown.has(each)), None)


def after(script: Script, line: str) -> Line | None:
    """Returns the next line, shown or not."""
    return next(iter(_rest(script, line)), None)


def following(script: Script, shown: Shown, line: str) -> Line | None:
    """Returns the next line, on this screen or by a turn to another one; None at the end.

    Lines that this layout leaves out are skipped.
    """
    rest = _rest(script, line)
    return next((each for each in rest if shown.has(each) or _leads(each, shown)), None)


def _rest(script: Script, line: str) -> Script:
    at = next((number for number, each in enumerate(script) if each.id == line), len(script))
    return script[at + 1 :]


def _leads(line: Line, shown: Shown) -> bool:
    """Whether a turn shows it."""
    return line.turn is not None and (not line.waits or line.id in shown.made)
