"""Requests the list and the files of a stick from the service that reads sticks. The service is root's and
starts for one question. The kiosk itself mounts nothing.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kiosk.machine.services.service_socket import ServiceError, asked, said, socket_named, take

VARIABLE = "AWARENESS_KIOSK_STICK"
_LONGEST_LINE = 4_000_000
_LARGEST = 520_000_000


@dataclass(frozen=True, slots=True)
class FileOnStick:
    name: str
    bytes: int


def socket_path() -> Path | None:
    """The socket; None on a machine without the service."""
    return socket_named(VARIABLE)


def look(path: Path) -> tuple[FileOnStick, ...]:
    """Lists the files; raises ServiceError: none, several, unreadable, away."""
    with asked(path, b"look\n") as answer:
        said(answer)
        try:
            rows = json.loads(answer.readline(_LONGEST_LINE))
            return tuple(FileOnStick(str(row["name"]), int(row["bytes"])) for row in rows)
        except (ValueError, LookupError, TypeError, OverflowError):
            raise ServiceError("unreadable") from None


def fetch(path: Path, name: str, target: BinaryIO) -> None:
    """Writes a file of it into ``target``. Raises ServiceError, also missing or large, and OSError."""
    with asked(path, f"read {name}\n".encode()) as answer:
        take(answer, target, _LARGEST)


def put_numbers(path: Path, raw: bytes) -> None:
    """Writes a confirmations.toml onto the stick. Raises ServiceError."""
    with asked(path, b"write %d\n" % len(raw) + raw) as answer:
        said(answer)
