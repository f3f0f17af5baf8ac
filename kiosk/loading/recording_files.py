"""Reads the recorded sentences of a site: sound files, the words of each, and their approvals."""

import tomllib
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from kiosk.base.plain_files import read_plain
from kiosk.base.problems import Problem, Severity
from kiosk.base.toml_lines import find_lines
from kiosk.core.speech.recordings import Recordings, sentence_key
from kiosk.i18n.catalogues.approvals import NEEDED, approvals_file, mark_of, read_approvals

FOLDER = "audio"
LARGEST_SOUND = 400_000
"""Bytes: a minute, at twice the usual rate."""

LARGEST_TOGETHER = 100_000_000
"""Bytes of all languages, which the kiosk holds in its memory."""

MOST = 5_000
"""Recordings of a language; all visitors' texts have a fifth of this."""

APPROVED_AS = "recording"
"""The context of approvals of recordings."""

_LARGEST_LIST = 5_000_000
_HASH_DIGITS = 16
_KEYS = {"file", "says", "sound"}
_TITLE = "# Which file says which words; `voice` writes this. A recording ends when its words change.\n"
_ENTRY = '\n[[recording]]\nfile = "{file}"\nsays = {says}\nsound = "{sound}"\n'


@dataclass(frozen=True, slots=True)
class Recording:
    """``file`` is its path in the folder of its language, ``sound`` a hash of its bytes."""

    file: str
    says: str
    sound: str
    line: int = 1

    @property
    def key(self) -> str:
        return sentence_key(self.says)

    @property
    def mark(self) -> tuple[str, str]:
        """The mark that an approval is for: these words, spoken by this sound."""
        return mark_of(APPROVED_AS, (self.says,), (self.sound,))


@dataclass(frozen=True, slots=True)
class RecordedLanguage:
    """``problems`` are of the list of recordings, and of their approvals."""

    folder: Path
    recordings: tuple[Recording, ...] = ()
    approved: frozenset[tuple[str, str]] = frozenset()
    problems: tuple[Problem, ...] = ()

    @property
    def list_file(self) -> Path:
        return self.folder / "recorded.toml"

    def is_approved(self, recording: Recording) -> bool:
        return recording.mark in self.approved


@dataclass(frozen=True, slots=True)
class LoadedRecordings:
    recordings: Recordings
    problems: tuple[Problem, ...]


def sound_hash(raw: bytes) -> str:
    return sha256(raw).hexdigest()[:_HASH_DIGITS]


def read_language(audio: Path, tag: str) -> RecordedLanguage:
    """Reads the list, but no sound."""
    folder = audio / tag
    listed = folder / "recorded.toml"
    try:
        if not listed.exists():
            return RecordedLanguage(folder)
        text = read_plain(listed, _LARGEST_LIST, follow=False).decode("utf-8")
        entries = tomllib.loads(text).get("recording", [])
    except (OSError, ValueError, RecursionError) as error:
        return RecordedLanguage(folder, problems=(_error(listed, 1, f"cannot be read: {error}"),))
    lines, good, problems = find_lines(text), [], []
    for at, entry in enumerate(entries if isinstance(entries, list) else [entries]):
        line = lines.of(("recording", at))
        if fault := _fault(entry) or ("is one too many" if at >= MOST else ""):
            problems.append(_error(listed, line, fault))
        else:
            good.append(Recording(entry["file"], entry["says"], entry["sound"], line))
    approvals = read_approvals(approvals_file(audio, tag))
    approved = frozenset.intersection(*(approvals.marks(role) for role in NEEDED))
    return RecordedLanguage(folder, tuple(good), approved, (*problems, *approvals.problems))


def read_sound(folder: Path, recording: Recording) -> bytes | str:
    """The bytes of a recording, or why it cannot be played and how to correct it."""
    path = folder / recording.file
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            return "is a link that leads out of its folder: put a copy there instead"
        raw = read_plain(path, LARGEST_SOUND + 1)
    except (OSError, RuntimeError, ValueError) as error:
        return f"cannot be read ({error}): record the sentence again, or remove its entry"
    if len(raw) > LARGEST_SOUND:
        return (
            f"is larger than {LARGEST_SOUND // 1000} kB: let `voice` take it in, or cut the sentence in two"
        )
    if sound_hash(raw) != recording.sound:
        return "is another file than the one that was taken in: let `voice` take it in again"
    return raw


def load_recordings(audio: Path, tags: Iterable[str], drafts: Set[str]) -> LoadedRecordings:
    """Loads the playable recordings: those with two approvals, and in the languages in ``drafts`` all."""
    found: dict[str, dict[str, bytes]] = {}
    problems: list[Problem] = []
    room = LARGEST_TOGETHER
    for tag in tags:
        language = read_language(audio, tag)
        problems += language.problems
        sounds = found[tag] = {}
        for recording in language.recordings:
            if tag not in drafts and not language.is_approved(recording):
                continue
            raw = read_sound(language.folder, recording)
            if isinstance(raw, str):
                problems.append(_error(language.list_file, recording.line, f"{recording.file} {raw}"))
            elif len(raw) > room:
                text = f"all recordings are larger than {LARGEST_TOGETHER // 1_000_000} MB: leave some out"
                problems.append(_error(language.list_file, recording.line, text))
                return LoadedRecordings(Recordings(found), tuple(problems))
            else:
                room -= len(raw)
                sounds[recording.key] = raw
    return LoadedRecordings(Recordings(found), tuple(problems))


def list_of(recordings: Iterable[Recording]) -> str:
    """The text of recorded.toml."""
    ordered = sorted(recordings, key=lambda recording: recording.file)
    return _TITLE + "".join(
        _ENTRY.format(file=each.file, says=_quoted(each.says), sound=each.sound) for each in ordered
    )


def _fault(entry: Any) -> str:
    if (
        not isinstance(entry, dict)
        or set(entry) != _KEYS
        or not all(isinstance(v, str) for v in entry.values())
    ):
        return f"a recording has {', '.join(sorted(_KEYS))}, each a text, and nothing else"
    parts = entry["file"].split("/")
    if not entry["file"].endswith(".opus") or any(part in {"", ".", ".."} for part in parts):
        return f"“{entry['file']}” is no file of Opus below this folder: let `voice` take recordings in"
    return ""


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _error(file: Path, line: int, text: str) -> Problem:
    return Problem(str(file), line, Severity.ERROR, text)


def problems_of(language: RecordedLanguage) -> Iterator[Problem]:
    """Yields all problems with the files of a language; nothing is decoded."""
    yield from language.problems
    for recording in language.recordings:
        fault = read_sound(language.folder, recording)
        if isinstance(fault, str):
            yield _error(language.list_file, recording.line, f"{recording.file} {fault}")
