"""What staff do, as lines that can be written down, and the ways that consist of them."""

import shlex
import tomllib
from dataclasses import dataclass
from pathlib import Path

WAYS = Path(__file__).with_name("ways.toml")

ENTER, LEAVE = "enter", "leave"
"""Stand for the acts by which staff come in, and go."""

_KINDS = frozenset(
    (
        *(ENTER, LEAVE, "plate", "pin", "touch", "row", "hold", "point"),
        *("key", "type", "wait", "bottom", "shows", "same", "ended"),
    )
)


@dataclass(frozen=True, slots=True)
class StaffAct:
    """``words`` follow its kind.

    plate: a long press on the logo plate. pin DIGITS. touch NAME. row NUMBER: of a list, from the top of its
    first page; -1 is the last. hold NAME SECONDS. point X Y: shares of the screen. key NAME. type WORDS. wait
    SECONDS. bottom: turns a list to its last page. shows SCENE PANEL STEP: what must be shown.
    same LINES: the screen is as it was so many lines ago. ended CODE: the program has ended.
    """

    kind: str
    words: tuple[str, ...] = ()

    def __str__(self) -> str:
        return shlex.join((self.kind, *self.words))


@dataclass(frozen=True, slots=True)
class StaffWay:
    """``enters``: it begins on the staff page and ends with *Close*. ``fast``: time runs faster.

    ``alone``: in a program of its own, since ways before it would change its rows.
    """

    what: str
    acts: tuple[StaffAct, ...]
    enters: bool = True
    fast: bool = False
    alone: bool = False


def parsed(line: str) -> StaffAct:
    kind, *words = shlex.split(line)
    if kind not in _KINDS:
        raise ValueError(f"no act is called {kind}: {line}")
    return StaffAct(kind, tuple(words))


def ways() -> list[StaffWay]:
    return [
        StaffWay(
            row["what"],
            tuple(map(parsed, row["acts"])),
            row.get("enters", True),
            row.get("fast", False),
            row.get("alone", False),
        )
        for row in tomllib.loads(WAYS.read_text("utf-8"))["way"]
    ]
