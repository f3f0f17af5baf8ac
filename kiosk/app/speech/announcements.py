"""Speaks an announcement once, to a headset; the loudspeaker speaks only an emergency, if it is allowed."""

from functools import partial

from PySide6.QtCore import QObject

from kiosk.app.speech.reader import Reader
from kiosk.core.speech.utterance import Utterance
from kiosk.core.state.announcement import Announcement
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.text.sentences import split_sentences
from kiosk.i18n.language import LanguageOf
from kiosk.i18n.phrases.announcements import prepared_words
from kiosk.window.base.store import Store


class SpokenAnnouncements(QObject):
    """Lives as long as the reader."""

    def __init__(self, store: Store, languages: LanguageOf, reader: Reader) -> None:
        super().__init__()
        self._store, self._languages, self._reader = store, languages, reader
        self._said: Announcement | None = None
        self._plugged = False
        store.changed.connect(self._follow)

    def end(self) -> None:
        self._store.changed.disconnect(self._follow)

    def _follow(self) -> None:
        state, world = self._store.state, self._store.world
        plugged, self._plugged = self._plugged, state.house.headset
        if self._said not in state.house.announcements:
            self._said = None
        scene = state.scene
        if not isinstance(scene, Announcing) or scene.talk or world is None:
            return
        # Somebody who comes with a headset hears it from the beginning.
        comes = state.house.headset and not plugged
        if scene.shown == self._said and not comes:
            return
        self._said = scene.shown
        aloud = scene.shown.emergency and world.site.announcements.aloud
        if state.house.headset or aloud:
            first = state.language
            tags = (first, *(tag for tag in world.languages if tag != first))
            said = self._utterances(scene.shown, tags)
            self._store.afterwards(partial(self._reader.announce, said, aloud))

    def _utterances(self, shown: Announcement, tags: tuple[str, ...]) -> tuple[Utterance, ...]:
        """Prepares an utterance in every language that has a voice."""
        if shown.prepared is None:
            return tuple(
                Utterance(tag, each) for tag, words in shown.own_words for each in split_sentences(words)
            )
        found: list[Utterance] = []
        for tag in tags:
            title, sentence = prepared_words(shown.prepared, self._languages(tag))
            found += (Utterance(tag, each) for each in (title, *split_sentences(sentence)))
        return tuple(found)
