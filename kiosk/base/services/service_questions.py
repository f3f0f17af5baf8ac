"""The wire of all services of this machine: a line of JSON there and one back, each with bytes behind it.

A question has a verb and the fields of that verb; an answer has "ok", or "refused" with one word. Where bytes
follow, "bytes" says how many. The script ``stick``, which has no package of ours, writes the same.
"""

import json
import signal
from collections.abc import Callable, Mapping
from typing import BinaryIO

from kiosk.base.site_archive.travelling import MOST_FILES

LONGEST_QUESTION = 4_096
LONGEST_ANSWER = MOST_FILES * 70 + 10_000
"""Bytes of a line; an answer names at most the sum of each file of a site."""

_ASKED_WITHIN_S = 10

type Fields = Mapping[str, Callable[[object], bool]]
type Verbs = Mapping[str, Fields]


class QuestionError(ValueError):
    """Nobody who keeps to the rules asks that."""


def line_of(told: Mapping[str, object]) -> bytes:
    return json.dumps(told, separators=(",", ":")).encode() + b"\n"


def is_size(most: int) -> Callable[[object], bool]:
    """The check of a field "bytes"."""
    return lambda value: type(value) is int and 0 <= value <= most


def asked_in_time(asked: BinaryIO) -> bytes:
    """Reads the line of a question. A process without a question ends."""
    signal.alarm(_ASKED_WITHIN_S)
    raw = asked.readline(LONGEST_QUESTION + 1)
    signal.alarm(0)
    return raw


def question_in(raw: bytes, verbs: Verbs) -> dict[str, object]:
    """Parses the verb and its fields. Raises QuestionError."""
    if len(raw) > LONGEST_QUESTION or not raw.endswith(b"\n"):
        raise QuestionError("is too long, or is no line")
    try:
        told = json.loads(raw)
    except (ValueError, RecursionError):
        raise QuestionError("is no JSON") from None
    if not isinstance(told, dict) or not isinstance(verb := told.get("verb"), str) or verb not in verbs:
        raise QuestionError("has no verb of the list")
    fields = verbs[verb]
    if set(told) != {"verb", *fields} or not all(fits(told[name]) for name, fits in fields.items()):
        raise QuestionError("has other fields than the verb may have")
    return told


def bytes_behind(question: Mapping[str, object], asked: BinaryIO) -> bytes:
    """Reads all bytes of a question, before any answer: otherwise the caller sees a closed line.

    Raises QuestionError.
    """
    size = question.get("bytes", 0)
    assert isinstance(size, int)
    if len(raw := asked.read(size)) != size:
        raise QuestionError("has fewer bytes than it says")
    return raw
