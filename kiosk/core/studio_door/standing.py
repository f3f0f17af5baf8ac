"""Parses the state of the door. It comes from a process with a network, so all else is ignored."""

import re
from collections.abc import Mapping

from kiosk.core.state.studio_door import DoorStanding

_ADDRESS = re.compile(r"https://\d{1,3}(\.\d{1,3}){3}:\d{1,5}/")
_CODE = re.compile(r"[0-9]{6}")
_WORD = re.compile(r"[a-z]{2,12}")
_DIGEST = re.compile(r"[0-9A-F]{2}(:[0-9A-F]{2}){7}")
_WORDS = 6
_FAULTS = frozenset({"", "network", "port", "site", "wrong", "full", "over"})


def door_standing_of(message: Mapping[str, object]) -> DoorStanding | None:
    match message.get("standing"):
        case {
            "address": str(address),
            "code": str(code),
            "words": list(words),
            "digest": str(digest),
            "browsers": int(browsers),
            "offers": bool(offers),
            "fault": str(fault),
        }:
            good = (not address or _ADDRESS.fullmatch(address)) and (not code or _CODE.fullmatch(code))
            named = not address or (len(words) == _WORDS and _DIGEST.fullmatch(digest))
            plain = all(isinstance(word, str) and _WORD.fullmatch(word) for word in words)
            if good and named and plain and browsers in range(100) and fault in _FAULTS:
                return DoorStanding(address, code, (*map(str, words),), digest, browsers, offers, fault)
    return None
