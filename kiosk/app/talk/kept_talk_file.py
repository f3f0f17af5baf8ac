"""Stores the place of a talk under way, so that staff can go on after a crash."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from kiosk.app.kiosk import Kiosk
from kiosk.base.clock import Moment
from kiosk.base.installed.state_folder import attempt, keep
from kiosk.base.plain_files import read_record
from kiosk.core.state.kept_talk import KeptTalk
from kiosk.core.state.scenes import talk_under
from kiosk.core.state.talk_events import TalkFound
from kiosk.core.talk.kept_talk_text import text_of, understood
from kiosk.core.talk.resuming import place_of
from kiosk.machine.disk_thread import Later

FILE = "unfinished-talk.json"
THING = "The place of the talk"
RENEWED = 60.0
"""Seconds after which the time in the file is renewed, though nobody has acted."""


class KeptTalkFile(QObject):
    """``state`` is the state folder. Its file exists during a talk, and for an hour after one that nobody
    ended.
    """

    def __init__(self, kiosk: Kiosk, state: Path, later: Later) -> None:
        super().__init__(kiosk)
        self._store, self._path, self._later = kiosk.store, state / FILE, later
        self._kept: object = None
        kiosk.loaded.connect(self._begin, Qt.ConnectionType.SingleShotConnection)

    def _begin(self) -> None:
        if found := _read(self._path, self._store.now):
            self._kept = found
            self._store.dispatch(TalkFound(found))
        elif self._path.exists():
            self._later(partial(_remove, self._path))
        self._store.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """Writes the changes since the last write; at rest only the time, once a minute."""
        state, now = self._store.state, self._store.now
        talk = talk_under(state.scene)
        kept = KeptTalk(place_of(talk, state.language, now), now.seconds) if talk else state.house.kept
        wanted = (_without_time(kept), now.seconds // RENEWED) if kept and talk else kept
        if wanted == self._kept:
            return
        self._kept = wanted
        if kept:
            content = text_of(kept, now).encode()
            self._later(partial(keep, THING, self._path, content))
        else:
            self._later(partial(_remove, self._path))


def _without_time(kept: KeptTalk) -> tuple[object, ...]:
    place, exercise = kept.place, kept.place.exercise
    began = None if place.elapsed is None else round((0 if place.paused else kept.since) - place.elapsed)
    begun = round(kept.since - exercise.ran) if exercise else None
    return replace(place, elapsed=None, exercise=None), began, begun, exercise.lasts if exercise else None


def _read(path: Path, now: Moment) -> KeptTalk | None:
    try:
        return understood(read_record(path), now)
    except (OSError, ValueError):
        return None


def _remove(path: Path) -> None:
    attempt(THING, path, partial(path.unlink, missing_ok=True), "was not removed from")
