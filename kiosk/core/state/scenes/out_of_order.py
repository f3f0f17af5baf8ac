"""Out of order, and the reason."""

from dataclasses import dataclass
from enum import StrEnum


class OutOfOrderReason(StrEnum):
    CONTENT = "content"
    FONTS = "fonts"
    MEMORY = "memory"


@dataclass(frozen=True, slots=True)
class OutOfOrder:
    """Out of order; the next try to load is at ``retry_at``."""

    reason: OutOfOrderReason
    retry_at: float
