"""Ears for a stage: what it says, in order, by a voice and a player that take no time and make no sound."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from kiosk.app.speech.explorer import Explorer
from kiosk.app.speech.reader import Reader
from kiosk.core.speech.utterance import Sound
from kiosk.window.speech.script import script
from kiosk.window.speech.visible_lines import on_screen


class Ears(QObject):
    """Voice and player of a reader. ``heard`` are the words that were played; ``done()`` ends the sound.

    Nothing says the languages in ``mute``; of what is asked while ``slow``, the sound comes by ``made()``.
    """

    ended, failed = Signal(), Signal()

    def __init__(self, stage, mute=(), deaf=False):
        super().__init__()
        self.stage, self.mute, self.deaf = stage, mute, deaf
        self.heard, self.levels, self.prepared = [], [], []
        self.plays = self.is_open = self.slow = False
        self.forgotten = 0
        self.speed = 1.0
        self.reader = Reader(
            stage.store, stage.visitor, stage.window, stage.kiosk.language_of, sounds=self, player=self
        )

    def offer(self, *tags):
        """The tool is there."""
        self.stage.visitor.look_around(replace(self.stage.visitor.around, voices=frozenset(tags)))
        self.stage.settle()
        return self

    # --- the voice

    def says(self, utterance):
        return utterance.language not in self.mute

    def ask(self, utterance, done):
        self._utterance, self._done = utterance, done
        if not self.slow:
            self.made()

    def made(self):
        self._done(Sound(b"", 22050) if self.says(self._utterance) else None)

    def prepare(self, prepared):
        self.prepared.append(prepared)

    def set_speed(self, speed):
        self.speed = speed

    def forget(self):
        self.forgotten += 1

    # --- the player

    def open(self):
        self.is_open = True

    def play(self, sound, level):
        if self.deaf:
            self.failed.emit()
            return
        self.heard.append(self._utterance)
        self.levels.append(level)
        self.plays = True

    def set_level(self, level):
        self.levels.append(level)

    def stop(self):
        self.plays = False

    def close(self):
        self.is_open = False

    # --- hands

    @property
    def texts(self):
        return [utterance.text for utterance in self.heard]

    def listen(self):
        """The tool, and *Listen*."""
        self.stage.tap(self.stage.find("readAloud"))
        if self.stage.all("listen"):
            self.stage.tap(self.stage.find("listen"))
        return self

    def done(self):
        """The sound that plays comes to its end."""
        assert self.plays
        self.plays = False
        self.ended.emit()
        self.stage.settle()
        return self

    def to_the_end(self, most=200):
        for _ in range(most):
            if not self.plays:
                break
            self.done()
        assert not self.plays
        return self

    def script(self):
        return script(self.stage.visitor.props, self.stage.kiosk.language_of(self.stage.state.language))

    def shown(self):
        return on_screen(self.stage.window)

    def end(self):
        self.reader.end()


class Listener(Ears):
    """Ears with an explorer."""

    def __init__(self, stage):
        super().__init__(stage)
        parts = (stage.store, stage.visitor, stage.window, stage.kiosk.language_of)
        self.explorer = Explorer(*parts, self.reader)
        stage.kiosk.touch_filter.presence.acted.connect(self.reader.hush)
        stage.kiosk.touch_filter.presence.acted.connect(self.explorer.note_ring)
        stage.kiosk.touch_filter.presence.led.connect(self.explorer.lead)

    def end(self):
        self.explorer.end()
        super().end()
