"""Makes sounds of sentences, one requested and one prepared; nothing of them stays."""

from collections.abc import Callable, Set
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.base.failure_log import failures
from kiosk.core.site.settings import Site
from kiosk.core.speech.ogg_chain import chained
from kiosk.core.speech.recordings import Recordings
from kiosk.core.speech.speakable import LONGEST, speakable
from kiosk.core.speech.utterance import Sound, Utterance
from kiosk.core.speech.voices import Quality, Voice, wanted_voice
from kiosk.core.state.world import World
from kiosk.i18n.language import LanguageOf
from kiosk.i18n.phrases.spoken_form import spoken_form
from kiosk.loading.recording_files import FOLDER, load_recordings
from kiosk.loading.world import report
from kiosk.machine.disk_thread import Later, at_once
from kiosk.machine.sound.sound_programs import SoundProcess, decoder, decoding, synthesis, synthesizer, tempo
from kiosk.machine.sound.voice_files import VoiceFiles

Done = Callable[[Sound | None], None]
Then = Callable[[Sound], SoundProcess]

_AREA = "kiosk.speech"
_THING = "Reading aloud"


class Sounds(QObject):
    """Makes sounds; ``ask`` answers later, in the thread of the windows. A new request drops one without an
    answer.

    ``want`` names the site; before it nothing can be spoken. ``later`` reads files in another thread, and
    ``changed`` is emitted when that has changed what can be spoken.
    """

    changed = Signal()
    _read = Signal(object, object)

    def __init__(
        self, language_of: LanguageOf, later: Later = at_once, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._language_of, self._later = language_of, later
        self._poor_voices: Set[str] = frozenset()
        self._numbers: Set[str] = frozenset()
        self._recordings = Recordings()
        self._voices: VoiceFiles | None = None
        self._jobs: dict[Utterance, _Job] = {}
        self._asked: Utterance | None = None
        self._speed = 1.0
        # Queued from another thread, direct from this one.
        self._read.connect(self._use, Qt.ConnectionType.AutoConnection)

    def want(self, world: World, folder: Path) -> None:
        """Reads the voices and recordings for this world's languages; ``folder`` holds the site's files."""
        self.forget()
        site = world.site
        self._poor_voices = frozenset(site.speech.poor_voices)
        self._numbers = numbers_of(site)
        tags, drafts = world.languages, world.drafts
        found = [wanted_voice(tag, self._poor_voices) for tag in tags]
        voices = frozenset(voice for voice in found if voice and synthesizer())
        self._later(partial(_read_all, folder / FOLDER, tags, drafts, voices, self._read.emit))

    def end(self) -> None:
        self.forget()
        if self._voices:
            self._voices.end()

    def quality(self, language: str) -> Quality:
        """Returns the best voice that this site allows here; NONE if not even a number can be spoken."""
        voice = self._voice(language)
        suffices = self._recordings.has(language) if voice else self._recordings.can_speak_numbers(language)
        if suffices and decoder():
            return Quality.RECORDED
        return voice.quality if voice else Quality.NONE

    def says(self, utterance: Utterance) -> bool:
        """Whether a language can be spoken: without a voice, by its recordings alone."""
        return self._voice(utterance.language) is not None or bool(self._recorded(utterance))

    def ask(self, utterance: Utterance, done: Done) -> None:
        """Makes the sound of a line; calls ``done`` once, unless ``forget`` or another request drops the
        answer.
        """
        if self._asked != utterance:
            self._drop(self._asked)
        self._asked = utterance
        self._job(utterance).tell(partial(self._answer, utterance, done))

    def prepare(self, utterance: Utterance) -> None:
        """Makes the sound of the next line."""
        for other in [each for each in self._jobs if each not in {self._asked, utterance}]:
            self._drop(other)
        self._job(utterance)

    def set_speed(self, speed: float) -> None:
        """Sets the speed of the next sounds; 1 is normal. Drops a request without an answer."""
        if speed != self._speed:
            self._speed = speed
            self.forget()

    def forget(self) -> None:
        """Kills all children at once, and drops every sound and sentence."""
        for utterance in [*self._jobs]:
            self._drop(utterance)
        self._asked = None

    def _use(self, recordings: Recordings, voices: VoiceFiles) -> None:
        if self._voices:
            self._voices.end()
        self._recordings, self._voices = recordings, voices
        self.changed.emit()

    def _voice(self, language: str) -> Voice | None:
        voice = wanted_voice(language, self._poor_voices)
        return voice if voice and self._voices and voice.name in self._voices.names else None

    def _recorded(self, utterance: Utterance) -> tuple[bytes, ...]:
        if not decoder():
            return ()
        return self._recordings.find(utterance.language, utterance.text, self._numbers)

    def _job(self, utterance: Utterance) -> "_Job":
        job = self._jobs.get(utterance)
        if job is None:
            job = self._jobs[utterance] = _Job(*self._steps(utterance), self)
        return job

    def _steps(self, utterance: Utterance) -> "tuple[SoundProcess | None, Then | None]":
        """Returns the program that makes the sound, and the work after it."""
        if len(utterance.text) > LONGEST:
            return None, None
        if recorded := self._recorded(utterance):
            at_speed = partial(_at_speed, self._speed) if self._speed != 1 else None
            return SoundProcess(decoding(), chained(recorded)), at_speed
        return self._synthesis(utterance), None

    def _synthesis(self, utterance: Utterance) -> SoundProcess | None:
        voice = self._voice(utterance.language)
        if voice is None or self._voices is None:
            return None
        said = spoken_form(utterance.text, self._language_of(utterance.language), self._numbers)
        words = speakable(said)
        command = synthesis(voice, self._voices.folder, self._speed)
        return SoundProcess(command, words.encode()) if words else None

    def _answer(self, utterance: Utterance, done: Done, sound: Sound | None) -> None:
        self._drop(utterance)
        if self._asked == utterance:
            self._asked = None
        done(sound)

    def _drop(self, utterance: Utterance | None) -> None:
        if utterance is not None and (job := self._jobs.pop(utterance, None)):
            job.stop()


def _at_speed(speed: float, sound: Sound) -> SoundProcess:
    return SoundProcess(tempo(speed, sound.rate), sound.pcm)


def numbers_of(site: Site) -> frozenset[str]:
    """Returns the telephone numbers that the site may show."""
    emergency = (site.emergency.number,) if site.emergency else ()
    return frozenset((*emergency, *(line.number for line in site.helplines)))


def _read_all(
    audio: Path,
    tags: tuple[str, ...],
    drafts: Set[str],
    voices: Set[Voice],
    tell: Callable[[Recordings, VoiceFiles], None],
) -> None:
    loaded = load_recordings(audio, tags, drafts)
    report(loaded.problems)
    tell(loaded.recordings, VoiceFiles(voices))


class _Job(QObject):
    """One sentence, whose sound is kept until it is requested."""

    _is_there = Signal()

    def __init__(self, process: SoundProcess | None, then: Then | None, parent: QObject) -> None:
        super().__init__(parent)
        self._process: SoundProcess | None = None
        self._then = then
        self._sound: Sound | None = None
        self._waiting: Done | None = None
        self._is_there.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)
        if process:
            self._run(process)

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
        self._process, then, self._then = None, self._then, None
        if sound and then:
            self._run(then(sound))
            return
        self._sound = sound
        if sound is None:
            failures.fails(
                _AREA, _THING, "has no sound for some sentence: doctor says which voices there are"
            )
        else:
            failures.works(_THING)
        self._hand_over()

    def _run(self, process: SoundProcess) -> None:
        self._process = process
        process.setParent(self)
        process.ended.connect(self._take)

    def _hand_over(self) -> None:
        waiting, sound = self._waiting, self._sound
        if waiting:
            self._waiting = self._sound = None
            waiting(sound)
