"""Requests one answer from a service of this machine over its socket: one question in a line, one answer."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

_WAITS_S = 60.0
_CHUNK = 1 << 20


class ServiceError(Exception):
    """Has the one word of the service; ``away`` if it does not answer, ``unreadable`` for half an answer."""


def socket_named(variable: str) -> Path | None:
    """The socket that the environment names; None on a machine without the service."""
    if not (named := os.environ.get(variable)):
        return None
    path = Path(named)
    return path if path.is_socket() else None


@contextmanager
def asked(path: Path, question: bytes) -> Iterator[BinaryIO]:
    """Yields the answer, readable from its first line on. Raises ServiceError."""
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as link:
            link.settimeout(_WAITS_S)
            link.connect(str(path))
            link.sendall(question)
            with link.makefile("rb") as answer:
                yield answer
    except (TimeoutError, ConnectionError, FileNotFoundError):
        raise ServiceError("away") from None


def said(answer: BinaryIO) -> list[str]:
    """The words after ok. Raises ServiceError."""
    words = answer.readline(200).decode("utf-8", "replace").split()
    if words[:1] == ["ok"]:
        return words[1:]
    raise ServiceError(words[1] if words[:1] == ["no"] and len(words) > 1 else "away")


def take(answer: BinaryIO, target: BinaryIO, most: int) -> None:
    """Writes the bytes of ``ok SIZE`` into ``target``. Raises ServiceError, and OSError for a full disk."""
    words = said(answer)
    left = int(words[0]) if words and words[0].isdecimal() else 0
    if left > most:
        raise ServiceError("large")
    while left and (chunk := answer.read(min(left, _CHUNK))):
        target.write(chunk)
        left -= len(chunk)
    if left:
        raise ServiceError("unreadable")
    target.flush()
