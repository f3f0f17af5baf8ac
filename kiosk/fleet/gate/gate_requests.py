"""What the gate may be asked: verbs from a list, each with fields from a list; nothing else."""

import json
from collections.abc import Callable, Mapping

from kiosk.core.state.announcement import MOST_MINUTES

LONGEST = 4_096
"""Bytes of a question, which is one line."""

type Fields = Mapping[str, Callable[[object], bool]]

ANNOUNCED = frozenset({"delay", "desk-closed", "ask-staff"})
"""Prepared announcements that may come from afar; to leave a place is asked for by those who see it."""

VERBS: Mapping[str, Fields] = {
    "status": {},
    "take": {},
    "restart": {},
    "screen": {"on": lambda value: isinstance(value, bool)},
    "announce": {
        "prepared": lambda value: isinstance(value, str) and value in ANNOUNCED,
        "minutes": lambda value: type(value) is int and 0 < value <= MOST_MINUTES,
    },
    "channel": {"told": lambda value: isinstance(value, dict)},
}


class QuestionError(ValueError):
    """Nobody who keeps to the rules asks that."""


def read_question(raw: bytes) -> dict[str, object]:
    """The verb and its fields. Raises QuestionError."""
    if len(raw) > LONGEST or not raw.endswith(b"\n"):
        raise QuestionError("is too long, or is no line")
    try:
        told = json.loads(raw)
    except (ValueError, RecursionError):
        raise QuestionError("is no JSON") from None
    if not isinstance(told, dict) or not isinstance(verb := told.get("verb"), str) or verb not in VERBS:
        raise QuestionError("has no verb of the list")
    fields = VERBS[verb]
    if set(told) != {"verb", *fields} or not all(fits(told[name]) for name, fits in fields.items()):
        raise QuestionError("has other fields than the verb may have")
    return told
