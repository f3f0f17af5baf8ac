"""``pack check``: unpacks and checks a site as screens do, to find out whether it can be signed."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

from kiosk.base.applied.unpacked_site import unpack
from kiosk.base.site_archive.packing import PIN, ReadySite, ready_site
from kiosk.base.site_archive.travelling import SITE
from kiosk.base.unsafe_characters import printable
from kiosk.fleet.repository.telephone_numbers import holds_numbers, numbers_of
from kiosk.fleet.signing.kiosk_programs import check_site
from kiosk.fleet.signing.signing_commands import DeskError, carefully


def check_folder(folder: Path) -> int:
    """Checks the folder; returns 1 if it could not be signed."""
    return carefully(folder, lambda: _check(folder))


def _check(folder: Path) -> int:
    with TemporaryDirectory(prefix="site-") as name:
        there = Path(name) / "site"
        ready, doubts = sound(site_folder(folder), there)
        numbers_of_site(ready, there)
    for each in doubts:
        print(printable(each))
    print(printable(f"{folder}: {len(ready.manifest.files)} files, nothing in the way of signing them"))
    return 0


def numbers_of_site(ready: ReadySite, there: Path) -> bytes:
    """Returns the list that would be signed. Raises PackError and OSError."""
    paths = [file.path for file in ready.manifest.files if holds_numbers(file.path)]
    return numbers_of({path: (there / path).read_bytes() for path in paths})


def site_folder(folder: Path) -> Path:
    return folder.parent if folder.name == SITE else folder


def sound(folder: Path, there: Path) -> tuple[ReadySite, Sequence[str]]:
    """Unpacks the site as a screen would get it, and checks that. The second part is the valid content, and
    may still show a number that somebody meant to hide. Raises DeskError, PackError and OSError.
    """
    if not folder.is_dir():
        raise DeskError(f"{folder} is no folder: name the one with {SITE}")
    ready = ready_site(folder)
    with TemporaryFile() as archive:
        ready.write(archive)
        archive.seek(0)
        unpack(archive, there)
    found = check_site(there)
    if found.errors:
        print(*map(printable, found.errors), sep="\n")
        raise DeskError(f"{folder} has errors: mend them first")
    for name in ready.without_pin:
        print(f"{name}: {PIN} stays here, since a PIN belongs to one place")
    if ready.left:
        print(printable(f"Not part of it, since the program does not read it: {', '.join(ready.left[:8])}"))
    return ready, found.doubts
