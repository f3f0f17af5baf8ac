"""Errors of a catalogue, for translators at work."""

import re
from collections.abc import Iterator
from pathlib import Path

from kiosk.base.problems import Problem, Severity
from kiosk.i18n.catalogues.files import UnreadableError, read_text
from kiosk.i18n.catalogues.scan import LOST, Scanned, judged_in, lost_lines, plural_rule, scan_text, tag_of

MISSING = "this is not translated: write its msgstr"
FUZZY = "this is marked “fuzzy”: compare it and take the mark off"

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
    for message, fault in message_faults(text, tag):
        if fault:
            # Without a translation the catalogue can be shown, but the page that uses it cannot.
            severity = Severity.WARNING if fault in (FUZZY, MISSING) else Severity.ERROR
            yield Problem(str(file), message.line, severity, fault)


def message_faults(text: str, tag: str) -> Iterator[tuple[Scanned, str]]:
    """Yields each message of a catalogue in the language ``tag`` with its fault, "" for none."""
    judged = {message.line: fault for message, fault in judged_in(text, tag=tag)}
    for message in scan_text(text):
        yield message, FUZZY if message.is_fuzzy else judged.get(message.line, MISSING)


def _error(file: Path, line: int, text: str) -> Problem:
    return Problem(str(file), line, Severity.ERROR, text)
