"""Why signed content is refused; what is on the screen stays in each case."""

from enum import StrEnum


class Reason(StrEnum):
    """Why a repository is not used; what is on the screen stays in each case."""

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
"""An alarm that refuses nothing: a site was signed and taken, and somebody at the kiosk chose another one."""

ALARMS = ("", *Reason, HIDDEN)
"""In the order of the numbers by which Prometheus knows them."""


class RefusedError(Exception):
    def __init__(self, reason: Reason, why: str) -> None:
        super().__init__(why)
        self.reason = reason
