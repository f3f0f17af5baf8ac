"""Loads playlists from the folders called playlists."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.base.problems import Problem
from kiosk.content.deck.cross_checks import Found, NameCheck
from kiosk.content.deck.read_all import read_all
from kiosk.content.files.document import Document
from kiosk.content.files.pydantic_errors import did_you_mean, explain, shorten
from kiosk.core.base.record_marks import RecordError
from kiosk.core.schedule.playlist import Playlist
from kiosk.core.site.settings import Site

FOLDER = "playlists"


@dataclass(frozen=True, slots=True)
class LoadedPlaylists:
    """The valid playlists by name, and the problems of all."""

    found: Mapping[str, Found[Playlist]]
    problems: tuple[Problem, ...]

    @property
    def panels(self) -> frozenset[str]:
        """The panels that they name."""
        return frozenset(name for each in self.found.values() for name in each.item.panels)

    def unknown_panels(self, known: Collection[str]) -> Iterator[Problem]:
        """Reports panels that do not exist; the rest of the playlist plays."""
        for each in self.found.values():
            for at, name in enumerate(each.item.panels):
                if name not in known:
                    text = f"there is no panel “{shorten(name)}” to play: {did_you_mean(name, known)}"
                    yield each.document.error(("panels", at), text)


def read(folders: Sequence[Path], check: NameCheck) -> LoadedPlaylists:
    readable = read_all(folders, FOLDER, _read_playlist, check)
    return LoadedPlaylists(readable.found, tuple(readable.problems))


def chosen(found: Mapping[str, Found[Playlist]], site: Site) -> tuple[Found[Playlist], ...]:
    """The playlists of a site, by id: those it names, else all."""
    names = found if site.playlists is None else site.playlists
    return tuple(found[name] for name in sorted(names) if name in found)


def unknown(found: Mapping[str, Found[Playlist]], site: Site, document: Document) -> Iterator[Problem]:
    """Reports playlists that the site names and that do not exist."""
    for at, name in enumerate(site.playlists or ()):
        if name not in found:
            text = f"there is no playlist “{shorten(name)}” without a fault: {did_you_mean(name, found)}"
            yield document.error(("playlists", at), text)


def _read_playlist(document: Document) -> Playlist | tuple[Problem, ...]:
    try:
        return Playlist.validated(**document.data)
    except RecordError as error:
        return explain(error, document, Playlist)
