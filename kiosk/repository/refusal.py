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


class RefusedError(Exception):
    def __init__(self, reason: Reason, why: str) -> None:
        super().__init__(why)
        self.reason = reason
