"""Findings about content and site, for the people who look after them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, get_args

from kiosk.core.text.unsafe_characters import printable

REPEATED = 3600.0
"""Seconds after which what is still wrong is said again."""


Reader = Literal["site", "translators", "talk"]
"""Who mends it: those who look after the screen, who translate, who lead talks."""

READERS: tuple[Reader, ...] = get_args(Reader)


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """``text`` says in plain words what is wrong and how to mend it.

    What ``follows`` from another problem goes when that one is mended.
    """

    file: str
    line: int
    severity: Severity
    text: str
    follows: bool = False

    def __str__(self) -> str:
        return printable(f"{self.file}:{self.line}: {self.severity}: {self.text}")


Told = Mapping[Problem, float]
"""What is wrong and was said, each with the monotonic second of when."""


def tell(problems: Sequence[Problem], told: Told, now: float) -> tuple[tuple[Problem, ...], Told]:
    """Which problems are said now, and what has been said then: new ones at once, others every hour."""
    new = tuple(each for each in problems if now - told.get(each, float("-inf")) >= REPEATED)
    return new, {each: told[each] for each in problems if each in told} | dict.fromkeys(new, now)
