"""Asks the gate, the service of the kiosk's side: one line of JSON there, one back, on a local socket."""

import json
import re
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.base.clock import monotonic
from kiosk.base.site_archive.travelling import MOST_FILES

_LONGEST = MOST_FILES * 70 + 10_000
"""An answer names at most the sum of each file."""

_SUM = re.compile(r"[0-9a-f]{64}")
_WORD = re.compile(r"[a-z]{1,20}")


class GateError(Exception):
    """The gate is not there, or its answer is none."""


@dataclass(frozen=True, slots=True)
class Taken:
    """One of three is set: the site that the kiosk has now, the sums of missing files, or why not."""

    digest: str = ""
    missing: frozenset[str] = frozenset()
    refused: str = ""
    faults: tuple[str, ...] = ()


def take(gate: Path, within_s: float) -> Taken:
    """Lets the kiosk read the copy. Raises GateError."""
    answer = ask(gate, {"verb": "take"}, within_s)
    match answer:
        case {"ok": {"digest": str(digest)}} if _SUM.fullmatch(digest):
            return Taken(digest=digest)
        case {"missing": [_, *_] as named}:
            sums = frozenset(each for each in named if isinstance(each, str) and _SUM.fullmatch(each))
            if len(sums) == len(named):
                return Taken(missing=sums)
        case {"refused": str(word)} if _WORD.fullmatch(word):
            faults = answer.get("faults", [])
            told = (fault for fault in faults if isinstance(fault, str)) if isinstance(faults, list) else ()
            return Taken(refused=word, faults=tuple(told))
    raise GateError("the gate gave an answer that is none")


def ask(gate: Path, question: Mapping[str, object], within_s: float) -> dict[str, object]:
    """The answer to one question. Raises GateError."""
    try:
        answer = json.loads(_exchanged(gate, json.dumps(question).encode() + b"\n", within_s))
    except OSError as error:
        raise GateError(f"the gate does not answer: {error.strerror or type(error).__name__}") from None
    except (ValueError, RecursionError):
        raise GateError("the gate gave an answer that is none") from None
    if not isinstance(answer, dict):
        raise GateError("the gate gave an answer that is none")
    return answer


def _connected(gate: Path, within_s: float) -> socket.socket:
    peer = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        peer.settimeout(within_s)
        peer.connect(str(gate))
    except OSError:
        peer.close()
        raise
    return peer


def _exchanged(gate: Path, line: bytes, within_s: float) -> bytes:
    """Raises OSError, and ValueError for an answer that is too long or has no end."""
    until = monotonic() + within_s
    answer = bytearray()
    with _connected(gate, within_s) as peer:
        peer.sendall(line)
        while not answer.endswith(b"\n"):
            peer.settimeout(max(until - monotonic(), 0.001))
            chunk = peer.recv(1 << 16)
            answer += chunk
            if not chunk or len(answer) > _LONGEST:
                raise ValueError
    return bytes(answer)
