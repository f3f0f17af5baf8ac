"""Shows the announcements of two folders, and stores when each of them began."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.app.announcements.kept import keep_ended, read_ended, remove, text_of, write_down
from kiosk.app.kiosk import Kiosk
from kiosk.base.clock import Clock
from kiosk.base.plain_files import names_in
from kiosk.base.problems import Problem, Reported, Severity, to_report
from kiosk.core.state.announcement import BY_STAFF, Announcement
from kiosk.core.state.staff_events import AnnouncementsRead
from kiosk.core.state.world import World
from kiosk.loading.world import report
from kiosk.machine.disk_thread import Later
from kiosk.machine.folder_watch import FolderWatch

if TYPE_CHECKING:
    from kiosk.content.announcement_files import FoundAnnouncement
    from kiosk.core.announcements.announcement_file import AnnouncementFile

FOLDER = "announcements"
MOST_WATCHED = 50


@dataclass(frozen=True, slots=True)
class _Known:
    """A file as it was read; ``announced`` is None if it was over then, or staff have ended it.

    ``saved`` is None as long as the file of the staff's own announcement has not been seen.
    """

    saved: datetime | None
    said: "AnnouncementFile"
    announced: Announcement | None


class Announcements(QObject):
    """Follows both folders from the first loaded content on; ``site`` is the folder of the site, ``state``
    the state folder.
    """

    def __init__(self, kiosk: Kiosk, clock: Clock, site: Path, state: Path, later: Later) -> None:
        super().__init__(kiosk)
        self._store, self._clock, self._state, self._later = kiosk.store, clock, state, later
        self._folders = {"site": site / FOLDER, "state": state / FOLDER}
        self._by_staff = state.joinpath(FOLDER, *Path(BY_STAFF).parts[1:])
        self._known: dict[Path, _Known] = {}
        self._shown: tuple[Announcement, ...] = ()
        self._ended = read_ended(state)
        self._told: Reported = {}
        # First, so that nothing that is saved meanwhile is missed.
        watch = FolderWatch(self._places, self)
        self._read(is_new=False)
        watch.changed.connect(self._look)
        # Another site may have other numbers and languages.
        kiosk.loaded.connect(self._look)
        self._store.changed.connect(self._follow)

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
                if each.said is not None:
                    known[each.file] = self._begun(f"{name}/{each.file.name}", each, world, is_new)
        before = self._known.get(self._by_staff)
        if before and before.saved is None:
            # The disk is slow, or full: the announcement of staff is shown nevertheless.
            known.setdefault(self._by_staff, before)
        self._known = known
        new, self._told = to_report(problems, self._told, self._store.now.seconds)
        report(new)
        return (each.announced for each in known.values() if each.announced)

    def _begun(self, name: str, found: "FoundAnnouncement", world: World, is_new: bool) -> _Known:
        """Returns when a file began; one that has not changed keeps its time."""
        from kiosk.core.announcements.duration import begun, why_over

        assert found.said is not None
        before = self._known.get(found.file)
        if before and before.said == found.said and before.saved in {None, found.saved}:
            goes_on = before.announced and replace(before.announced, numbers=found.numbers)
            return _Known(found.saved, found.said, goes_on)
        now = self._clock.now().at(world.site.zone)
        said = begun(found.said, name, found.saved, world.site, now, found.numbers, is_new)
        is_ended = said is not None and (name, said.since) in self._ended
        if said is None and is_new:
            text = why_over(found.said, found.saved, world.site, now)
            report((Problem(str(found.file), 1, Severity.WARNING, text),))
        return _Known(found.saved, found.said, None if is_ended else said)

    def _follow(self) -> None:
        """Stores what staff have announced or ended on their page."""
        announced = self._store.state.house.announcements
        if announced == self._shown:
            return
        now, before = self._store.now, self._shown
        self._shown = announced
        if ended := [each for each in before if each not in announced and not each.is_over(now)]:
            self._end(ended)
        for made in announced:
            if made.id == BY_STAFF and made not in before:
                self._write_down(made)
        if not any(each.id == BY_STAFF for each in announced) and self._by_staff in self._known:
            del self._known[self._by_staff]
            remove(self._by_staff, self._later)

    def _end(self, ended: list[Announcement]) -> None:
        self._ended |= {each.key for each in ended}
        keep_ended(self._state, self._ended, self._store.now.wall, self._later)
        for file, known in self._known.items():
            if known.announced in ended:
                self._known[file] = replace(known, announced=None)

    def _write_down(self, made: Announcement) -> None:
        from kiosk.core.announcements.announcement_file import AnnouncementFile

        text = text_of(made)
        said = AnnouncementFile.validated(**tomllib.loads(text))
        self._known[self._by_staff] = _Known(None, said, made)
        write_down(made, self._by_staff, self._later)
