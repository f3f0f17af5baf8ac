"""The list of the files in a packed site, in its only possible form."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from kiosk.base.site_archive.travelling import (
    LARGEST_BYTES,
    MOST_FILES,
    SITE,
    fault_in_name,
    travels,
    twins,
)

FORMAT = 1
LARGEST_MANIFEST = MOST_FILES * 400

_SUM = re.compile(r"[0-9a-f]{64}")


class PackError(ValueError):
    """Has a sentence with the fault and its correction."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A file: its name with / between folders, its size and its sum."""

    path: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """``files`` are sorted by name."""

    files: tuple[Packed, ...]

    @property
    def raw(self) -> bytes:
        files = [{"bytes": each.bytes, "path": each.path, "sha256": each.sha256} for each in self.files]
        data = {"files": files, "format": FORMAT}
        return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"

    @property
    def digest(self) -> str:
        """Identifies every byte of the site."""
        return sha256(self.raw).hexdigest()

    @property
    def bytes(self) -> int:
        return sum(each.bytes for each in self.files)


def manifest_of(files: Sequence[Packed]) -> Manifest:
    """Makes the manifest; raises PackError if these files are no site that can be transferred."""
    manifest = Manifest(tuple(sorted(files, key=lambda each: each.path)))
    _refuse(manifest)
    return manifest


def read_manifest(raw: bytes) -> Manifest:
    """Parses a manifest; raises PackError."""
    try:
        data = json.loads(raw)
        if data["format"] != FORMAT:
            raise PackError(
                "is of a later version of the program: update this kiosk, or pack the site with its version"
            )
        manifest = Manifest(tuple(map(_packed, data["files"])))
        # Only one text lists these files, so nothing can be hidden in it.
        is_whole = manifest.raw == raw
    except PackError:
        raise
    except (ValueError, LookupError, TypeError, RecursionError):
        is_whole = False
    if not is_whole:
        raise PackError("is damaged, or was not written by pack: ask for the file again")
    _refuse(manifest)
    return manifest


def _packed(row: dict[str, Any]) -> Packed:
    """Parses a row; raises ValueError, or another error for a row of other types."""
    path, size, known = row["path"], row["bytes"], row["sha256"]
    if not isinstance(path, str) or type(size) is not int or size < 0 or not _SUM.fullmatch(known):
        raise ValueError
    return Packed(path, size, known)


def _refuse(manifest: Manifest) -> None:
    paths = [each.path for each in manifest.files]
    if len(paths) > MOST_FILES or manifest.bytes > LARGEST_BYTES:
        raise PackError(
            f"has more than {MOST_FILES} files or {LARGEST_BYTES // 1_000_000} MB: leave out recordings, "
            "films or pictures"
        )
    if paths != sorted(set(paths)):
        raise PackError("lists a file twice, or out of order: ask for the file again")
    if SITE not in paths:
        raise PackError(f"has no {SITE}: name the folder in which that file lies")
    for path in paths:
        if fault := fault_in_name(path):
            raise PackError(f"holds “{path}”, which {fault}")
        if not travels(path):
            raise PackError(f"holds “{path}”, which is no part of a site: remove it")
    if pair := twins(paths):
        raise PackError(
            f"holds “{pair[0]}” and “{pair[1]}”, which are one file on some machines: rename one of them"
        )
