"""The verbs that are accepted from afar, each with its fields, an id and an end; no others."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from kiosk import BUILD_DATE
from kiosk.base.shared_limits import MOST_MINUTES

LARGEST_MESSAGE = 4_096
LONGEST = timedelta(days=7)
"""The longest verb: as long as the broker keeps messages for an absent kiosk."""

_AHEAD = timedelta(minutes=10)
"""The allowed difference between the clocks of a kiosk and of the sender."""

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_PREPARED = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


class Verb(StrEnum):
    REFRESH = "refresh"
    UPDATE = "update"
    RESTART = "restart"
    SCREEN = "screen"
    ANNOUNCE = "announce"


class Refusal(StrEnum):
    """Reasons in the acknowledgement of a verb that was not done."""

    UNREADABLE = "unreadable"
    UNKNOWN = "unknown"
    EXPIRED = "expired"
    CLOCK = "clock"
    FULL = "full"
    UNREACHABLE = "unreachable"
    DENIED = "denied"
    OFTEN = "often"


@dataclass(frozen=True, slots=True)
class AskedVerb:
    verb: Verb
    id: str
    until: datetime
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class RefusedVerb:
    """``id`` is None if the message has none that an acknowledgement can repeat."""

    id: str | None
    why: Refusal


_FIELDS: Mapping[Verb, Mapping[str, Callable[[object], bool]]] = {
    Verb.REFRESH: {},
    Verb.UPDATE: {},
    Verb.RESTART: {},
    Verb.SCREEN: {"on": lambda value: isinstance(value, bool)},
    Verb.ANNOUNCE: {
        "prepared": lambda value: isinstance(value, str) and _PREPARED.fullmatch(value) is not None,
        "minutes": lambda value: type(value) is int and 0 < value <= MOST_MINUTES,
    },
}


def read_verb(raw: bytes, now: datetime, clock_is_right: bool) -> AskedVerb | RefusedVerb:
    """Parses a verb. ``clock_is_right``: nothing shows that the clock of this machine is wrong."""
    try:
        message = json.loads(raw) if len(raw) <= LARGEST_MESSAGE else None
    except (ValueError, RecursionError):
        message = None
    if not isinstance(message, dict):
        return RefusedVerb(None, Refusal.UNREADABLE)
    name = message.pop("id", None)
    if not isinstance(name, str) or not _ID.fullmatch(name):
        return RefusedVerb(None, Refusal.UNREADABLE)
    until = _moment(message.pop("until", None))
    if until is None:
        return RefusedVerb(name, Refusal.UNREADABLE)
    word = message.pop("verb", None)
    verb = Verb(word) if isinstance(word, str) and word in Verb else None
    if verb is None:
        return RefusedVerb(name, Refusal.UNKNOWN)
    allowed = _FIELDS[verb]
    if message.keys() != allowed.keys() or not all(allowed[key](value) for key, value in message.items()):
        return RefusedVerb(name, Refusal.UNREADABLE)
    if not clock_is_right or now.date() < BUILD_DATE or until > now + LONGEST + _AHEAD:
        return RefusedVerb(name, Refusal.CLOCK)
    if until <= now:
        return RefusedVerb(name, Refusal.EXPIRED)
    return AskedVerb(verb, name, until, message)


def _moment(message: object) -> datetime | None:
    if not isinstance(message, str):
        return None
    try:
        moment = datetime.fromisoformat(message)
        return moment.astimezone(UTC) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None
