"""Compares a site in a folder with its list."""

import json
import os
import stat
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from kiosk.base.plain_files import MOST_NAMES, open_inside, read_plain, walk
from kiosk.base.site_archive.manifest import Manifest, Packed

_LARGEST_LIST = 4_000_000
_CHUNK = 1 << 20


def has_sizes(listed: Path, digest: str, folder: Path) -> bool:
    """Whether each file of a list is there with its size, the check for which a start has time.

    An earlier version of the program kept no list of a site, which is valid then.
    """
    try:
        raw = read_plain(listed, _LARGEST_LIST, follow=False)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    if sha256(raw).hexdigest() != digest:
        return False
    return all(_size(folder / each["path"]) == each["bytes"] for each in json.loads(raw)["files"])


def is_whole(manifest: Manifest, folder: Path) -> bool:
    """Whether its folder holds these files, byte by byte, and no others."""
    return not [*damaged(manifest, folder)] and not [*strangers(manifest, folder)]


def damaged(manifest: Manifest, folder: Path) -> Iterator[Packed]:
    """Yields files that are missing, or differ from the list."""
    return (each for each in manifest.files if not holds(folder, each.path, each))


def strangers(manifest: Manifest, folder: Path) -> Iterator[Path]:
    """Yields files that are not in the list."""
    named = {folder / each.path for each in manifest.files}
    found = (path for path in walk(folder, MOST_NAMES) if path.is_symlink() or not path.is_dir())
    return (path for path in found if path not in named)


def holds(folder: Path, path: str, file: Packed) -> bool:
    """Whether there is a file below ``folder`` with these bytes."""
    try:
        with open_inside(folder, path) as source:
            if os.fstat(source.fileno()).st_size != file.bytes:
                return False
            known = sha256()
            while chunk := source.read(_CHUNK):
                known.update(chunk)
    except OSError:
        return False
    return known.hexdigest() == file.sha256


def _size(file: Path) -> int:
    try:
        status = file.lstat()
    except OSError:
        return -1
    return status.st_size if stat.S_ISREG(status.st_mode) else -1
