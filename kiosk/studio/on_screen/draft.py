"""The draft of a screen: a copy of the site that the screen shows, on which the studio works."""

from datetime import datetime
from hashlib import file_digest
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.base import durable_files
from kiosk.base.applied.unpacked_site import unpack
from kiosk.base.places import CONFIRMATIONS
from kiosk.base.site_archive.travelling import SITE
from kiosk.studio.site_files.versions import SiteVersion, go_back

_SHOWN = ".shown"
"""Beside site.toml: the SHA-256 of the site that the draft began with."""

_READABLE = 0o644


def lay_draft(shown: Path, folder: Path, now: datetime) -> Path:
    """Returns the site.toml of the draft. ``shown`` is the site of the screen as one file.

    A draft of the same site is kept as it is, so that work goes on. When the screen shows another site, the
    draft is written as a version first. Raises PackError, EditRefused and OSError.
    """
    site, mark = folder / SITE, folder / _SHOWN
    with shown.open("rb") as archive:
        digest = file_digest(archive, "sha256").hexdigest()
    if not site.exists():
        _lay_new(shown, folder)
    elif not mark.exists() or mark.read_text("ascii") != digest:
        go_back(site, SiteVersion(shown, now), now)
        _lay_numbers(shown, folder)
    else:
        return site
    durable_files.replace(mark, digest.encode(), _READABLE)
    return site


def _lay_new(shown: Path, folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".new-", dir=folder.parent) as name:
        new = Path(name) / "site"
        with shown.open("rb") as archive:
            unpack(archive, new)
        new.rename(folder)


def _lay_numbers(shown: Path, folder: Path) -> None:
    """Lays the record of numbers of the screen."""
    with TemporaryDirectory(prefix=".shown-", dir=folder) as name:
        new = Path(name) / "site"
        with shown.open("rb") as archive:
            unpack(archive, new)
        if (new / CONFIRMATIONS).exists():
            durable_files.replace(folder / CONFIRMATIONS, (new / CONFIRMATIONS).read_bytes(), _READABLE)
