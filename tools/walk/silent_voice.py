"""A voice and a player without sound, so that a machine without voices can read aloud."""

import os

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.app.speech.sounds import Done, Sounds
from kiosk.core.speech.utterance import Sound, Utterance
from kiosk.core.speech.voices import Quality

SPEAKS = "KIOSK_WALK_SPEAKS"
"""The variable that asks for it."""

_RATE = 22_050
_SENTENCE_S = 1.5
"""Each sentence takes as long, whatever its words."""


def speak_silently() -> None:
    """From now on sites that read aloud do so with it, where the variable asks for it."""
    if os.environ.get(SPEAKS):
        from kiosk.app.speech import reading_aloud

        setattr(reading_aloud, "Sounds", SilentVoice)  # noqa: B010
        setattr(reading_aloud, "SoundPlayer", SilentPlayer)  # noqa: B010


class SilentVoice(Sounds):
    """Says every language."""

    def quality(self, language: str) -> Quality:
        return Quality.FAIR

    def says(self, utterance: Utterance) -> bool:
        return True

    def ask(self, utterance: Utterance, done: Done) -> None:
        done(Sound(bytes(2 * round(_RATE * _SENTENCE_S)), _RATE))

    def prepare(self, utterance: Utterance) -> None:
        """Nothing has to be made before."""


class SilentPlayer(QObject):
    """Ends each sound when it would have been heard."""

    ended, failed = Signal(), Signal()

    def __init__(self) -> None:
        super().__init__()
        self.device = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.ended)

    def open(self) -> None:
        """It is always open."""

    def play(self, sound: Sound, level: float) -> None:
        self._timer.start(round(1000 * sound.seconds))

    def set_level(self, level: float) -> None:
        """Nobody hears it."""

    def stop(self) -> None:
        self._timer.stop()

    def close(self) -> None:
        self.stop()
