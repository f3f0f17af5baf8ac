"""The icon of each claim about a number, by the names of content; the one place that says which."""

from collections.abc import Iterable

from kiosk.core.site.hours.weekly_hours import Hours
from kiosk.i18n.language import Language, Message
from kiosk.i18n.phrases.claims import (
    CALL_TRACES,
    MAY_TELL_POLICE,
    NAME_NEEDED,
    OF_THAT_STATE,
    TEXT_CHANNEL,
)

CLAIM_SIGNS: dict[Message, str] = {
    OF_THAT_STATE: "state",
    NAME_NEEDED["yes"]: "person",
    NAME_NEEDED["no"]: "no-person",
    **dict.fromkeys(MAY_TELL_POLICE.values(), "badge"),
    TEXT_CHANNEL["sms"]: "letter",
    TEXT_CHANNEL["relay"]: "deaf",
    TEXT_CHANNEL["silent"]: "no-talk",
    CALL_TRACES["seen", "unknown"]: "seen",
    CALL_TRACES["seen", "yes"]: "seen",
    CALL_TRACES["seen", "no"]: "seen",
    CALL_TRACES["unknown", "yes"]: "recorded",
    CALL_TRACES["unknown", "no"]: "no-recorded",
}

COST_SIGNS = {"free": "no-money", "free-local": "no-money", "local-rate": "money", "charged": "money"}
"""By the cost of a call."""
PLACE_SIGN = "place"
SPOKEN_SIGN = "language"


def hours_sign(hours: Hours) -> str:
    return "day-and-night" if hours.always else "clock"


def signs_of(lines: Iterable[str], language: Language) -> dict[str, str]:
    """Returns the icon of each of ``lines`` that is a claim, by the line."""
    signs = {language.text(*claim): sign for claim, sign in CLAIM_SIGNS.items()}
    return {line: signs[line] for line in lines if line in signs}
