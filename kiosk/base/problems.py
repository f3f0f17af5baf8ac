"""Problems of content and site, for the people who look after them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, get_args

from kiosk.base.unsafe_characters import printable

REPEATED = 3600.0
"""Seconds after which a persisting problem is logged again."""


Reader = Literal["site", "translators", "talk"]
"""Who corrects it: people who look after the screen, translate, or lead talks."""

READERS: tuple[Reader, ...] = get_args(Reader)


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """``text`` describes in plain words the problem and its correction.

    A problem that ``follows`` from another one disappears when that one is corrected.
    """

    file: str
    line: int
    severity: Severity
    text: str
    follows: bool = False

    def __str__(self) -> str:
        return printable(f"{self.file}:{self.line}: {self.severity}: {self.text}")


Reported = Mapping[Problem, float]
"""The reported problems, each with the monotonic second of its last report."""


def to_report(
    problems: Sequence[Problem], reported: Reported, now: float
) -> tuple[tuple[Problem, ...], Reported]:
    """The problems to report now, and the new record: new problems at once, others every hour."""
    new = tuple(each for each in problems if now - reported.get(each, float("-inf")) >= REPEATED)
    return new, {each: reported[each] for each in problems if each in reported} | dict.fromkeys(new, now)
