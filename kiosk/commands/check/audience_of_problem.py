"""Assigns the problems of ``check`` to readers, and sorts them."""

from pathlib import Path

from kiosk.base.places import DOCS, RESOURCES, TRANSLATIONS
from kiosk.base.problems import Problem, Reader

_OF_TALKS = ("guides", "notes", "programmes", "slides")
_OF_TRANSLATORS = ("kiosk.po", "kiosk.pot", "reviewed.toml", "translations")
_OURS = (RESOURCES, TRANSLATIONS, DOCS)


def reader_of(problem: Problem) -> Reader:
    """By the file in which it is mended."""
    file = Path(problem.file)
    if file.name in _OF_TRANSLATORS:
        return "translators"
    return "talk" if file.parent.name in _OF_TALKS else "site"


def order(problem: Problem) -> tuple[bool, bool, str, int, str, str]:
    """A site's own files before the program's; causes before their consequences."""
    is_ours = any(map(Path(problem.file).is_relative_to, _OURS))
    return is_ours, problem.follows, problem.file, problem.line, problem.severity, problem.text
