"""Controls that are offered in turn to a person who has one switch."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scan:
    """``step`` counts offers, ``since`` is when this one began, in monotonic seconds."""

    since: float
    step: int = 0
