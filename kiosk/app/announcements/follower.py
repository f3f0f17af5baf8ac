"""Shows what the files of two folders announce, and keeps when each of them began."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.app.kiosk import Kiosk
from kiosk.core.base.clock import Clock
from kiosk.core.base.problems import Problem, Told, tell
from kiosk.core.kernel.announcement import Announcement
from kiosk.core.kernel.staff_events import AnnouncementsRead
from kiosk.core.kernel.world import World
from kiosk.frozen import dataclass
from kiosk.loading.world import report
from kiosk.machine.folder_watch import FolderWatch
from kiosk.plain_files import names_in

if TYPE_CHECKING:
    from kiosk.content.announcement_files import FoundAnnouncement
    from kiosk.core.announcements.announcement_file import AnnouncementFile

FOLDER = "announcements"
MOST_WATCHED = 50


@dataclass(frozen=True, slots=True)
class _Known:
    """A file as it was read; ``announced`` is None if it was over then."""

    saved: datetime
    said: "AnnouncementFile"
    announced: Announcement | None


class Announcements(QObject):
    """Made when content was loaded; ``site`` is the folder of the site, ``state`` the state folder."""

    def __init__(self, kiosk: Kiosk, clock: Clock, site: Path, state: Path) -> None:
        super().__init__(kiosk)
        self._store, self._clock = kiosk.store, clock
        self._folders = {"site": site / FOLDER, "state": state / FOLDER}
        self._known: dict[Path, _Known] = {}
        self._shown: tuple[Announcement, ...] = ()
        self._told: Told = {}
        # First, so that nothing that is saved meanwhile is missed.
        watch = FolderWatch(self._places, self)
        self._read(is_new=False)
        watch.changed.connect(self._look)
        # Another site may have other numbers and languages.
        kiosk.loaded.connect(self._look)

    def _places(self) -> Iterator[Path]:
        for folder in self._folders.values():
            yield from (folder.parent, folder)
            yield from (folder / name for name in names_in(folder)[:MOST_WATCHED])

    def _look(self) -> None:
        self._read(is_new=True)

    def _read(self, is_new: bool) -> None:
        world = self._store.world
        if world is None or not (self._known or any(map(names_in, self._folders.values()))):
            return
        found = tuple(self._found(world, is_new))
        if found != self._shown:
            self._shown = found
            self._store.dispatch(AnnouncementsRead(found))

    def _found(self, world: World, is_new: bool) -> Iterator[Announcement]:
        # Read only where somebody announces something.
        from kiosk.content.announcement_files import read_announcements, too_many
        from kiosk.window.text.glyph_check import fault_in

        known: dict[Path, _Known] = {}
        problems: list[Problem] = []
        for name, folder in self._folders.items():
            problems += too_many(folder)
            for each in read_announcements(folder, world.site, fault_in):
                problems += each.problems
                if each.said is None:
                    continue
                known[each.file] = here = self._begun(f"{name}/{each.file.name}", each, world, is_new)
                if here.announced:
                    yield here.announced
        self._known = known
        new, self._told = tell(problems, self._told, self._store.now.seconds)
        report(new)

    def _begun(self, name: str, found: "FoundAnnouncement", world: World, is_new: bool) -> _Known:
        """A file that has not changed goes on as it began."""
        from kiosk.core.announcements.beginning import begun

        assert found.said is not None
        before = self._known.get(found.file)
        if before and (before.saved, before.said) == (found.saved, found.said):
            goes_on = before.announced and replace(before.announced, numbers=found.numbers)
            return replace(before, announced=goes_on)
        now = self._clock.now().at(world.site.zone)
        said = begun(found.said, name, found.saved, world.site, now, found.numbers, is_new)
        return _Known(found.saved, found.said, said)
