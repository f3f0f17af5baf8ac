"""Finds persons' names, which translation programs write into a catalogue's header: they must not be
published.
"""

import re
from collections.abc import Iterator

_FIELD = re.compile(
    r'^"(?P<name>Last-Translator|Language-Team):(?P<value>(?:[^"\\]|\\[^n]|"\n")*)\\n"\n', re.MULTILINE
)
_ADDRESS = re.compile(r"^#[^\n]*\w@\w[^\n]*\n", re.MULTILINE)

_NAMES = "names a person: take the line out, or let `words` do it"


def head_of(text: str) -> str:
    """Everything above the first message of a catalogue."""
    return text.partition("\n\n")[0].rstrip() + "\n"


def without_persons(head: str) -> str:
    return _ADDRESS.sub("", _FIELD.sub("", head))


def persons_in(head: str) -> Iterator[tuple[int, str]]:
    """Yields problems of the lines with a person's name, by line."""
    for found in _FIELD.finditer(head):
        if found["value"].strip():
            yield _line(head, found.start()), f"{found['name']} {_NAMES}"
    for found in _ADDRESS.finditer(head):
        yield _line(head, found.start()), f"this {_NAMES}"


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
