"""Finds missing texts of catalogues, for ``make words`` and ``check``."""

import re
from collections.abc import Iterator
from pathlib import Path

from kiosk.base.problems import Problem, Severity
from kiosk.i18n.catalogues.approvals import STATES, approvals_file, read_approvals
from kiosk.i18n.catalogues.completeness import SOURCE_LANGUAGE
from kiosk.i18n.catalogues.persons import head_of, persons_in
from kiosk.i18n.catalogues.plural_forms import IN_ORDER, forms_of
from kiosk.i18n.catalogues.scan import Scanned, first_lines, header, plural_rule
from kiosk.i18n.catalogues.soundness import message_faults
from kiosk.i18n.extraction.updated_words import Updated

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
        tag = updated.file.parts[-3]
        plural = plural_rule(updated.new, tag)
        if plural.wrong_line:
            yield _error(file, plural.wrong_line, plural.fault)
        rule = IN_ORDER.get(tag.partition("-")[0])
        if rule and forms_of(plural.rule) != forms_of(rule):
            mend = f"write “{rule}”, and put each msgstr[…] in its place"
            yield _error(file, 1, f"its Plural-Forms have another order than Unicode: {mend}")
        for message, fault in message_faults(updated.new, tag):
            if fault := fault or _too_long(message):
                yield _error(file, message.line, f"{fault}: {message.sources[0]!r}")


def _too_long(message: Scanned) -> str:
    limit = _LIMIT.search(message.notes)
    is_long = limit and max(map(len, message.translations)) > int(limit[1])
    return f"is translated by more than {limit[1]} characters" if limit and is_long else ""


def _error(file: str, line: int, text: str) -> Problem:
    return Problem(file, line, Severity.ERROR, text)
