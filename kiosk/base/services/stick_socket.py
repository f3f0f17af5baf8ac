"""Requests the list and the files of a stick from the service that reads sticks. The service is root's and
starts for one question. The kiosk itself mounts nothing.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kiosk.base.services import service_client
from kiosk.base.services.service_client import ServiceError, accepted, ask, socket_named

VARIABLE = "AWARENESS_KIOSK_STICK"
LARGEST = 520_000_000
"""Bytes of a file."""


@dataclass(frozen=True, slots=True)
class FileOnStick:
    name: str
    bytes: int


def socket_path() -> Path | None:
    """The socket; None on a machine without the service."""
    return socket_named(VARIABLE)


def look(path: Path) -> tuple[FileOnStick, ...]:
    """Lists the files; raises ServiceError: none, several, unreadable, away."""
    files = accepted(ask(path, {"verb": "look"}))
    if not isinstance(files, list):
        raise ServiceError("unreadable")
    try:
        return tuple(FileOnStick(str(row["name"]), int(row["bytes"])) for row in files)
    except (ValueError, LookupError, TypeError, OverflowError):
        raise ServiceError("unreadable") from None


def fetch(path: Path, name: str, target: BinaryIO) -> None:
    """Writes a file of it into ``target``. Raises ServiceError, also missing or large, and OSError."""
    service_client.fetch(path, {"verb": "read", "name": name}, target, LARGEST)


def put_numbers(path: Path, raw: bytes) -> None:
    """Writes a confirmations.toml onto the stick. Raises ServiceError."""
    accepted(ask(path, {"verb": "write"}, raw))
