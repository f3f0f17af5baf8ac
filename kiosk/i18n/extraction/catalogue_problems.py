"""Finds missing texts of catalogues, for ``make words`` and ``check``."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from kiosk.base.problems import Problem, Severity
from kiosk.i18n.catalogues.approvals import STATES, approvals_file, read_approvals
from kiosk.i18n.catalogues.catalogue import is_translated, misfits
from kiosk.i18n.catalogues.completeness import SOURCE_LANGUAGE
from kiosk.i18n.catalogues.parsing import parse
from kiosk.i18n.catalogues.persons import head_of, persons_in
from kiosk.i18n.catalogues.plural_forms import IN_ORDER, forms_of
from kiosk.i18n.catalogues.scan import first_lines, header
from kiosk.i18n.extraction.updated_words import Updated, texts_of

MISSING = "is not translated"

_LIMIT = re.compile(r"at most (\d+) characters")


def problems(words: tuple[Updated, ...], root: Path) -> Iterator[Problem]:
    """Problems that make the words incomplete, sorted by file and line."""
    for updated in words:
        file = updated.file.relative_to(root).as_posix()
        if updated.is_stale:
            yield _error(file, 1, "is out of date: run `make words`")
    for tag in (SOURCE_LANGUAGE, *(updated.file.parts[-3] for updated in words[1:])):
        for problem in read_approvals(approvals_file(root / "translations", tag)).problems:
            yield _error(Path(problem.file).relative_to(root).as_posix(), problem.line, problem.text)
    for updated in words[1:]:
        file = updated.file.relative_to(root).as_posix()
        if header(first_lines(updated.file), "X-Review") not in STATES:
            yield _error(file, 1, f"X-Review in the header is one of {', '.join(STATES)}")
        for line, text in persons_in(head_of(updated.old)):
            yield _error(file, line, text)
        parsed = parse(updated.file, updated.new)
        if fault := parsed.plural_fault:
            yield _error(file, fault.line, fault.text)
        rule = IN_ORDER.get(updated.file.parts[-3].partition("-")[0])
        if rule and forms_of(parsed.plural_forms) != forms_of(rule):
            mend = f"write “{rule}”, and put each msgstr[…] in its place"
            yield _error(file, 1, f"its Plural-Forms have another order than Unicode: {mend}")
        for message, text in _faults(parsed):
            yield _error(file, message.lineno or 1, f"{text}: {_source(message)!r}")


def _faults(catalogue: Catalog) -> Iterator[tuple[Message, str]]:
    misfit = {message.lineno: fault for message, fault in misfits(catalogue)}
    for message in catalogue:
        if not message.id:
            continue
        if not is_translated(message):
            yield message, MISSING
        elif message.fuzzy:
            yield message, "is stale: compare it with the English and take the mark “fuzzy” off"
        elif fault := misfit.get(message.lineno):
            yield message, fault
        elif max(map(len, texts_of(message))) > (limit := _limit(message)):
            yield message, f"is translated by more than {limit} characters"


def _limit(message: Message) -> int:
    found = _LIMIT.search(" ".join(message.auto_comments))
    return int(found[1]) if found else sys.maxsize


def _source(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _error(file: str, line: int, text: str) -> Problem:
    return Problem(file, line, Severity.ERROR, text)
