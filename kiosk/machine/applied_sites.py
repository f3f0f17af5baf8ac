"""Sites that staff have applied, in the state folder: the one that counts, and the one before.

Each is a folder named after its digest. A small file says which one counts, and is replaced last, so at any
moment there is the old site or the new one, whole.
"""

import re
import shutil
import tomllib
from pathlib import Path
from typing import BinaryIO

from kiosk.content.travel.manifest import Packed, PackError, manifest_of
from kiosk.content.travel.travelling import SITE, found_in
from kiosk.core.upkeep.applied_site import AppliedSite
from kiosk.durable_files import replace, sync
from kiosk.machine.state_folder import make_folder
from kiosk.machine.unpacked_site import unpack
from kiosk.plain_files import names_in, read_record

FILE = "applied.toml"
"""In the state folder itself: the running kiosk hears of a change there."""

FOLDER = "applied"
UNFINISHED = ".travel-"
"""How folders in the state folder begin that are needed only while a site is looked at."""

_DIGEST = re.compile(r"([0-9a-f]{64})?")
_HEAD = (
    "# Which site counts here: one in applied/, or none for that of the installed folder as it was (over).\n"
)


class AppliedSites:
    """``state`` is the state folder."""

    def __init__(self, state: Path) -> None:
        self._state, self._note, self._folder = state, state / FILE, state / FOLDER

    def last(self) -> AppliedSite:
        """The default if nothing was ever applied, or the record is no sound one."""
        try:
            found = tomllib.loads(read_record(self._note))
            digest, over, before = (found[key] for key in ("digest", "over", "before"))
            sound = all(isinstance(each, str) and _DIGEST.fullmatch(each) for each in (digest, over, before))
        except (OSError, ValueError, LookupError, RecursionError):
            return AppliedSite()
        return AppliedSite(digest, over, before) if sound else AppliedSite()

    def site(self, digest: str) -> Path:
        """Its site file, which is missing only if somebody has removed it."""
        return self._folder / digest / SITE

    def is_there(self, digest: str) -> bool:
        return self.site(digest).is_file()

    def add(self, archive: BinaryIO, digest: str) -> None:
        """Unpacks a site, which does not count yet. Raises PackError and OSError."""
        folder = self._folder / digest
        if self._is_whole(digest):
            return
        make_folder(self._folder)
        unfinished = self._folder / f"{digest}.new"
        shutil.rmtree(unfinished, ignore_errors=True)
        archive.seek(0)
        unpack(archive, unfinished)
        # One that is there is damaged.
        shutil.rmtree(folder, ignore_errors=True)
        unfinished.rename(folder)
        sync(self._folder)

    def choose(self, site: AppliedSite) -> None:
        """From now on this counts; removes what can no longer be gone back to. Raises OSError."""
        text = f'digest = "{site.digest}"\nover = "{site.over}"\nbefore = "{site.before}"\n'
        make_folder(self._note.parent)
        replace(self._note, (_HEAD + text).encode())
        self.tidy()

    def tidy(self) -> None:
        """Removes older sites, and leftovers of a power cut."""
        if self._folder.is_dir():
            for other in {*self._folder.iterdir()} - {self._folder / each for each in self.last().kept}:
                shutil.rmtree(other, ignore_errors=True)
        for name in names_in(self._state):
            if name.startswith(UNFINISHED):
                shutil.rmtree(self._state / name, ignore_errors=True)

    def _is_whole(self, digest: str) -> bool:
        from hashlib import sha256

        try:
            files, left = found_in(self._folder / digest)
            packed = [
                Packed(name, file.stat().st_size, sha256(file.read_bytes()).hexdigest())
                for name, file in files.items()
            ]
            return not left and manifest_of(packed).digest == digest
        except (OSError, PackError):
            return False
