"""What an examination of a whole kiosk has found: good or bad, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """Also exit codes, as monitoring programs take them."""

    OK = 0
    WARN = 1
    FAIL = 2


@dataclass(frozen=True, slots=True)
class Finding:
    """``mend`` is empty where nothing has to be done."""

    level: Level
    area: str
    text: str
    mend: str = ""


def worst(findings: Iterable[Finding]) -> Level:
    return max((finding.level for finding in findings), default=Level.OK)
