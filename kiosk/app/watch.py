"""``run --watch``: reloads files when an author saves them, and keeps the place on the screen."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.app.kiosk import Kiosk
from kiosk.content.deck.cross_checks import OVERRIDES
from kiosk.content.deck.order import FILE as ORDER
from kiosk.content.files.closed_folders import files_in
from kiosk.content.site.site_file import confirmation_files
from kiosk.i18n.catalogues.completeness import catalogue_file
from kiosk.loading.world import Sources
from kiosk.places import LAYERS
from kiosk.plain_files import names_in
from kiosk.window.base.file_watch import FileWatch


def follow_files(kiosk: Kiosk, sources: Sources) -> FileWatch:
    """Reloads everything after a save, for as long as the caller keeps the result."""
    watch = FileWatch(lambda: _places(sources))
    watch.changed.connect(kiosk.load)

    def settle() -> None:
        """What is loaded then needs the store to take the new world at once."""
        kiosk.store.afterwards(watch.settle)

    kiosk.store.changed.connect(settle)
    return watch


def _places(sources: Sources) -> Iterator[Path]:
    """Every file that is read, and the folders in which others can appear."""
    yield from (sources.site, sources.site.parent, sources.own.parent, sources.own.parent / LAYERS)
    yield from sources.layers
    yield from confirmation_files(sources.site, sources.kept)
    for folder in sources.folders:
        yield from (folder, folder / ORDER)
        for name in ("panels", "topics", OVERRIDES, "slides", "notes", "playlists", "programmes"):
            yield folder / name
            yield from files_in(folder / name)
    for catalogues in sources.catalogues:
        yield catalogues
        for tag in names_in(catalogues):
            file = catalogue_file(catalogues, tag)
            yield from (catalogues / tag, file.parent, file)
