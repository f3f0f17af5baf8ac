"""Removes from a repository what no reader asks for any more: lists and files of sites that were replaced.

Of each channel stays what is shown, what was signed after it, and the one before, which a reader may still be
fetching. What came or was replaced within the last day stays too: others may be copying something right now.
Metadata stays: it is small, and says of a place with an older state that it is the same repository.
"""

import os
import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.base.enrolment.channels import CHANNELS
from kiosk.base.site_archive.manifest import PackError, read_manifest
from kiosk.fleet.repository.channels import list_of, list_path, waiting_channel
from kiosk.fleet.repository.layout import FILES, TARGETS, file_path
from kiosk.fleet.repository.signed_channels import SignedChannel, newest_channel, read_channel
from kiosk.fleet.repository.signed_files import BadFileError, numbered, roots_of, versions
from kiosk.fleet.repository.signing_faults import SigningError

YOUNG = timedelta(days=1)

_CHANNEL = "|".join(CHANNELS)
_REMOVABLE = re.compile(
    rf"{TARGETS}/(?:{_CHANNEL})/[0-9a-f]{{64}}\.(?:site|numbers)\.json"
    rf"|{FILES}/[0-9a-f]{{2}}/[0-9a-f]{{64}}"
)


def prune(repository: Path, now: datetime, shown: Mapping[str, int] | None = None) -> int:
    """``shown`` are versions by channel; without it the last signed ones. Returns the number of files.

    Raises SigningError and OSError; wherever it ends, readers find all they need.
    """
    if not hasattr(os, "fwalk"):
        # A desk with Windows keeps everything.
        return 0
    since = (now - YOUNG).timestamp()
    wanted = {path for each in _kept(repository, shown, since) for path in _paths(repository, each)}
    count = 0
    for top in filter(Path.is_dir, (repository / each for each in (TARGETS, FILES))):
        # By handles of folders, since a link in a folder that others write to could lead anywhere.
        for folder, _, names, handle in os.fwalk(top):
            inside = Path(folder).relative_to(repository).as_posix()
            for name in names:
                path = f"{inside}/{name}"
                if path in wanted or not _REMOVABLE.fullmatch(path):
                    continue
                if os.stat(name, dir_fd=handle, follow_symlinks=False).st_ctime < since:
                    os.unlink(name, dir_fd=handle)
                    count += 1
    return count


def _kept(repository: Path, shown: Mapping[str, int] | None, since: float) -> Iterator[SignedChannel]:
    roots = roots_of(repository)
    for channel in CHANNELS:
        if waiting := waiting_channel(repository, channel):
            yield waiting
        newest = newest_channel(repository, channel, roots) if shown is None else None
        now = newest.version if newest else (shown or {}).get(channel, 0)
        newer: SignedChannel | None = None
        for version in versions(repository, channel):
            found = read_channel(repository, channel, version, roots)
            if found is None:
                continue
            # The last one that is kept is the one before, or was replaced within the day.
            if newer is None or newer.version >= now or _came(repository, newer) >= since:
                yield found
            newer = found


def _came(repository: Path, signed: SignedChannel) -> float:
    return numbered(repository, signed.channel, signed.version).stat().st_ctime


def _paths(repository: Path, signed: SignedChannel) -> Iterator[str]:
    yield list_path(signed.numbers_list)
    yield list_path(signed.site_list)
    try:
        manifest = read_manifest(list_of(repository, signed.site_list))
    except (SigningError, PackError) as error:
        if isinstance(error, BadFileError) and error.file.exists():
            # Nobody knows which files it names.
            raise
        # Not all of it has come yet.
        return
    yield from (file_path(file.sha256) for file in manifest.files)
