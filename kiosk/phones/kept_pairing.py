"""The pairing as a text, which the window holds during a talk: a process that starts again goes on with it.

Only the window's memory holds it, and it ends with the talk. The text is opaque to the window.
"""

import json
from dataclasses import asdict

from kiosk.core.phones.limits import LONGEST_KEPT
from kiosk.phones.pairing import Pairing, Seat
from kiosk.serving.code_tries import Wrong


def text_of(pairing: Pairing) -> str:
    """The text; "" if it is longer than the window takes: of more phones than ever lead a talk."""
    text = json.dumps(asdict(pairing), separators=(",", ":"))
    return text if len(text) <= LONGEST_KEPT else ""


def pairing_of(text: str, code: str) -> Pairing | None:
    """The pairing with a new code, unless none was valid any more; None for a text of another program."""
    try:
        values = json.loads(text)
        return Pairing(
            code=code if values["code"] else "",
            seats={int(number): _seat(**seat) for number, seat in values["seats"].items()},
            leader=int(values["leader"]),
            wrong={str(address): Wrong(**wrong) for address, wrong in values["wrong"].items()},
            doubled=bool(values["doubled"]),
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _seat(token: str, before: str, void: list[str]) -> Seat:
    return Seat(token, before, tuple(void))
