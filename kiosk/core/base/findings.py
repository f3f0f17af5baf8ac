"""Findings of ``doctor``: what is good or bad, and how to correct it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """The levels of a finding; their values are also exit codes, as monitoring programs expect."""

    OK = 0
    WARN = 1
    FAIL = 2


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding; ``mend`` is empty if nothing has to be done."""

    level: Level
    area: str
    text: str
    mend: str = ""


def worst(findings: Iterable[Finding]) -> Level:
    return max((finding.level for finding in findings), default=Level.OK)
