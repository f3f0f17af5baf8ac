"""The playlists of a site and of the program, as an author sees them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.base.places import RESOURCES
from kiosk.base.problems import Problem
from kiosk.content.deck.load_playlists import FOLDER
from kiosk.content.files.document import read_document
from kiosk.studio.site_files.site_folder import SiteFolder

_OF_PROGRAM = RESOURCES / "content"


@dataclass(frozen=True, slots=True)
class PlaylistFile:
    """A playlist, with the values of its file; ``fault`` is why it cannot be read, or "".

    ``own``: the file is the site's. ``used``: it plays at its times.
    """

    name: str
    file: Path
    data: Mapping[str, Any]
    own: bool
    used: bool
    fault: str = ""

    @property
    def title(self) -> str:
        return str(self.data.get("title") or self.name)


def playlists_of(site: SiteFolder) -> tuple[PlaylistFile, ...]:
    """Returns all playlists by name; the file of the last folder counts."""
    files = {
        file.stem: file
        for folder in site.sources.folders
        for file in sorted((folder / FOLDER).glob("*.toml"))
    }
    return tuple(_playlist(site, file) for _, file in sorted(files.items()))


def playlist(site: SiteFolder, name: str) -> PlaylistFile | None:
    return next((each for each in playlists_of(site) if each.name == name), None)


def use_playlist(site: SiteFolder, name: str, use: bool) -> None:
    """Lets a playlist play, or stops it. Raises EditRefused, OSError."""
    usual = [each.name for each in playlists_of(site) if _plays_unnamed(each.file)]
    settings = site.settings
    named = usual if settings is None or settings.playlists is None else [*settings.playlists]
    others = [each for each in named if each != name]
    wanted = [*others, name] if use else others
    # Without the line all own playlists play, also those that come later.
    site.change(site.file, {("playlists",): None if {*wanted} == {*usual} else wanted})


def remove_playlist(site: SiteFolder, name: str) -> None:
    """Removes one of the site's own playlists, and its name from site.toml. Raises EditRefused, OSError."""
    settings = site.settings
    if settings and settings.playlists is not None and name in settings.playlists:
        use_playlist(site, name, use=False)
    site.remove(site.content / FOLDER / f"{name}.toml")


def _playlist(site: SiteFolder, file: Path) -> PlaylistFile:
    settings = site.settings
    named = settings.playlists if settings else None
    used = _plays_unnamed(file) if named is None else file.stem in named
    own = file.is_relative_to(site.content)
    read = read_document(file)
    if isinstance(read, Problem):
        return PlaylistFile(file.stem, file, {}, own, used, read.text)
    return PlaylistFile(file.stem, file, read.data, own, used)


def _plays_unnamed(file: Path) -> bool:
    """Whether it plays where site.toml names no playlists."""
    return not file.is_relative_to(_OF_PROGRAM)
