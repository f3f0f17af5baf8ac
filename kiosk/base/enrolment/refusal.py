"""Reasons to refuse signed content; the screen keeps its content in each case."""

from enum import StrEnum


class Reason(StrEnum):
    """Reasons not to use a repository; the screen keeps its content in each case."""

    UNREACHABLE = "unreachable"
    EXPIRED = "expired"
    UNSIGNED = "unsigned"
    OLDER = "older"
    DAMAGED = "damaged"
    EMPTY = "empty"
    FULL = "full"
    FAILED = "failed"
    FAULTS = "faults"
    NUMBERS = "numbers"
    SLOW = "slow"


HIDDEN = "hidden"
"""An alarm that refuses nothing: a site was signed and taken, and a person at the kiosk chose another one."""

ALARMS = ("", *Reason, HIDDEN)
"""In the order of their numbers in Prometheus."""


class RefusedError(Exception):
    def __init__(self, reason: Reason, why: str) -> None:
        super().__init__(why)
        self.reason = reason
