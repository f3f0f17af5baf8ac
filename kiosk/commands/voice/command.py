"""``voice``: lists sentences without a recording, imports recordings, and stores approvals of them."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.base.clock import SystemClock
from kiosk.base.durable_files import replace
from kiosk.base.plain_files import walk
from kiosk.base.unsafe_characters import printable
from kiosk.commands.voice import preparing
from kiosk.core.numbers.available_now import timeless
from kiosk.core.speech.recordings import PAUSE, sentence_key
from kiosk.i18n.catalogues.approvals import (
    NEEDED,
    Approval,
    approvals_file,
    read_approvals,
    text_of,
)
from kiosk.loading.recording_files import (
    FOLDER,
    RecordedLanguage,
    Recording,
    list_of,
    problems_of,
    read_language,
    sound_hash,
)
from kiosk.loading.sentences_to_record import Sentence, sentences_to_record
from kiosk.loading.sources import Sources
from kiosk.loading.world import language_of, load_world, report
from kiosk.machine import logs

_COLUMNS = ("code", "file", "says", "approved")
_YES = frozenset({"yes", "x", "ok", "true"})
_DONE, _FAULT, _MISUSE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class VoiceOptions:
    """``take`` is a folder of recordings; ``table`` is written, ``approve`` read."""

    sources: Sources
    language: str
    take: Path | None = None
    table: Path | None = None
    approve: Path | None = None
    role: str = ""
    day: str = ""

    @property
    def audio(self) -> Path:
        return self.sources.site.parent / FOLDER


def voice(options: VoiceOptions) -> int:
    """Runs the command; returns 1 if a recording is refused or a file cannot be written, 2 for an unknown
    language or role.
    """
    logs.install()
    now = SystemClock(ZoneInfo("UTC"), datetime.min.replace(tzinfo=UTC)).now()
    loaded = load_world(options.sources, now.wall)
    report(loaded.problems)
    if loaded.world is None:
        return _FAULT
    world = loaded.world
    if options.language not in world.languages:
        print(f"the site does not offer “{options.language}”: use one of {', '.join(world.languages)}")
        return _MISUSE
    language = language_of(options.language, *options.sources.catalogues)
    wall = now.wall.astimezone(world.site.zone)
    every = sentences_to_record(world, timeless(world.site, wall), language, options.sources.translations)
    try:
        if options.take:
            return _take(options, every, options.take)
        if options.table:
            return _write_table(options, options.table)
        if options.approve:
            return _approve(options, options.approve, wall.date())
    except OSError as fault:
        print(f"cannot be read or written: {fault}")
        return _FAULT
    return _list(options, every)


def _list(options: VoiceOptions, every: tuple[Sentence, ...]) -> int:
    known = read_language(options.audio, options.language)
    heard = {recording.key for recording in known.recordings}
    missing = [sentence for sentence in every if sentence.key not in heard]
    for sentence in missing:
        print(f"{sentence.key}  {sentence.id}  {printable(sentence.text)}")
    said = {sentence.key for sentence in every}
    unused = [recording for recording in known.recordings if recording.key not in said]
    for recording in unused:
        print(f"no longer said: {recording.file}  {printable(recording.says)}")
    faults = [*problems_of(known)]
    print(*faults, *_counts(known, every), sep="\n")
    return _FAULT if faults else _DONE


def _counts(known: RecordedLanguage, every: tuple[Sentence, ...]) -> Iterator[str]:
    said = {sentence.key for sentence in every}
    here = [recording for recording in known.recordings if recording.key in said]
    approved = sum(map(known.is_approved, here))
    yield (
        f"{len(here)} of {len(every)} sentences are recorded, {approved} of the recordings are approved by "
        f"{' and '.join(NEEDED)}"
    )


def _take(options: VoiceOptions, every: tuple[Sentence, ...], folder: Path) -> int:
    """Imports a folder; the name of each file begins with the code of its sentence."""
    if not preparing.can_prepare():
        print(preparing.MISSING)
        return _FAULT
    known = read_language(options.audio, options.language)
    kept = {recording.key: recording for recording in known.recordings}
    by_code = {sentence.key: sentence for sentence in every}
    refused = 0
    for path in sorted(path for path in walk(folder) if path.is_file()):
        sentence = by_code.get(path.name.partition(".")[0].partition("_")[0])
        raw = (
            preparing.prepared(path)
            if sentence
            else "begins with no code that `voice` lists for this language"
        )
        if sentence is None or isinstance(raw, str):
            print(f"{printable(str(path))}: {printable(str(raw))}")
            refused += 1
        else:
            _keep(known, kept, sentence, raw)
    if kept and sentence_key(PAUSE) in by_code and sentence_key(PAUSE) not in kept:
        _keep(known, kept, by_code[sentence_key(PAUSE)], preparing.pause())
    _put(known.list_file, list_of(kept.values()).encode())
    print(*_counts(read_language(options.audio, options.language), every), sep="\n")
    return _FAULT if refused else _DONE


def _keep(known: RecordedLanguage, kept: dict[str, Recording], sentence: Sentence, raw: bytes) -> None:
    """Stores a recording. A sentence that has moved keeps its file, so its old place may be taken."""
    file = f"{sentence.id}.opus"
    if any(other.file == file and other.key != sentence.key for other in kept.values()):
        file = f"{sentence.id}-{sentence.key}.opus"
    _put(known.folder / file, raw)
    kept[sentence.key] = Recording(file, sentence.text, sound_hash(raw))


def _write_table(options: VoiceOptions, out: Path) -> int:
    known = read_language(options.audio, options.language)
    with out.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(_COLUMNS)
        for each in known.recordings:
            rows.writerow((each.mark[1], str(known.folder / each.file), each.says, ""))
    print(f"{out}: {len(known.recordings)} recordings; write yes beside each that says its words, and well")
    return _DONE


def _approve(options: VoiceOptions, table: Path, today: date) -> int:
    if options.role not in NEEDED:
        print(f"say with --role who has listened: {' or '.join(NEEDED)}")
        return _MISUSE
    try:
        day = date.fromisoformat(options.day) if options.day else today
    except ValueError:
        print(f"“{options.day}” is no day: write it as in 2026-11-20")
        return _MISUSE
    with table.open(encoding="utf-8-sig", newline="") as file:
        wanted = {row.get("code", ""): row for row in csv.DictReader(file) if _is_yes(row.get("approved"))}
    known = read_language(options.audio, options.language)
    marks = {recording.mark[1]: recording.mark for recording in known.recordings}
    for code in sorted(wanted.keys() - marks.keys()):
        print(f"{printable(str(wanted[code].get('file', code)))}: words or sound have changed; listen again")
    file_of_approvals = approvals_file(options.audio, options.language)
    before = [
        each for each in read_approvals(file_of_approvals).all if (each.context, each.hash) in marks.values()
    ]
    latest = {(each.hash, each.by): each for each in before}
    for code in wanted.keys() & marks.keys():
        latest[code, options.role] = Approval(*marks[code], options.role, day)
    _put(file_of_approvals, text_of(latest.values(), None).encode())
    print(f"{options.role}: {sum(each.by == options.role for each in latest.values())} of {len(marks)}")
    return _FAULT if wanted.keys() - marks.keys() else _DONE


def _put(path: Path, content: bytes) -> None:
    """Writes the file atomically. The service reads it as another user."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace(path, content, mode=0o644)
    except OSError as fault:
        raise OSError(fault.errno, fault.strerror, str(path)) from fault


def _is_yes(cell: str | None) -> bool:
    return (cell or "").strip().lower() in _YES
