"""``run --watch``: reloads files when an author saves them, and keeps the place on the screen."""

from kiosk.app.following.file_watch import FileWatch
from kiosk.app.following.site_places import all_places
from kiosk.app.kiosk import Kiosk
from kiosk.loading.sources import Sources


def follow_files(kiosk: Kiosk, sources: Sources) -> FileWatch:
    """Reloads everything after a save, for as long as the caller keeps the result."""
    watch = FileWatch(lambda: all_places(sources))
    watch.changed.connect(kiosk.load)

    def settle() -> None:
        """Content that is loaded then needs the store to take the new world at once."""
        kiosk.store.afterwards(watch.settle)

    kiosk.store.changed.connect(settle)
    return watch
