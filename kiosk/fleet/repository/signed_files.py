"""The signed files in a repository's folder: the newest ones, the chain of roots, and durable writing."""

import re
from dataclasses import dataclass
from pathlib import Path

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, Root, Snapshot, Targets, Timestamp
from tuf.api.serialization import DeserializationError

from kiosk.base.durable_files import replace, sync
from kiosk.base.plain_files import names_in, read_plain
from kiosk.fleet.repository.layout import METADATA
from kiosk.fleet.repository.roles import agrees
from kiosk.fleet.repository.signing_faults import SigningError

WAITING = "waiting"
"""The folder for files with too few signatures; it is never published."""

_LARGEST = 2_000_000
_MOST_ROOTS = 500
_ELSEWHERE = "from your copy, or from where it was published"


class RepositoryFaultError(SigningError):
    """Has a sentence with the fault of a repository and its correction."""


class BadFileError(RepositoryFaultError):
    """One file is missing or wrong."""

    def __init__(self, file: Path, what: str) -> None:
        super().__init__(f"{file} {what}")
        self.file = file


def read_signed[T: (Root, Timestamp, Snapshot, Targets)](file: Path, kind: type[T]) -> Metadata[T] | None:
    """Reads a file; None if there is none; raises RepositoryFaultError for an unreadable one, and OSError."""
    try:
        found: Metadata[T] = Metadata.from_bytes(read_plain(file, _LARGEST))
    except FileNotFoundError:
        return None
    except (DeserializationError, RepositoryError, RecursionError):
        what = f"is damaged: take the folder of the repository {_ELSEWHERE}"
        raise BadFileError(file, what) from None
    if not isinstance(found.signed, kind):
        raise BadFileError(file, f"is none of {kind.type}: take the folder from your copy")
    return found


def write_signed[T: (Root, Timestamp, Snapshot, Targets)](file: Path, metadata: Metadata[T]) -> None:
    """Writes a file; raises OSError."""
    put(file, metadata.to_bytes())


def put(file: Path, raw: bytes) -> None:
    """Writes atomically, readable to all, with its folders. Raises OSError."""
    make_folders(file.parent)
    replace(file, raw, mode=0o644)


def make_folders(folder: Path) -> None:
    if not folder.is_dir():
        make_folders(folder.parent)
        folder.mkdir(mode=0o755, exist_ok=True)
        sync(folder.parent)


def versions(repository: Path, role: str) -> list[int]:
    """The versions of a role's files, the newest first."""
    named = re.compile(rf"([1-9][0-9]{{0,8}})\.{role}\.json")
    found = map(named.fullmatch, names_in(repository / METADATA))
    return sorted((int(each[1]) for each in found if each), reverse=True)


def newest_version(repository: Path, role: str) -> int:
    """The newest version; 0 if there is none."""
    return next(iter(versions(repository, role)), 0)


def numbered(repository: Path, role: str, version: int) -> Path:
    return repository / METADATA / f"{version}.{role}.json"


def roots_of(repository: Path) -> tuple[Metadata[Root], ...]:
    """The chain of roots, each signed as the one before demands; the last one is valid.

    Raises RepositoryFaultError and OSError.
    """
    chain: list[Metadata[Root]] = []
    for version in range(1, _MOST_ROOTS):
        root = read_signed(numbered(repository, Root.type, version), Root)
        if root is None:
            break
        is_right = all(is_signed(by, Root.type, root) for by in (*chain[-1:], root))
        if root.signed.version != version or not is_right:
            raise RepositoryFaultError(
                f"{version}.root.json is not signed by enough people of the root before it: "
                f"take the folder {_ELSEWHERE}"
            )
        chain.append(root)
    if not chain:
        raise RepositoryFaultError(
            "is no repository of signed sites: make one with pack new, or name the folder with metadata in it"
        )
    return tuple(chain)


@dataclass(frozen=True, slots=True)
class SigningState:
    """``missing``: how many more people have to sign before it is in force."""

    missing: int = 0


def missing_in[T: (Root, Targets)](
    by: Metadata[Root] | Metadata[Targets], role: str, metadata: Metadata[T]
) -> int:
    """How many more keys of a role have to sign."""
    found = by.signed.get_verification_result(role, metadata.signed_bytes, metadata.signatures)
    return found.missing


def is_signed[T: (Root, Timestamp, Snapshot, Targets)](
    by: Metadata[Root] | Metadata[Targets], role: str, metadata: Metadata[T]
) -> bool:
    """Whether enough keys of a role have signed."""
    try:
        return bool(by.signed.get_verification_result(role, metadata.signed_bytes, metadata.signatures))
    except ValueError:
        return False


def newest_targets(repository: Path, root: Metadata[Root]) -> Metadata[Targets] | None:
    """The newest targets, if the root's keys have signed them, and they agree with the root.

    Raises RepositoryFaultError and OSError.
    """
    version = newest_version(repository, Targets.type)
    found = read_signed(numbered(repository, Targets.type, version), Targets)
    if found is None or found.signed.version != version or not agrees(found.signed, root.signed):
        return None
    return found if is_signed(root, Targets.type, found) else None
