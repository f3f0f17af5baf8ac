"""Errors of a catalogue, for translators at work."""

import re
from collections.abc import Iterator
from pathlib import Path

from kiosk.base.problems import Problem, Severity
from kiosk.i18n.catalogues.files import UnreadableError, read_text
from kiosk.i18n.catalogues.scan import LOST, judged_in, lost_lines, plural_rule, scan_text, tag_of

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
    lost = broken or tuple(_error(file, number, LOST) for number in lost_lines(text))
    return lost or tuple(_in_messages(file, text))


def _in_messages(file: Path, text: str) -> Iterator[Problem]:
    tag = tag_of(file)
    plural = plural_rule(text, tag)
    if plural.wrong_line:
        yield _error(file, plural.wrong_line, plural.fault)
    judged = {message.line: fault for message, fault in judged_in(text, tag=tag)}
    for message in scan_text(text):
        if message.is_fuzzy:
            yield _missing(file, message.line, "this is marked “fuzzy”: compare it and take the mark off")
        elif message.line not in judged:
            yield _missing(file, message.line, "this is not translated: write its msgstr")
        elif fault := judged[message.line]:
            yield _error(file, message.line, fault)


def _missing(file: Path, line: int, text: str) -> Problem:
    """A missing translation. The catalogue can be shown without it, but the page that uses it cannot."""
    return Problem(str(file), line, Severity.WARNING, text)


def _error(file: Path, line: int, text: str) -> Problem:
    return Problem(str(file), line, Severity.ERROR, text)
