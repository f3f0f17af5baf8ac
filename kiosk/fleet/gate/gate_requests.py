"""The questions to the gate: verbs from a list, each with fields from a list; nothing else."""

from kiosk.base.services.service_questions import Verbs, question_in
from kiosk.base.shared_limits import MOST_MINUTES

ANNOUNCED = frozenset({"delay", "desk-closed", "ask-staff"})
"""Prepared announcements that may come from afar; only people who see a place announce its evacuation."""

VERBS: Verbs = {
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


def read_question(raw: bytes) -> dict[str, object]:
    """The verb and its fields. Raises QuestionError."""
    return question_in(raw, VERBS)
