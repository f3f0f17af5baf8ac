"""The versions of a site: whole sites as files, in a folder beside its content."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.base import durable_files
from kiosk.base.applied.unpacked_site import unpack
from kiosk.base.places import CONFIRMATIONS
from kiosk.base.site_archive.archive import ENDING
from kiosk.base.site_archive.packing import PIN, is_site_file, ready_site
from kiosk.base.site_archive.travelling import found_in
from kiosk.content.files.document import Document, read_document
from kiosk.studio.site_files.toml_edit import with_values

FOLDER = "versions"
_FORM = "%Y-%m-%d-%H%M%S"
_READABLE = 0o644


@dataclass(frozen=True, slots=True)
class SiteVersion:
    """A version, and when it was written, by the clock of this computer."""

    file: Path
    written: datetime

    @property
    def name(self) -> str:
        return self.file.stem


def versions_of(site: Path) -> tuple[SiteVersion, ...]:
    """Returns all versions, the newest first."""
    found: list[SiteVersion] = []
    for file in (site.parent / FOLDER).glob(f"*{ENDING}"):
        with suppress(ValueError):
            found.append(SiteVersion(file, datetime.strptime(file.stem, _FORM).astimezone()))
    return tuple(sorted(found, key=lambda version: version.name, reverse=True))


def next_file(site: Path, now: datetime) -> Path:
    """Returns the place of a new version, and makes its folder. Raises OSError."""
    folder = site.parent / FOLDER
    folder.mkdir(exist_ok=True)
    return folder / f"{now.strftime(_FORM)}{ENDING}"


def keep_present(site: Path, now: datetime) -> None:
    """Writes the present files as a version, also those with faults. Raises PackError, OSError."""
    with durable_files.replacing(next_file(site, now), _READABLE) as target:
        ready_site(site.parent).write(target)


def go_back(site: Path, version: SiteVersion, now: datetime) -> None:
    """Replaces the files of the site by those of a version, after the present ones were written as one too.

    What is known about numbers never goes back: a number may have been found wrong since. PINs stay.
    Raises PackError, EditRefused and OSError.
    """
    here = site.parent
    keep_present(site, now)
    with TemporaryDirectory(prefix=".version-", dir=here) as name:
        folder = Path(name) / "site"
        with version.file.open("rb") as archive:
            unpack(archive, folder)
        before, after = found_in(here)[0], found_in(folder)[0]
        for path, file in after.items():
            if path == CONFIRMATIONS:
                continue
            if is_site_file(path):
                _keep_pin(here / path, file)
            place = here / path
            place.parent.mkdir(parents=True, exist_ok=True)
            durable_files.replace(place, file.read_bytes(), _READABLE)
        for path in before.keys() - after.keys() - {CONFIRMATIONS}:
            (here / path).unlink()


def _keep_pin(present: Path, new: Path) -> None:
    read = read_document(present)
    if isinstance(read, Document) and (pin := read.data.get(PIN)):
        new.write_text(with_values(new.read_text("utf-8"), {(PIN,): str(pin)}), "utf-8")
