"""The facts that a kiosk reports to the managers of many: this list and nothing else.

Nothing here depends on any action at the screen. A site is named as soon as it is applied, not when it is
shown, since that waits for the end of a visit; how long the window has run is not reported, since a restart
waits for it too.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields

from kiosk.base.enrolment.channels import CHANNELS
from kiosk.base.enrolment.enrolment import is_name
from kiosk.base.enrolment.refusal import ALARMS

_DIGEST = re.compile(r"([0-9a-f]{12})?")
_PROGRAM = re.compile(r"[0-9A-Za-z.+~-]{1,40}")
_LARGEST = 1 << 40


class FactsError(ValueError):
    """Not a fact of this list."""


@dataclass(frozen=True, slots=True)
class Facts:
    """``site`` and ``failed`` are the first 12 digits of digests, "" for none; ``version`` is that of the
    channel as it was verified last. ``numbers_days`` are left until the first shown number lapses, and
    ``expires_days`` until the metadata does. ``examined_min`` is the age in minutes of ``doctor`` and
    ``numbers_days``, None where doctor has not examined this site. ``clock`` is wrong where that of the
    machine cannot be right: more than 5 years ahead of the last certain time, which is kept each hour, or 5
    minutes behind it. It is off where it differs from the server's by more than 5 minutes. ``disk_free_mb``
    is a power of two, ``uptime_h`` the machine's.
    """

    name: str
    program: str
    site: str
    version: int
    channel: str
    failed: str
    alarm: str
    expires_days: int | None
    numbers_days: int | None
    doctor: str
    examined_min: int | None
    clock: str
    disk_free_mb: int
    voltage: str
    uptime_h: int


FACTS = tuple(field.name for field in fields(Facts))

_WORDS: Mapping[str, frozenset[str]] = {
    "channel": frozenset(CHANNELS),
    "alarm": frozenset(ALARMS),
    "doctor": frozenset({"ok", "warn", "fail", "unknown"}),
    "clock": frozenset({"ok", "off", "wrong"}),
    "voltage": frozenset({"ok", "low", "unknown"}),
}


def as_object(facts: Facts) -> dict[str, object]:
    """Converts for JSON."""
    return {name: getattr(facts, name) for name in FACTS}


def facts_of(told: object) -> Facts:
    """Parses facts from JSON. Raises FactsError for anything that is not on the list."""
    if not isinstance(told, dict) or set(told) != set(FACTS):
        raise FactsError("these are not the facts that may be told")
    for name, value in told.items():
        if not _fits(name, value):
            raise FactsError(f"{name} is no such fact")
    return Facts(**told)


def _fits(name: str, value: object) -> bool:
    match name:
        case "name":
            return isinstance(value, str) and is_name(value)
        case "program":
            return isinstance(value, str) and _PROGRAM.fullmatch(value) is not None
        case "site" | "failed":
            return isinstance(value, str) and _DIGEST.fullmatch(value) is not None
        case "expires_days" | "numbers_days":
            return value is None or (type(value) is int and abs(value) < _LARGEST)
        case "examined_min":
            return value is None or (type(value) is int and 0 <= value < _LARGEST)
        case "version" | "disk_free_mb" | "uptime_h":
            return type(value) is int and 0 <= value < _LARGEST
        case _:
            return isinstance(value, str) and value in _WORDS[name]
