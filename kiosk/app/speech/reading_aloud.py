"""Offers *Read aloud* where the site wants it, by the tool and by a headset."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickWindow

from kiosk.app.speech.announcements import SpokenAnnouncements
from kiosk.app.speech.explorer import Explorer
from kiosk.app.speech.reader import Reader
from kiosk.app.speech.sounds import Sounds
from kiosk.core.speech.voices import Quality
from kiosk.core.state.speech_events import HeadsetPlugged
from kiosk.core.state.world import World
from kiosk.i18n.language import LanguageOf
from kiosk.machine.disk_thread import Later
from kiosk.machine.sound.headset import Headset
from kiosk.machine.sound.sound_player import SoundPlayer
from kiosk.window.base.presence import Presence
from kiosk.window.base.store import Store
from kiosk.window.visitor_view import VisitorView


class ReadingAloud(QObject):
    """Offers reading aloud; ``want`` names the site, again after each load."""

    def __init__(
        self,
        store: Store,
        visitor: VisitorView,
        window: QQuickWindow,
        languages: LanguageOf,
        later: Later,
        presence: Presence,
    ) -> None:
        super().__init__()
        self._store, self._visitor, self._presence = store, visitor, presence
        self._tags: tuple[str, ...] = ()
        self.sounds = Sounds(languages, later)
        self.sounds.changed.connect(self._tell)
        self._player = SoundPlayer()
        self.reader = Reader(store, visitor, window, languages, self.sounds, self._player)
        self._explorer = Explorer(store, visitor, window, languages, self.reader)
        self._announcements = SpokenAnnouncements(store, languages, self.reader)
        self._headset = Headset()
        self._headset.changed.connect(self._plug)
        presence.acted.connect(self.reader.hush)
        presence.acted.connect(self._explorer.note_ring)
        presence.led.connect(self._explorer.lead)

    def want(self, world: World, folder: Path) -> None:
        self._tags = world.languages
        self.sounds.want(world, folder)
        self._tell()

    def end(self) -> None:
        self._headset.end()
        if self._store.state.house.headset:
            self._plug(False)
        self._presence.acted.disconnect(self.reader.hush)
        self._presence.acted.disconnect(self._explorer.note_ring)
        self._presence.led.disconnect(self._explorer.lead)
        self._explorer.end()
        self._announcements.end()
        self.reader.end()
        self.sounds.end()
        self._tags = ()
        self._tell()

    def _plug(self, plugged: bool) -> None:
        self._player.device = self._headset.device
        self._store.dispatch(HeadsetPlugged(plugged))

    def _tell(self) -> None:
        said = (tag for tag in self._tags if self.sounds.quality(tag) is not Quality.NONE)
        around = replace(self._visitor.around, voices=frozenset(said))
        if around != self._visitor.around:
            self._visitor.look_around(around)
