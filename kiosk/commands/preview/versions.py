"""Versions of a site: writes the present one as a file, and says what has changed since an earlier one."""

from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.base.applied.unpacked_site import unpack
from kiosk.base.site_archive.travelling import SITE
from kiosk.commands.preview.moments import now
from kiosk.commands.site_transfer.compared_sites import changes_between
from kiosk.commands.site_transfer.pack_file import pack
from kiosk.i18n.phrases.site_changes import rows
from kiosk.loading.sources import BUILT_IN_SITE, Sources
from kiosk.loading.world import language_of


@dataclass(frozen=True, slots=True)
class VersionResult:
    """``said`` are lines for the author: what was written, or the errors that are in the way."""

    done: bool
    said: tuple[str, ...]


def write_version(site: Path, file: Path) -> VersionResult:
    """Writes a site without errors as one file, as ``pack file`` does."""
    said = StringIO()
    with redirect_stdout(said):
        code = pack(site.parent, file)
    return VersionResult(code == 0, tuple(said.getvalue().splitlines()))


def changes_since(site: Path, version: Path | None, language: str) -> list[tuple[str, str]]:
    """Returns captions with their changes since a version, or since the program's own site."""
    after = Sources(site)
    if version is None:
        return _rows(Sources(BUILT_IN_SITE), after, language)
    with TemporaryDirectory(prefix="version-") as name:
        folder = Path(name) / "site"
        with version.open("rb") as archive:
            unpack(archive, folder)
        return _rows(Sources(folder / SITE), after, language)


def _rows(before: Sources, after: Sources, language: str) -> list[tuple[str, str]]:
    changed = rows(changes_between(before, after, now()) or (), language_of(language))
    return [(row.caption, row.words) for row in changed]
