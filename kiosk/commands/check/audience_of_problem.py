"""Assigns each problem of ``check`` to the readers who can fix it, and sorts the problems."""

from pathlib import Path

from kiosk.base.places import DOCS, RESOURCES, TRANSLATIONS
from kiosk.base.problems import Problem, Reader

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
    is_ours = any(map(Path(problem.file).is_relative_to, _OURS))
    return is_ours, problem.follows, problem.file, problem.line, problem.severity, problem.text
