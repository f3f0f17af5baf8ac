"""Tells one state of the files of a site from another."""

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from kiosk.base.places import LAYERS
from kiosk.base.site_archive.travelling import HOSTS
from kiosk.content.announcement_files import FOLDER as ANNOUNCEMENTS

_MOST = 20_000
"""Files."""

_FOLDERS = ("content", "translations", ANNOUNCEMENTS, HOSTS, LAYERS)


def stamp_of(folder: Path) -> str:
    """Returns the same text until a file of the site is changed, comes or goes."""
    digest = sha256()
    for seen, path in enumerate(_files(folder)):
        if seen >= _MOST:
            break
        try:
            found = path.stat()
        except OSError:
            continue
        digest.update(f"{path}\0{found.st_size}\0{found.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:16]


def _files(folder: Path) -> Iterator[Path]:
    """Yields what lies beside site.toml, and all in the folders of a site: it may lie in somebody's home."""
    yield from sorted(path for path in folder.glob("*") if path.is_file())
    for name in _FOLDERS:
        for place, inner, files in os.walk(folder / name):
            inner[:] = sorted(each for each in inner if not each.startswith("."))
            yield from (Path(place, each) for each in sorted(files))
