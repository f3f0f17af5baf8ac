"""Fetches the files of a site: bytes that arrived before a cut are not fetched again."""

import os
import shutil
from collections.abc import Iterator, Sequence
from hashlib import file_digest
from pathlib import Path
from typing import BinaryIO

from tuf.api.exceptions import DownloadError

from kiosk.base.durable_files import sync, sync_file
from kiosk.base.enrolment.refusal import Reason, RefusedError
from kiosk.base.plain_files import names_in
from kiosk.base.site_archive.manifest import Packed
from kiosk.fleet.agent.config import Limits
from kiosk.fleet.agent.fetched_copy import FetchedCopy
from kiosk.fleet.agent.source import RepositorySource
from kiosk.fleet.repository.layout import file_path


def fetch_files(
    source: RepositorySource, files: Sequence[Packed], parts: Path, copy: FetchedCopy, limits: Limits
) -> None:
    """Adds each whole file to the copy. Raises RefusedError, DownloadError and OSError."""
    parts.mkdir(mode=0o700, exist_ok=True)
    _clear(parts, files)
    _refuse_if_full(files, parts, limits.spare_bytes)
    for file in files:
        part = parts / file.sha256
        _fetch(source, file, part, limits.cuts)
        part.chmod(0o640)
        place = copy.place(file.sha256)
        part.replace(place)
        sync(place.parent)


def _clear(parts: Path, files: Sequence[Packed]) -> None:
    """Removes the beginnings of unwanted files."""
    wanted = {file.sha256 for file in files}
    for name in names_in(parts):
        if name not in wanted:
            (parts / name).unlink()


def _refuse_if_full(files: Sequence[Packed], parts: Path, spare: int) -> None:
    there = sum((parts / name).stat().st_size for name in names_in(parts))
    needed, free = sum(file.bytes for file in files) - there, shutil.disk_usage(parts).free
    if needed + spare > free:
        raise RefusedError(
            Reason.FULL,
            f"the site needs {needed // 1_000_000 + 1} MB more, of which {spare // 1_000_000} MB must stay "
            f"free, and {free // 1_000_000} MB are there",
        )


def _fetch(source: RepositorySource, file: Packed, part: Path, cuts: int) -> None:
    """Fetches a file, synced and with the right sum."""
    for _ in range(cuts):
        before = _size(part)
        cut = _continue(source, file, part)
        if cut is None:
            if _sum(part) == file.sha256:
                return
            part.unlink()
            if before == 0:
                raise RefusedError(Reason.DAMAGED, f"{file.path} is not what was signed")
        elif _size(part) <= before:
            raise cut
    raise DownloadError(f"{file.path} was cut {cuts} times: the next poll goes on with it")


def _continue(source: RepositorySource, file: Packed, part: Path) -> DownloadError | None:
    """Adds the missing bytes; returns why the connection was cut, if it was."""
    at = _size(part)
    if at > file.bytes:
        part.unlink()
        at = 0
    with part.open("ab") as into:
        if at < file.bytes:
            try:
                opened = source.open(file_path(file.sha256), at)
                if opened.start != at:
                    into.truncate(0)
                _write(opened.chunks, into, file)
            except DownloadError as error:
                into.flush()
                return error
        sync_file(into)
    return None


def _write(chunks: Iterator[bytes], into: BinaryIO, file: Packed) -> None:
    left = file.bytes - into.seek(0, os.SEEK_END)
    for chunk in chunks:
        left -= len(chunk)
        if left < 0:
            raise RefusedError(Reason.DAMAGED, f"{file.path} is longer than what was signed")
        into.write(chunk)


def _size(part: Path) -> int:
    return part.stat().st_size if part.exists() else 0


def _sum(part: Path) -> str:
    with part.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
