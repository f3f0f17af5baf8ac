"""Sounds of sentences, one asked for and one prepared; nothing of them stays."""

from collections.abc import Callable, Set
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.core.speech.quality import Quality, wanted_voice
from kiosk.core.speech.speakable import speakable
from kiosk.core.speech.utterance import Sound, Utterance
from kiosk.failure_log import failures
from kiosk.machine.speech import SoundProcess, synthesis, synthesizer

Done = Callable[[Sound | None], None]

_AREA = "kiosk.speech"
_THING = "Reading aloud"


class Sounds(QObject):
    """``ask`` answers later, in the thread of the windows. A new question drops one without an answer.

    ``poor_voices`` are the languages whose poor voice the site has turned on.
    """

    def __init__(self, poor_voices: Set[str] = frozenset(), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._poor_voices = poor_voices
        self._jobs: dict[Utterance, _Job] = {}
        self._asked: Utterance | None = None

    def quality(self, language: str) -> Quality:
        """The voice that this site lets speak here; NONE where nothing can be said."""
        voice = wanted_voice(language, self._poor_voices)
        return voice.quality if voice and synthesizer() else Quality.NONE

    def says(self, utterance: Utterance) -> bool:
        """Whether something can say it."""
        return self.quality(utterance.language) is not Quality.NONE

    def ask(self, utterance: Utterance, done: Done) -> None:
        """``done`` is called once, unless the answer is dropped: by ``forget``, or by another question."""
        if self._asked != utterance:
            self._drop(self._asked)
        self._asked = utterance
        self._job(utterance).tell(partial(self._answer, utterance, done))

    def prepare(self, utterance: Utterance) -> None:
        """Makes the sound that is asked for next."""
        for other in [each for each in self._jobs if each not in {self._asked, utterance}]:
            self._drop(other)
        self._job(utterance)

    def forget(self) -> None:
        """At once: all children are killed, and no sound and no sentence is kept."""
        for utterance in [*self._jobs]:
            self._drop(utterance)
        self._asked = None

    def _job(self, utterance: Utterance) -> "_Job":
        job = self._jobs.get(utterance)
        if job is None:
            job = self._jobs[utterance] = _Job(self._begin(utterance), self)
        return job

    def _begin(self, utterance: Utterance) -> SoundProcess | None:
        voice = wanted_voice(utterance.language, self._poor_voices)
        words = speakable(utterance.text)
        if voice and words and synthesizer():
            return SoundProcess(synthesis(voice), words.encode())
        return None

    def _answer(self, utterance: Utterance, done: Done, sound: Sound | None) -> None:
        self._drop(utterance)
        if self._asked == utterance:
            self._asked = None
        done(sound)

    def _drop(self, utterance: Utterance | None) -> None:
        if utterance is not None and (job := self._jobs.pop(utterance, None)):
            job.stop()


class _Job(QObject):
    """One sentence. Its sound is kept until somebody asks for it."""

    _is_there = Signal()

    def __init__(self, process: SoundProcess | None, parent: QObject) -> None:
        super().__init__(parent)
        self._process = process
        self._sound: Sound | None = None
        self._waiting: Done | None = None
        self._is_there.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)
        if process:
            process.setParent(self)
            process.ended.connect(self._take)

    def tell(self, waiting: Done) -> None:
        self._waiting = waiting
        if self._process is None:
            self._is_there.emit()

    def stop(self) -> None:
        self._waiting = self._sound = None
        if self._process:
            self._process.stop()
        self.deleteLater()

    def _take(self, sound: Sound | None) -> None:
        self._process, self._sound = None, sound
        if sound is None:
            failures.fails(
                _AREA, _THING, "has no sound for some sentence: doctor says which voices there are"
            )
        else:
            failures.works(_THING)
        self._hand_over()

    def _hand_over(self) -> None:
        waiting, sound = self._waiting, self._sound
        if waiting:
            self._waiting = self._sound = None
            waiting(sound)
