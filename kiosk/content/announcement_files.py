"""Reads the files of a folder ``announcements``, and reports their faults."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.base.problems import Problem, Severity
from kiosk.content.files.closed_folders import files_in, is_written
from kiosk.content.files.document import Document, read_document
from kiosk.content.files.pydantic_errors import did_you_mean, explain
from kiosk.content.rules.terms import faults_of_announcement
from kiosk.core.announcements.announcement_file import AnnouncementFile
from kiosk.core.announcements.duration import cut_to, words_in
from kiosk.core.announcements.own_words import numbers_of_site, own_words
from kiosk.core.base.record_marks import RecordError
from kiosk.core.site.settings import Site

FOLDER = "announcements"
MOST_FILES = 50
LARGEST_BYTES = 20_000

_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class FoundAnnouncement:
    """``said`` is None if the file has a fault. It was ``saved`` at that time, in UTC; ``numbers`` are the
    digits of the numbers in its words.
    """

    file: Path
    saved: datetime
    said: AnnouncementFile | None
    numbers: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


Draws = Callable[[str, str], str | None]
"""Returns why a text cannot be painted in a language; None if it can."""


def read_announcements(folder: Path, site: Site, draws: Draws) -> Iterator[FoundAnnouncement]:
    """Yields the announcements of a folder; a fault in one file hides no other."""
    files = files_in(folder) if is_written(folder) else []
    for file in files[:MOST_FILES]:
        if (found := _read(file, site, draws)) is not None:
            yield found


def too_many(folder: Path) -> Iterator[Problem]:
    """Reports a folder with more files than are read."""
    if is_written(folder) and len(files_in(folder)) > MOST_FILES:
        text = f"the folder holds more than {MOST_FILES} files, the others are left out: remove some"
        yield Problem(str(folder), 1, Severity.ERROR, text)


def faults_of_words(words: str, language: str, site: Site, draws: Draws) -> Iterator[str]:
    """Yields the reasons why these words may not be announced."""
    # Imported only if a place has words of its own.
    from kiosk.content import built_in
    from kiosk.content.words.term_rules import terms_of

    try:
        own_words(words, numbers_of_site(site))
    except ValueError as fault:
        yield str(fault)
        return
    if unpainted := draws(words, language):
        yield unpainted
    # English words are understood, and written, in every language.
    for tag in dict.fromkeys((language, built_in.LANGUAGE)):
        if terms := terms_of(tag):
            yield from (fault.text for fault in faults_of_announcement(words, terms))


def _read(file: Path, site: Site, draws: Draws) -> FoundAnnouncement | None:
    try:
        status = file.stat()
    except OSError as fault:
        # It was removed meanwhile, or may not be read.
        gone = isinstance(fault, FileNotFoundError) and not file.is_symlink()
        return None if gone else FoundAnnouncement(file, _NEVER, None, problems=(_unread(file, fault),))
    saved = datetime.fromtimestamp(status.st_mtime, UTC)
    if status.st_size > LARGEST_BYTES:
        text = f"the file is larger than {LARGEST_BYTES // 1000} kB: this is no announcement"
        return FoundAnnouncement(file, saved, None, problems=(Problem(str(file), 1, Severity.ERROR, text),))
    document = read_document(file, file.parent)
    if isinstance(document, Problem):
        return FoundAnnouncement(file, saved, None, problems=(document,))
    try:
        said = AnnouncementFile.validated(**document.data)
    except RecordError as error:
        return FoundAnnouncement(file, saved, None, problems=explain(error, document, AnnouncementFile))
    faults = tuple(_faults(said, document, saved, site, draws))
    if any(fault.severity is Severity.ERROR for fault in faults):
        return FoundAnnouncement(file, saved, None, problems=faults)
    known = numbers_of_site(site)
    numbers = frozenset[str]().union(*(own_words(words, known) for _, words in words_in(said, site)))
    return FoundAnnouncement(file, saved, said, numbers, faults)


def _unread(file: Path, fault: OSError) -> Problem:
    text = f"the file cannot be read ({fault.strerror}): check its owner and permissions"
    return Problem(str(file), 1, Severity.ERROR, text)


def _faults(
    said: AnnouncementFile, document: Document, saved: datetime, site: Site, draws: Draws
) -> Iterator[Problem]:
    hours = site.announcements.longest_hours
    longest = 60 * hours
    if latest := cut_to(said, saved, site):
        allowed = f"this site allows {hours} hours from when the file was saved"
        yield document.warning(("until",), f"until is cut to {latest:%Y-%m-%d %H:%M}: {allowed}")
    if said.minutes and said.minutes > longest:
        yield document.warning(("minutes",), f"minutes are cut: this site allows {longest} at most")
    named = said.words is not None and "" not in said.words
    for language, words in words_in(said, site):
        if language not in site.languages:
            mend = did_you_mean(language, site.languages)
            at = ("words", language) if named else ("language",)
            yield document.error(at, f"language “{language}” is not one of this site: {mend}")
            continue
        for fault in faults_of_words(words, language, site, draws):
            yield document.error(("words", language) if named else ("words",), f"words: {fault}")
