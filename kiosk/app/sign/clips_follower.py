"""Offers sign languages once their clips have been examined, while the first panel rests."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.app.kiosk import Kiosk
from kiosk.base.failure_log import failures
from kiosk.base.problems import Problem, Reported, to_report
from kiosk.content.sign.clip_files import find_clips, read_clip
from kiosk.core.sign.sign_language import SignLanguage
from kiosk.core.state.events import WorldChanged
from kiosk.loading.loaded import shows_drafts
from kiosk.loading.signs import ReadyClip, judge
from kiosk.loading.sources import Sources
from kiosk.machine.disk_thread import Later, at_once
from kiosk.machine.pictures import clip_store
from kiosk.machine.pictures.clip_decoding import NO_TIME
from kiosk.machine.pictures.clip_store import UNKEPT, KeptClip
from kiosk.machine.retry_timer import RetryTimer

log = logging.getLogger("kiosk.app.sign")

Ready = dict[str, dict[str, ReadyClip]]
"""Clips that can be played: by sign language, and by what they sign."""


class SignClips(QObject):
    """Examines clips. ``folder`` keeps copies of clips; ``later`` examines new ones, again if time or room
    was missing.
    """

    looked = Signal()
    _found = Signal(int, object)

    def __init__(self, kiosk: Kiosk, sources: Sources, folder: Path, later: Later = at_once) -> None:
        super().__init__(kiosk)
        self._kiosk, self._sources, self._folder, self._later = kiosk, sources, folder, later
        self._asked = 0
        self._told: Reported = {}
        self._retry = RetryTimer()
        self._retry.timeout.connect(self.look)
        kiosk.loaded.connect(self._wait_for_rest)
        # Queued from another thread, direct from this one.
        self._found.connect(self._take, Qt.ConnectionType.AutoConnection)

    def _wait_for_rest(self) -> None:
        world = self._kiosk.store.world
        self._retry.settle()
        if world and world.site.sign:
            self._kiosk.store.use_rest(self._look_at_rest)

    def _look_at_rest(self) -> bool:
        """Examines clips in a rest; False: no work is left."""
        self.look()
        return False

    def look(self) -> None:
        """Examines all clips of the site's sign languages, if it has any."""
        world = self._kiosk.store.world
        if world and world.site.sign:
            self._asked += 1
            found = partial(self._found.emit, self._asked)
            folders = self._sources.folders
            self._later(lambda: found(_looked_into(folders, (*world.site.sign,), self._folder)))

    def _take(self, asked: int, found: tuple[Ready, bool]) -> None:
        world = self._kiosk.store.world
        if asked != self._asked or world is None:
            return
        ready, are_all_tried = found
        if not are_all_tried:
            self._retry.again()
        problems: list[Problem] = []
        signs: dict[str, SignLanguage] = {}
        for tag in world.site.sign:
            sign, faults = judge(tag, world, self._kiosk.language_of, ready.get(tag, {}))
            problems += faults
            if sign.clips:
                signs[tag] = sign
        new, self._told = to_report(problems, self._told, self._kiosk.store.now.seconds)
        for problem in new:
            log.warning("%s", problem)
        offered = replace(world, signs=signs)
        if not shows_drafts(world.site, self._sources, self._kiosk.store.now.wall):
            offered = offered.without_drafts()
        if offered.signs != world.signs:
            self._kiosk.store.dispatch(WorldChanged(offered))
        # A demonstration has no visits that access times could reveal, and keeps its memory.
        if signs and not world.site.demo:
            self._kiosk.store.use_rest(_load_player)
        self.looked.emit()


def _looked_into(folders: Sequence[Path], tags: Sequence[str], store: Path) -> tuple[Ready, bool]:
    """Returns the clips, and whether none needs a new try: a machine without time for one has none for the
    next.
    """
    ready: Ready = {tag: {} for tag in tags}
    faults: set[str] = set()
    for tag in tags:
        for ref, file in find_clips(folders, tag).items():
            clip, thing = read_clip(file), f"The clip {file.path}"
            has_time = NO_TIME not in faults
            kept = clip if isinstance(clip, str) else clip_store.keep(clip, store, has_time, str(file.path))
            if isinstance(kept, KeptClip):
                failures.works(thing)
                ready[tag][ref] = ReadyClip(file, kept.file, kept.seconds, kept.film)
                continue
            faults.add(kept)
            if kept != UNKEPT:
                failures.fails("kiosk.app.sign", thing, kept, kept)
    films = frozenset(clip.film for clips in ready.values() for clip in clips.values())
    clip_store.forget_others(store, films)
    return ready, faults.isdisjoint({NO_TIME, UNKEPT})


def _load_player() -> bool:
    """Loads the player before the first clip, which then comes at once. False: no work is left."""
    from kiosk.window.sign import player

    player.prepare()
    return False
