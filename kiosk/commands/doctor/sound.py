"""Checks sound output, and the voice of each language of the site."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from kiosk.commands.doctor.case import Case
from kiosk.core.base.findings import Finding, Level
from kiosk.core.site.speech_settings import SpeechSettings
from kiosk.core.speech.voices import Quality, voice_of, wanted_voice
from kiosk.core.state.speech import HEADPHONES, LEVELS, LOUDSPEAKER
from kiosk.core.text.counted import counted
from kiosk.loading.recording_files import FOLDER, read_language
from kiosk.machine.files_and_programs import Machine

CARDS = "/proc/asound/cards"
_VOICES = ("/usr/share/espeak-ng-data/lang", "/usr/lib/*/espeak-ng-data/lang")
_PROGRAMS = {"espeak-ng": "synthetic voices", "opusdec": "recordings", "pulseaudio": "sound at all"}
_PACKAGES = {"opusdec": "opus-tools"}
_OFF = "the site reads nothing aloud"


@dataclass(frozen=True, slots=True)
class Recorded:
    """The number of recordings of a language, and of those that two people have approved."""

    recordings: int = 0
    approved: int = 0


def look(case: Case) -> Iterator[Finding]:
    speech = case.site.speech if case.site else SpeechSettings()
    found = cards(case.machine)
    yield judge_cards(found, speech.read_aloud)
    if case.site is None or not speech.read_aloud:
        yield Finding(Level.OK, "voices", f"none needed; {_OFF}")
        return
    yield from judge_programs({name for name in _PROGRAMS if case.machine.path(f"/usr/bin/{name}").exists()})
    yield judge_loudness()
    installed = voices(case.machine)
    for tag in case.site.languages:
        yield judge_voice(tag, installed, frozenset(speech.poor_voices), _recorded(case, tag))


def cards(machine: Machine) -> list[str]:
    return re.findall(r"^ *\d+ \[.*\]: (?:.* - )?(.+)$", machine.read(CARDS), re.MULTILINE)


def voices(machine: Machine) -> frozenset[str]:
    """Returns the names of the installed voices of espeak-ng."""
    return frozenset(
        file.name.lower()
        for folder in _VOICES
        for file in machine.match("/", f"{folder.lstrip('/')}/*/*")
        if file.is_file()
    )


def judge_cards(found: Sequence[str], reads_aloud: bool) -> Finding:
    if not reads_aloud:
        return Finding(Level.OK, "sound", f"{', '.join(found) or 'no sound card'}; {_OFF}")
    if found:
        return Finding(Level.OK, "sound", ", ".join(found))
    mend = "connect loudspeakers or a headset, or remove [speech] from site.toml"
    return Finding(Level.WARN, "sound", "no sound card: nothing can be heard", mend)


def judge_programs(found: Set[str]) -> Iterator[Finding]:
    for name, what in _PROGRAMS.items():
        if name not in found:
            mend = f"sudo apt install {_PACKAGES.get(name, name)}"
            yield Finding(Level.WARN, "sound", f"{name} is not installed: there are no {what}", mend)


def judge_loudness() -> Finding:
    """Advises a measurement: only a person at the screen can measure the loudness of a step."""
    begins = f"a visit begins at step {LOUDSPEAKER + 1} on a loudspeaker, {HEADPHONES + 1} in a headset"
    measured = f"measure that step {len(LEVELS)} reaches 65 dBA at the place of the head"
    return Finding(Level.OK, "loudness", f"{len(LEVELS)} steps, about 5 dB each; {begins}; {measured}")


def judge_voice(tag: str, installed: Set[str], poor_voices: Set[str], recorded: Recorded) -> Finding:
    """Judges the voice of a language: reading aloud is offered only in languages with a voice."""
    voice, wanted = voice_of(tag), wanted_voice(tag, poor_voices)
    speaks = wanted is not None and wanted.name.lower() in installed
    kept = f"{counted(recorded.recordings, 'recording')}, {recorded.approved} approved"
    said = [kept] if recorded.recordings else []
    if speaks and wanted:
        said.append(f"{wanted.quality.value} synthetic voice")
    text = f"{tag}: {'; '.join(said) or 'none'}"
    if said:
        return Finding(Level.OK, "voices", text)
    if voice and voice.quality is Quality.POOR and wanted is None:
        mend = (
            f"record sentences: voice --language {tag}; or let its poor voice speak: poor_voices in site.toml"
        )
    elif wanted:
        mend = f"sudo apt install espeak-ng, or record sentences: voice --language {tag}"
    else:
        mend = f"record sentences: voice --language {tag}"
    return Finding(Level.WARN, "voices", f"{text}; the tool “Read aloud” is not there", mend)


def _recorded(case: Case, tag: str) -> Recorded:
    language = read_language(case.sources.site.parent / FOLDER, tag)
    return Recorded(len(language.recordings), sum(map(language.is_approved, language.recordings)))
