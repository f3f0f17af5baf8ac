"""Lists the files of a site, and the folders in which others can appear."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.base.places import LAYERS
from kiosk.base.plain_files import names_in
from kiosk.content.deck.cross_checks import OVERRIDES
from kiosk.content.deck.order import FILE as ORDER
from kiosk.content.files.closed_folders import MOST_FILES, files_in, is_written
from kiosk.content.files.photo_files import FOLDER as PHOTOS
from kiosk.content.site.host_files import host_file
from kiosk.content.site.site_file import confirmation_files
from kiosk.i18n.catalogues.completeness import catalogue_file
from kiosk.loading.files import DRAWINGS
from kiosk.loading.sources import Sources

_KINDS = ("panels", "topics", OVERRIDES, "slides", "notes", "playlists", "programmes")


def all_places(sources: Sources) -> Iterator[Path]:
    """Returns every file that is read."""
    yield from _places(sources, sources.folders, sources.catalogues)


def own_places(sources: Sources) -> Iterator[Path]:
    """Returns the site's files without the program's own, which only its package changes."""
    yield from _places(sources, sources.folders[1:], sources.catalogues[1:])


def _places(sources: Sources, folders: Iterable[Path], catalogues: Iterable[Path]) -> Iterator[Path]:
    yield from (sources.site, sources.site.parent, sources.own.parent, sources.own.parent / LAYERS)
    host = host_file(sources.site)
    yield from (host.parent, host)
    yield from sources.layers
    for confirmations in confirmation_files(sources.site, sources.kept, sources.installed):
        yield from (confirmations.parent, confirmations)
    for folder in folders:
        yield from (folder, folder / ORDER)
        for name in _KINDS:
            yield folder / name
            yield from files_in(folder / name)
        for pictures in filter(is_written, (folder / DRAWINGS, folder / PHOTOS)):
            yield pictures
            yield from (pictures / name for name in names_in(pictures)[:MOST_FILES])
    for translations in catalogues:
        yield translations
        for tag in names_in(translations):
            file = catalogue_file(translations, tag)
            yield from (translations / tag, file.parent, file)
