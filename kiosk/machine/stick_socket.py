"""Asks the service that reads sticks: what is on one, and for its files.

The service is root's and starts for one question. The kiosk itself mounts nothing.
"""

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kiosk.frozen import dataclass

VARIABLE = "AWARENESS_KIOSK_STICK"
_WAITS_S = 60.0
_LONGEST_LINE = 4_000_000
_CHUNK = 1 << 20


class StickError(Exception):
    """With one word: none, several, missing, unreadable, large, away."""


@dataclass(frozen=True, slots=True)
class FileOnStick:
    name: str
    bytes: int


def socket_path() -> Path | None:
    """None on a machine without the service."""
    if not (named := os.environ.get(VARIABLE)):
        return None
    path = Path(named)
    return path if path.is_socket() else None


def look(path: Path) -> tuple[FileOnStick, ...]:
    """Raises StickError."""
    with _asked(path, b"look\n") as answer:
        _said(answer)
        try:
            rows = json.loads(answer.readline(_LONGEST_LINE))
            return tuple(FileOnStick(str(row["name"]), int(row["bytes"])) for row in rows)
        except (ValueError, LookupError, TypeError):
            raise StickError("unreadable") from None


def fetch(path: Path, name: str, target: BinaryIO) -> None:
    """Writes a file of the stick into ``target``. Raises StickError, and OSError where this disk is full."""
    with _asked(path, f"read {name}\n".encode()) as answer:
        words = _said(answer)
        left = int(words[0]) if words and words[0].isdecimal() else 0
        while left and (chunk := answer.read(min(left, _CHUNK))):
            target.write(chunk)
            left -= len(chunk)
        if left:
            raise StickError("unreadable")
    target.flush()


def put_numbers(path: Path, raw: bytes) -> None:
    """Writes a confirmations.toml onto the stick. Raises StickError."""
    with _asked(path, b"write %d\n" % len(raw) + raw) as answer:
        _said(answer)


def _said(answer: BinaryIO) -> list[str]:
    """The words behind ok."""
    words = answer.readline(200).decode("utf-8", "replace").split()
    if words[:1] == ["ok"]:
        return words[1:]
    raise StickError(words[1] if words[:1] == ["no"] and len(words) > 1 else "away")


@contextmanager
def _asked(path: Path, question: bytes) -> Iterator[BinaryIO]:
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as link:
            link.settimeout(_WAITS_S)
            link.connect(str(path))
            link.sendall(question)
            with link.makefile("rb") as answer:
                yield answer
    except (TimeoutError, ConnectionError, FileNotFoundError):
        raise StickError("away") from None
