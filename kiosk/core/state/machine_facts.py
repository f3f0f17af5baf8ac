"""What is known of the machine when staff look at their page."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class MachineFacts:
    """``sound_cards`` is None where the kiosk cannot see them. ``changed``: the day of the newest file."""

    gpu: bool
    free_mb: int
    synchronised: bool
    sound_cards: int | None = None
    changed: date | None = None
