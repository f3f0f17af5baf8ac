"""The announcements in the folder beside site.toml, as an author sees them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.base.problems import Problem
from kiosk.content.announcement_files import FOLDER
from kiosk.content.files.closed_folders import files_in, is_written
from kiosk.content.files.document import read_document
from kiosk.studio.site_files.site_folder import SiteFolder


@dataclass(frozen=True, slots=True)
class AnnouncementEntry:
    """``data`` are the values of its file, which was ``saved`` then; ``fault`` is why it cannot be read."""

    name: str
    file: Path
    data: Mapping[str, Any]
    saved: datetime
    fault: str = ""


def place_of(site: SiteFolder, name: str) -> Path:
    return site.file.parent / FOLDER / f"{name}.toml"


def announcements_of(site: SiteFolder) -> tuple[AnnouncementEntry, ...]:
    """Returns all announcements by name; a file that goes meanwhile is not among them."""
    folder = site.file.parent / FOLDER
    files = files_in(folder) if is_written(folder) else []
    return tuple(_entry(file) for file in files if file.exists())


def announcement(site: SiteFolder, name: str) -> AnnouncementEntry | None:
    return next((each for each in announcements_of(site) if each.name == name), None)


def _entry(file: Path) -> AnnouncementEntry:
    saved = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    read = read_document(file)
    if isinstance(read, Problem):
        return AnnouncementEntry(file.stem, file, {}, saved, read.text)
    return AnnouncementEntry(file.stem, file, read.data, saved)
