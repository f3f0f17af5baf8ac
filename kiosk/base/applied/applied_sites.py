"""Stores sites that staff have applied, in the state folder: the one in use, and the one before.

Each is a folder named after its digest. A small file names the one in use, and is replaced last, so at any
moment there is the old site or the new one, whole. The list of a site's files is next to its folder.
"""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kiosk.base.applied.applied_site import AppliedSite
from kiosk.base.applied.good_and_bad_sites import lasted_sites
from kiosk.base.applied.site_integrity import has_sizes, is_whole
from kiosk.base.applied.unpacked_site import unpack
from kiosk.base.durable_files import replace, sync
from kiosk.base.folder_lock import alone_in
from kiosk.base.installed.state_folder import make_folder, put
from kiosk.base.kept_record import record
from kiosk.base.plain_files import names_in, read_plain
from kiosk.base.site_archive.manifest import LARGEST_MANIFEST, Manifest, PackError, read_manifest
from kiosk.base.site_archive.travelling import SITE

FILE = "applied.toml"
"""In the state folder itself, where the running kiosk watches it."""

FOLDER = "applied"
UNFINISHED = ".travel-"
"""Prefix of temporary folders in the state folder, for examining a site."""

_DIGEST = re.compile(r"([0-9a-f]{64})?")
_HEAD = (
    "# Which site counts here: one in applied/, or none for that of the installed folder as it was (over).\n"
    "# One that took too long to start is left, and tried again later.\n"
)


class AppliedSites:
    """``state`` is the state folder."""

    def __init__(self, state: Path) -> None:
        self._state, self._note, self._folder = state, state / FILE, state / FOLDER

    def last(self) -> AppliedSite:
        """The stored choice; the default if nothing was ever applied, or the record is invalid."""
        last = record(self._note, AppliedSite) or AppliedSite()
        named = (last.digest, last.over, last.before, last.left)
        return last if all(map(_DIGEST.fullmatch, named)) and last.times >= 0 else AppliedSite()

    def site(self, digest: str) -> Path:
        """The site file, which is missing only if somebody has removed it."""
        return self._folder / digest / SITE

    def is_there(self, digest: str) -> bool:
        return self.site(digest).is_file()

    def is_slow(self, digest: str) -> bool:
        """Whether it took too long to start, and has not run here since."""
        return bool(digest) and self.last().left == digest and digest not in lasted_sites(self._state)

    def seems_whole(self, digest: str) -> bool:
        """Whether its files have their sizes, which takes no time at a start."""
        return self.is_there(digest) and has_sizes(self._list(digest), digest, self._folder / digest)

    def manifest(self, digest: str) -> Manifest | None:
        """The list of its files; None if it is missing or damaged."""
        try:
            manifest = read_manifest(read_plain(self._list(digest), LARGEST_MANIFEST + 1, follow=False))
        except (OSError, PackError):
            return None
        return manifest if manifest.digest == digest else None

    def add(self, archive: BinaryIO, digest: str) -> None:
        """Unpacks a site without using it yet. Raises PackError and OSError."""
        known = self.manifest(digest)
        if known and is_whole(known, self._folder / digest):
            return
        make_folder(self._folder)
        unfinished = self._folder / f"{digest}.new"
        shutil.rmtree(unfinished, ignore_errors=True)
        archive.seek(0)
        self.put(unpack(archive, unfinished), unfinished)

    def put(self, manifest: Manifest, folder: Path) -> None:
        """Takes a folder with a site, each byte of it on the disk, without using it yet.

        Raises OSError.
        """
        place = self._folder / manifest.digest
        self.keep_list(manifest)
        # A folder that is there is damaged.
        shutil.rmtree(place, ignore_errors=True)
        folder.rename(place)
        sync(self._folder)

    def keep_list(self, manifest: Manifest) -> None:
        """Stores the list for comparisons of a site's files. Raises OSError."""
        make_folder(self._folder)
        replace(self._list(manifest.digest), manifest.raw)

    def choose(self, site: AppliedSite) -> None:
        """Uses this site from now on; removes others without a way back. Raises OSError."""
        text = f'digest = "{site.digest}"\nover = "{site.over}"\nbefore = "{site.before}"\n'
        if site.left:
            text += f'left = "{site.left}"\ntimes = {site.times}\n'
        put(self._note, (_HEAD + text).encode())
        self.tidy()

    def tidy(self) -> None:
        """Removes older sites, and leftovers of a power cut."""
        kept = {name for digest in self.last().kept for name in (digest, self._list(digest).name)}
        for name in {*names_in(self._folder)} - kept:
            _remove(self._folder / name)
        for name in names_in(self._state):
            if name.startswith(UNFINISHED):
                _remove(self._state / name)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Lets no other process change the applied sites meanwhile."""
        make_folder(self._state)
        with alone_in(self._state):
            yield

    def _list(self, digest: str) -> Path:
        return self._folder / f"{digest}.json"


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
