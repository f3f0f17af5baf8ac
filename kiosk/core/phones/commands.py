"""Parses a phone's requests in a talk, and the status of the process for phones.

Both come from a process with a network, so anything that cannot be parsed is ignored.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.core.phones.limits import LONGEST_KEPT
from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.core.state.event import Event
from kiosk.core.state.scenes import talk_under
from kiosk.core.state.scenes.talk import Speaks
from kiosk.core.state.state import State

_ADDRESS = re.compile(r"http://\d{1,3}(\.\d{1,3}){3}:\d{1,5}/")
_CODE = re.compile(r"[0-9]{6}")
_FAULTS = frozenset({"", "network", "port"})

COUNTS = 2.0
"""Seconds for which a request of a phone is valid, after the state that the phone had when it asked."""


@dataclass(frozen=True, slots=True)
class Standing:
    """``address`` is the URL of the page, "" if there is none; ``code`` lets one phone in, "" after too many
    wrong ones; ``phones`` are the connected ones.

    ``fault`` is why there is no page: "network" if there is none, "port" if it is taken. ``doubled``: a
    second phone presented the token of one that is already in.
    """

    address: str = ""
    code: str = ""
    phones: int = 0
    fault: str = ""
    doubled: bool = False


def standing_of(message: Mapping[str, object]) -> Standing | None:
    match message.get("standing"):
        case {
            "address": str(address),
            "code": str(code),
            "phones": int(phones),
            "fault": str(fault),
            "doubled": bool(doubled),
        }:
            good = (not address or _ADDRESS.fullmatch(address)) and (not code or _CODE.fullmatch(code))
            if good and phones in range(100) and fault in _FAULTS:
                return Standing(address, code, phones, fault, doubled)
    return None


def kept_of(message: Mapping[str, object]) -> str | None:
    """The text that the process for phones needs to start again in this talk; None for another message."""
    kept = message.get("kept")
    return kept if isinstance(kept, str) and len(kept) <= LONGEST_KEPT else None


def is_timely(message: Mapping[str, object], seconds: float) -> bool:
    """Whether the request is still valid: ``at`` is the time of the state that the phone had, ``seconds`` is
    now.

    Requests made while a process hung, a machine slept or a network was away arrive later, all at once.
    """
    at = message.get("at")
    return isinstance(at, int | float) and 0.0 <= seconds - at <= COUNTS


def event_of(message: Mapping[str, object], state: State) -> Event | None:
    """The event of a message; None if no phone may lead, or if nothing would change."""
    talk = talk_under(state.scene)
    if talk is None or not talk.phones:
        return None
    match message:
        case {"do": "next" | "previous" as way}:
            return te.TalkStepped(forward=way == "next")
        case {"do": "blank", "on": bool(on)}:
            return te.BlankToggled() if on != talk.blanked else None
        case {"do": "jump", "slide": str(ref)}:
            return te.SlideChosen(ref)
        case {"do": "language", "language": str(tag)}:
            return ev.LanguageChosen(tag)
        case {"do": "second", "language": str(tag)}:
            return te.SecondLanguageChosen(tag)
        case {"do": "speaks", "speaks": "first" | "second" | "both" as which}:
            return te.SpeaksChosen(Speaks(which))
        case _:
            return None
