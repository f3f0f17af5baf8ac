"""A repository as one file for a stick: the service for sticks reads single files, and FAT is slow with many.

A line that says what the file is, a line of JSON with names and sizes, and then the bytes in this order. It
needs no trust: the process that unpacks it verifies the signatures.
"""

import json
import re
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from kiosk.base.site_archive.travelling import LARGEST_BYTES, MOST_FILES
from kiosk.fleet.repository.layout import FILES, LARGEST_LIST
from kiosk.fleet.repository.signing_faults import SigningError

_HEAD = b"awareness-kiosk signed 1\n"
_MOST = MOST_FILES + 1_000
_LONGEST_INDEX = _MOST * 120
_LARGEST = LARGEST_BYTES + 10 * LARGEST_LIST
_PATH = re.compile(
    r"metadata/(?:timestamp|[1-9][0-9]{0,8}\.(?:root|snapshot|targets|(?:canary|stable)(?:-numbers)?))\.json"
    r"|targets/(?:canary|stable)/[0-9a-f]{64}\.(?:site|numbers)\.json"
    r"|files/([0-9a-f]{2})/\1[0-9a-f]{62}"
)


class BundleError(SigningError):
    """The file is damaged, or is something else."""

    def __init__(self) -> None:
        super().__init__("is damaged, or nothing that pack stick has written: write it again")


def write_bundle(repository: Path, paths: Sequence[str], target: BinaryIO) -> None:
    """Writes a bundle. Raises SigningError for a damaged file, and OSError."""
    index = [[path, (repository / path).stat().st_size] for path in paths]
    target.write(_HEAD + json.dumps(index, separators=(",", ":")).encode() + b"\n")
    for path in paths:
        raw = (repository / path).read_bytes()
        if path.startswith(f"{FILES}/") and sha256(raw).hexdigest() != path.rpartition("/")[2]:
            raise SigningError(f"{repository / path} is damaged: sign the site again, which mends it")
        target.write(raw)


def unpack_bundle(source: BinaryIO, folder: Path) -> None:
    """Unpacks into an empty folder. Raises BundleError and OSError."""
    for path, size in _index(source):
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("xb") as target:
            left = size
            while left and (chunk := source.read(min(left, 1 << 20))):
                target.write(chunk)
                left -= len(chunk)
        if left:
            raise BundleError
    if source.read(1):
        raise BundleError


def _index(source: BinaryIO) -> list[tuple[str, int]]:
    if source.readline(len(_HEAD)) != _HEAD:
        raise BundleError
    try:
        rows = [(str(path), size) for path, size in json.loads(source.readline(_LONGEST_INDEX))]
    except (ValueError, TypeError, RecursionError):
        raise BundleError from None
    paths = [path for path, _ in rows]
    sizes = [size for _, size in rows]
    if not all(type(size) is int for size in sizes):
        # Python reads 1e400 and Infinity as numbers.
        raise BundleError
    if len(rows) > _MOST or len(set(paths)) != len(rows) or not all(map(_PATH.fullmatch, paths)):
        raise BundleError
    if min(sizes, default=0) < 0 or sum(sizes) > _LARGEST:
        raise BundleError
    return rows
