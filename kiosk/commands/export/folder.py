"""Writes files into a folder, atomically, and never over a file that somebody else wrote or changed."""

import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path, PurePosixPath

from kiosk.base.durable_files import new_file, sync
from kiosk.base.kept_record import table
from kiosk.base.plain_files import names_in, read_plain, walk

RECORD = "made-by-awareness-kiosk.json"
"""Which files the program wrote, with a hash of each: what somebody changed since is theirs."""

_BEGUN = ".awareness-kiosk-"
_MOST = 1 << 28
"""Bytes of one file, far above what an export holds."""


class NotOursError(Exception):
    """A file or folder is in the way that the program did not write, or that somebody changed."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} was not written by an export, or was changed since: move it away, or name another "
            "folder with --out"
        )


def put(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes ``files``, by their paths in the folder, with "/".

    Raises OSError or NotOursError, and then changes nothing.
    """
    is_new = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        _put(folder, files)
    except (OSError, NotOursError):
        if is_new:
            with suppress(OSError):
                folder.rmdir()
        raise


def _put(folder: Path, files: Mapping[str, bytes]) -> None:
    tops = sorted({PurePosixPath(name).parts[0] for name in files})
    ours = _recorded(folder)
    for path in (folder / top for top in tops):
        _refuse_others(path, folder, ours)
    for name in names_in(folder):
        if name.startswith(_BEGUN):
            shutil.rmtree(folder / name, ignore_errors=True)
    aside = Path(tempfile.mkdtemp(prefix=_BEGUN, dir=folder))
    try:
        new, old = aside / "new", aside / "old"
        old.mkdir()
        for name, content in files.items():
            _write(new / name, content)
        kept = {name: mark for name, mark in ours.items() if PurePosixPath(name).parts[0] not in tops}
        marks = kept | {name: _mark(content) for name, content in files.items()}
        _write(new / RECORD, json.dumps(marks, indent=1, sort_keys=True).encode())
        exchange(folder, new, old, [*tops, RECORD])
        sync(folder)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _refuse_others(path: Path, folder: Path, ours: Mapping[str, str]) -> None:
    if path.is_symlink() or (path.exists() and not (path.is_file() or path.is_dir())):
        raise NotOursError(path)
    for file in _files(path):
        mark = ours.get(file.relative_to(folder).as_posix())
        if file.is_symlink() or mark is None or mark != _mark(read_plain(file, _MOST, follow=False)):
            raise NotOursError(file)


def _files(path: Path) -> Iterator[Path]:
    """Returns the file itself, or all files in the folder."""
    if path.is_dir():
        yield from (each for each in walk(path) if each.is_symlink() or not each.is_dir())
    elif path.exists():
        yield path


def _recorded(folder: Path) -> dict[str, str]:
    """Returns hashes by path; empty without a readable record."""
    return {name: str(mark) for name, mark in table(folder / RECORD, 1 << 22).items()}


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with new_file(path, 0o666) as file:
        file.write(content)


def exchange(folder: Path, new: Path, old: Path, tops: list[str]) -> None:
    """Moves new files to their places; undoes all moves if one fails."""
    done: list[tuple[Path, Path]] = []
    try:
        for top in tops:
            for source, target in ((folder / top, old / top), (new / top, folder / top)):
                if source.exists():
                    source.rename(target)
                    done.append((source, target))
    except OSError:
        for source, target in reversed(done):
            target.rename(source)
        raise


def _mark(content: bytes) -> str:
    return sha256(content).hexdigest()
