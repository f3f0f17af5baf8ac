"""A copy of the demonstration site as one of its own: with a PIN, hours, and numbers that were confirmed."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from argon2 import PasswordHasher

from tools.walk.site_copy import SiteCopy

PIN = "482063"

_DEMO = "demo = true\n"
_ZONE = ZoneInfo("Europe/Rome")
_BEFORE_H, _AFTER_H = 3, 6
"""So many hours ago the screen opened, and it closes in so many."""


@dataclass(frozen=True, slots=True)
class StaffGround:
    """Where staff work: size of screen, their language, steps of text size, and how they act.

    ``keys``: by keypad alone, otherwise by touch. ``times`` is how much faster time runs.
    """

    size: tuple[int, int] = (1280, 720)
    language: str = "en"
    step: int = 0
    contrast: bool = False
    keys: bool = False
    times: int = 1

    def __str__(self) -> str:
        words = [
            "x".join(map(str, self.size)),
            self.language,
            f"text size {self.step}" if self.step else "",
            "contrast" if self.contrast else "",
            "by keys" if self.keys else "",
        ]
        return ", ".join(filter(None, words))


class StaffSite(SiteCopy):
    """Its numbers are confirmed but for one, which nobody has confirmed yet."""

    def __init__(self, folder: Path, ground: StaffGround) -> None:
        self._staff = ground
        super().__init__(folder)

    def _write(self) -> None:
        if _DEMO in self._text:
            self._text = _own(self._text, self._staff, datetime.now(UTC))
        super()._write()


def _own(text: str, ground: StaffGround, now: datetime) -> str:
    settings = {
        "staff_language": ground.language,
        "pin_hash": PasswordHasher().hash(PIN),
    }
    lines = "".join(f'{name} = "{value}"\n' for name, value in settings.items()) + "leave_kiosk = true\n"
    text = text.replace(_DEMO, lines)
    for number in ('number = "555"\n', 'number = "800 555 0199"\n'):
        assert number in text
        text = text.replace(number, number + _confirmed(now.date()))
    return f"{text}{_hours(now)}[speech]\nread_aloud = true\n"


def _confirmed(today: date) -> str:
    return f'confirmed_on = {today - timedelta(days=20)}\nconfirmed_by = "desk-team"\n'


def _hours(now: datetime) -> str:
    here = now.astimezone(_ZONE).hour
    opens, closes = (here - _BEFORE_H) % 24, (here + _AFTER_H) % 24
    return f'[hours]\nopen = "Mon-Sun {opens:02}:00-{closes:02}:00"\n'
