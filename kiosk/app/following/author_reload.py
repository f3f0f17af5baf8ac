"""``run --watch``: reloads files when an author saves them, and keeps the place on the screen."""

from kiosk.app.following.file_watch import FileWatch
from kiosk.app.following.site_places import all_places
from kiosk.app.kiosk import Kiosk
from kiosk.loading.sources import Sources


def follow_files(kiosk: Kiosk, sources: Sources) -> FileWatch:
    """Reloads everything after a save, as long as the caller keeps the result."""
    watch = FileWatch(lambda: all_places(sources))
    watch.changed.connect(kiosk.load)

    def settle() -> None:
        """Checks the files once the store has taken the new world."""
        kiosk.store.afterwards(watch.settle)

    kiosk.store.changed.connect(settle)
    return watch
