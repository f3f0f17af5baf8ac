"""Finds problems in the catalogues of the program and of a site."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from pathlib import Path

from kiosk.base.places import ROOT
from kiosk.base.problems import Problem, Severity
from kiosk.i18n.catalogues import soundness
from kiosk.i18n.catalogues.completeness import catalogue_files
from kiosk.i18n.catalogues.files import UnreadableError, read_text
from kiosk.i18n.catalogues.persons import head_of, persons_in
from kiosk.i18n.catalogues.soundness import FUZZY, MISSING
from kiosk.i18n.extraction.catalogue_problems import problems
from kiosk.i18n.extraction.updated_words import update_words
from kiosk.window.text import glyph_check


def of_program(languages: Sequence[str], is_ours: bool) -> Iterator[Problem]:
    """Checks the program's catalogues where its sources are available. A language that is not offered may be
    incomplete.

    Unless the content ``is_ours``, checks only that the catalogues can be read: authors of a site cannot fix
    them.
    """
    if not (ROOT / "babel.cfg").is_file():
        return
    if not is_ours:
        unsound = _unsound(ROOT / "translations")
        yield from (problem for problem in unsound if problem.severity is Severity.ERROR)
        return
    for problem in _read(ROOT):
        tag = Path(problem.file).parts[1]
        if tag in languages or not problem.text.startswith(MISSING):
            yield Problem(str(ROOT / problem.file), problem.line, problem.severity, problem.text)


@cache
def _read(folder: Path) -> tuple[Problem, ...]:
    """Reads the program's own catalogues once, since they do not change while it runs."""
    try:
        return tuple(problems(update_words(folder), folder))
    except UnreadableError:
        return tuple(_unsound(folder / "translations"))


def _unsound(translations: Path) -> Iterator[Problem]:
    return chain.from_iterable(map(soundness.faults, catalogue_files(translations).values()))


def _persons(file: Path) -> Iterator[Problem]:
    try:
        for line, text in persons_in(head_of(read_text(file))):
            yield Problem(str(file), line, Severity.WARNING, text)
    except UnreadableError:
        return  # Already reported.


def of_site(folder: Path, languages: Sequence[str] | None = None) -> Iterator[Problem]:
    """Checks the catalogues in ``folder``; those of languages beside ``languages`` may be unfinished."""
    for tag, file in catalogue_files(folder).items():
        for problem in soundness.faults(file):
            if languages is None or tag in languages or problem.text not in (MISSING, FUZZY):
                yield problem
        yield from glyph_check.check_catalogue(file, tag)
        yield from _persons(file)
