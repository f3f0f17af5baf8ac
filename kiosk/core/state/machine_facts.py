"""Facts about the machine for the staff page."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class MachineFacts:
    """``sound_cards`` is None if the kiosk cannot see them. ``changed``: the day of the newest file."""

    gpu: bool
    free_mb: int
    synchronised: bool
    sound_cards: int | None = None
    changed: date | None = None
