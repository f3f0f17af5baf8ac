"""Sends one question to a service of this machine over its socket; the service answers and ends."""

import json
import os
import socket
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from kiosk.base.clock import monotonic
from kiosk.base.services.service_questions import LONGEST_ANSWER, line_of

_WAITS_S = 60.0
_CHUNK = 1 << 20


class ServiceError(Exception):
    """Has the word of a refusal, or ``away`` for no answer, ``large``, ``unreadable`` for half of one."""


def socket_named(variable: str) -> Path | None:
    """The socket that the environment names; None on a machine without the service."""
    if not (named := os.environ.get(variable)):
        return None
    path = Path(named)
    return path if path.is_socket() else None


def ask(
    path: Path, question: Mapping[str, object], raw: bytes = b"", within_s: float = _WAITS_S
) -> dict[str, object]:
    """Sends a question, with ``raw`` after it, and returns the answer, also a refusal. Raises
    ServiceError.
    """
    sized = {**question, "bytes": len(raw)} if raw else question
    with _sent(path, line_of(sized) + raw, within_s) as link:
        return _answer(link, within_s)[0]


def fetch(path: Path, question: Mapping[str, object], target: BinaryIO, most: int) -> None:
    """Writes the bytes of the answer into ``target``. Raises ServiceError, and OSError for a full disk."""
    with _sent(path, line_of(question), _WAITS_S) as link:
        answer, chunk = _answer(link, _WAITS_S)
        accepted(answer)
        size = answer.get("bytes")
        left = size if isinstance(size, int) else 0
        if left > most:
            raise ServiceError("large")
        link.settimeout(_WAITS_S)
        while left > 0:
            chunk = chunk or _received(link)
            if not chunk:
                raise ServiceError("unreadable")
            target.write(chunk[:left])
            left -= len(chunk)
            chunk = b""
        target.flush()


def accepted(answer: Mapping[str, object]) -> object:
    """The value of "ok". Raises ServiceError with the word of a refusal."""
    if "ok" in answer:
        return answer["ok"]
    refused = answer.get("refused")
    raise ServiceError(refused if isinstance(refused, str) and refused.isalpha() else "away")


def _sent(path: Path, words: bytes, within_s: float) -> socket.socket:
    link = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        link.settimeout(within_s)
        link.connect(str(path))
        link.sendall(words)
    except OSError as error:
        link.close()
        raise ServiceError("away") from error
    return link


def _answer(link: socket.socket, within_s: float) -> tuple[dict[str, object], bytes]:
    """The line, and the first bytes after it."""
    until = monotonic() + within_s
    read = bytearray()
    while b"\n" not in read:
        link.settimeout(max(until - monotonic(), 0.001))
        chunk = _received(link)
        read += chunk
        if not chunk or len(read) > LONGEST_ANSWER + _CHUNK:
            raise ServiceError("away")
    line, _, behind = bytes(read).partition(b"\n")
    try:
        answer = json.loads(line)
    except (ValueError, RecursionError):
        answer = None
    if not isinstance(answer, dict):
        raise ServiceError("away")
    return answer, behind


def _received(link: socket.socket) -> bytes:
    try:
        return link.recv(_CHUNK)
    except OSError as error:
        raise ServiceError("away") from error
