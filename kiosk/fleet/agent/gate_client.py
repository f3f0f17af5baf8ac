"""Sends requests to the gate, the service of the kiosk's side."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.base.services import service_client

_SUM = re.compile(r"[0-9a-f]{64}")
_WORD = re.compile(r"[a-z]{1,20}")


class GateError(Exception):
    """The gate is not there, or its answer is not valid."""


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
        return service_client.ask(gate, question, within_s=within_s)
    except service_client.ServiceError as error:
        raise GateError(f"the gate does not answer: {error.__cause__ or error}") from None
