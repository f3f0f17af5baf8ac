"""Checks recorded sentences: whether each can be played, is still in use and is approved, and which languages
have no voice.
"""

from collections.abc import Callable, Iterator, Set
from pathlib import Path

from kiosk.base.problems import Problem, Severity
from kiosk.content.files.document import Document
from kiosk.core.numbers.available_now import AvailableNow
from kiosk.core.speech.voices import Quality, voice_of, wanted_voice
from kiosk.core.state.world import World
from kiosk.i18n.catalogues.approvals import NEEDED
from kiosk.i18n.language import Language
from kiosk.loading.recording_files import RecordedLanguage, problems_of, read_language, read_sound
from kiosk.loading.sentences_to_record import sentences_to_record

CanBeHeard = Callable[[bytes], bool]
"""Whether a recording can be decoded within its limits."""

_POOR = ("speech", "poor_voices")


def check(
    world: World,
    document: Document,
    audio: Path,
    available: AvailableNow,
    language_of: Callable[[str], Language],
    translations: Path,
    can_be_heard: CanBeHeard | None,
) -> Iterator[Problem]:
    """Checks the recordings in the folder ``audio``; a site that reads nothing aloud has no findings."""
    if not world.site.speech.read_aloud:
        return
    yield from _of_poor_voices(world, document)
    for tag in world.languages:
        recorded = read_language(audio, tag)
        if recorded.recordings or recorded.problems:
            said = sentences_to_record(world, available, language_of(tag), translations)
            yield from _of_language(recorded, {each.key for each in said}, can_be_heard)
            heard = {each.key for each in recorded.recordings}
            silent = len([each for each in said if each.key not in heard])
        else:
            silent = -1
        if silent and wanted_voice(tag, frozenset(world.site.speech.poor_voices)) is None:
            what = f"no voice for {silent} sentences of {tag}" if silent > 0 else f"no voice for {tag}"
            text = f"has {what}: record them; `voice --language {tag}` lists them"
            yield document.warning(("speech", "read_aloud"), text)


def _of_poor_voices(world: World, document: Document) -> Iterator[Problem]:
    for tag in world.site.speech.poor_voices:
        voice = voice_of(tag)
        if tag not in world.languages:
            yield document.warning(_POOR, f"names {tag}, which visitors are not offered: remove it")
        elif voice is None:
            yield document.warning(_POOR, f"names {tag}, which has no synthetic voice: remove it")
        elif voice.quality is not Quality.POOR:
            yield document.warning(
                _POOR, f"names {tag}, whose voice is not poor and speaks anyhow: remove it"
            )


def _of_language(
    recorded: RecordedLanguage, said: Set[str], can_be_heard: CanBeHeard | None
) -> Iterator[Problem]:
    yield from problems_of(recorded)
    listed = str(recorded.list_file)
    if can_be_heard is None:
        text = "nothing was decoded, since opusdec is not installed: sudo apt install opus-tools"
        yield Problem(listed, 1, Severity.WARNING, text)
    for recording in recorded.recordings:
        raw = read_sound(recorded.folder, recording)
        if can_be_heard and isinstance(raw, bytes) and not can_be_heard(raw):
            text = f"{recording.file} is no recording of one channel: let `voice` take it in again"
            yield Problem(listed, recording.line, Severity.ERROR, text)
        if recording.key not in said:
            text = f"{recording.file} says words that no screen shows any more: record them as they are now"
            yield Problem(listed, recording.line, Severity.WARNING, text)
    waiting = sum(not recorded.is_approved(each) for each in recorded.recordings)
    if waiting:
        text = (
            f"{waiting} of {len(recorded.recordings)} recordings are not approved by {' and '.join(NEEDED)}"
        )
        yield Problem(listed, 1, Severity.WARNING, text)
