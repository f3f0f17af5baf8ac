"""Errors of a catalogue, for translators at work."""

import re
from collections.abc import Iterator
from pathlib import Path

from kiosk.base.problems import Problem, Severity
from kiosk.i18n.catalogues.catalogue import is_translated, misfits
from kiosk.i18n.catalogues.files import UnreadableError, read_text
from kiosk.i18n.catalogues.parsing import parse

_LINE = re.compile(
    r'\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s+)?"(?:[^"\\]|\\.)*"\s*)?', re.DOTALL
)


def faults(file: Path) -> tuple[Problem, ...]:
    """All problems, sorted by line; only errors keep a catalogue from being shown."""
    try:
        text = read_text(file)
    except UnreadableError as error:
        return (_error(file, error.line, error.text),)
    broken = tuple(
        _error(
            file, number, "this is no line of a catalogue: look for a missing quote or a \\ before a quote"
        )
        for number, line in enumerate(text.split("\n"), 1)
        if not _LINE.fullmatch(line)
    )
    return broken or tuple(_in_messages(file, text))


def _in_messages(file: Path, text: str) -> Iterator[Problem]:
    try:
        catalogue = parse(file, text, strict=True)
    except UnreadableError as error:
        yield _error(file, error.line, error.text)
        return
    if wrong := catalogue.plural_fault:
        yield _error(file, wrong.line, wrong.text)
    misfit = {message.lineno: fault for message, fault in misfits(catalogue)}
    for message in catalogue:
        if message.id and message.fuzzy:
            yield _missing(file, message.lineno, "this is marked “fuzzy”: compare it and take the mark off")
        elif message.id and not is_translated(message):
            yield _missing(file, message.lineno, "this is not translated: write its msgstr")
        elif fault := misfit.get(message.lineno):
            yield _error(file, message.lineno or 1, fault)


def _missing(file: Path, line: int | None, text: str) -> Problem:
    """A missing translation. The catalogue can be shown without it, but the page that uses it cannot."""
    return Problem(str(file), line or 1, Severity.WARNING, text)


def _error(file: Path, line: int, text: str) -> Problem:
    return Problem(str(file), line, Severity.ERROR, text)
