"""Assigns each problem of ``check`` to the readers who can fix it, and sorts the problems."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.base.places import DOCS, RESOURCES, TRANSLATIONS
from kiosk.base.problems import Problem, Reader, Severity

_OF_TALKS = ("guides", "notes", "programmes", "slides")
_OF_TRANSLATORS = ("kiosk.po", "kiosk.pot", "reviewed.toml", "translations")
_OURS = (RESOURCES, TRANSLATIONS, DOCS)


def reader_of(problem: Problem) -> Reader:
    """Returns the reader of a problem, by the file in which it is fixed."""
    file = Path(problem.file)
    if file.name in _OF_TRANSLATORS:
        return "translators"
    return "talk" if file.parent.name in _OF_TALKS else "site"


def order(problem: Problem) -> tuple[bool, bool, str, int, str, str]:
    """Sorts a site's own files before the program's, and causes before their consequences."""
    ours = _is_ours(problem.file)
    return ours, problem.follows, problem.file, problem.line, problem.severity, problem.text


def left_to_others(site: Path, problems: Sequence[Problem]) -> Iterator[str]:
    """Says how many warnings authors of a site cannot mend, since they are about texts of the program.

    Says nothing beside an error there: it follows from a file of theirs.
    """
    ours = [problem for problem in problems if _is_ours(problem.file)]
    if ours and not _is_ours(site) and all(problem.severity is Severity.WARNING for problem in ours):
        is_one = len(ours) == 1
        last = "the last warning is" if is_one else f"the last {len(ours)} warnings are"
        yield f"{site}: {last} about texts that come with the program: leave {'it' if is_one else 'them'}"


def _is_ours(file: str | Path) -> bool:
    return any(map(Path(file).is_relative_to, _OURS))
