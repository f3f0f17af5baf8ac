"""The base model of all records in files, and its field types."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Self, get_args

from kiosk.core.base.record_marks import Check, keys_of
from kiosk.core.text.plain_text import figure_text, numberless_text, plain_text

_UNTIDY = re.compile(r"[\x00-\x1f\x7f]|^ | $|  ")


@dataclass(frozen=True, kw_only=True)
class Record:
    """A frozen record; unknown keys and values of a similar type ("true", "45") are errors.

    Files have its fields by ``Key``, or by name.
    """

    @classmethod
    def validated(cls, /, **values: Any) -> Self:
        """Returns the record of these values, by their keys in the file.

        Raises RecordError with all faults.
        """
        # Imports pydantic-core: the window is handed records that another process has read, and does
        # without it until somebody enters something.
        from kiosk.core.base.record_schema import validated

        record: Self = validated(cls, values)
        return record


def matching(pattern: str, advice: str) -> Check:
    """A check whose message says how to correct a value instead of showing the pattern."""
    whole = re.compile(pattern)

    def check(value: str) -> str:
        if not whole.fullmatch(value):
            raise ValueError(f"“{value}” cannot be used: {advice}")
        return value

    return Check(check)


@dataclass(frozen=True, slots=True)
class OneLine(Check):
    """The check of a one-line text, with its limit and its note for translators.

    The extractor reads them here, and a test compares the docs and the starter files with them.
    """

    longest: int
    note: str

    @property
    def comment(self) -> str:
        """The comment for translators, such as “title of a page, at most 60 characters”."""
        return f"{self.note}, at most {self.longest} characters"


@dataclass(frozen=True, slots=True)
class Paragraphs(Check):
    """The check of a text of paragraphs and list items, with a note for translators on each of the two.

    The extractor reads them here.
    """

    paragraph: str
    item: str


def lines_of(kind: type[Record]) -> dict[str, OneLine]:
    """The fields that hold one line or a list of lines, by their keys in the file."""
    return _marked(kind, OneLine)


def paragraphs_of(kind: type[Record]) -> dict[str, Paragraphs]:
    """The fields that hold paragraphs, by their keys in the file."""
    return _marked(kind, Paragraphs)


def _marked[Mark](kind: type[Record], of: type[Mark]) -> dict[str, Mark]:
    return {
        key: mark
        for key, annotation in keys_of(kind).items()
        for mark in _marks_in(annotation)
        if isinstance(mark, of)
    }


def _marks_in(annotation: object) -> Iterator[object]:
    """All marks of an annotation and of the types in it."""
    if not isinstance(annotation, type):
        for part in get_args(annotation):
            yield part
            yield from _marks_in(part)


def records_in(annotation: object) -> tuple[type[Record], ...]:
    """The kinds of record that a field can hold, one or many of them, in the order of the annotation."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return (annotation,)
    return tuple(kind for inner in get_args(annotation) for kind in records_in(inner))


def one_line(longest: int, note: str = "", gate: Callable[[str], str] = plain_text) -> OneLine:
    """A validator for a one-line text of at most ``longest`` characters.

    ``note`` describes the text for translators, in lower case; empty if it is not translated.
    """

    def check(value: str) -> str:
        if not value.strip():
            raise ValueError("is empty: write its text or leave the key out")
        if _UNTIDY.search(value):
            raise ValueError("holds line breaks, tabs or needless spaces: write it as one plain line")
        if len(value) > longest:
            raise ValueError(f"is too long: {len(value)} characters, at most {longest} fit")
        return gate(value)

    return OneLine(check, longest, note)


def figure_line(longest: int, note: str) -> OneLine:
    """A validator for a field of a figure, in which 112 may be a quantity."""
    return one_line(longest, note, figure_text)


def name_line(longest: int) -> OneLine:
    """A validator for the name of a site, its place or its desk."""
    return one_line(longest, gate=numberless_text)


def repeated(values: Iterable[str]) -> list[str]:
    """The values that occur more than once."""
    return sorted(value for value, count in Counter(values).items() if count > 1)


def unique(values: tuple[str, ...]) -> tuple[str, ...]:
    twice = repeated(values)
    if twice:
        raise ValueError(f"names {', '.join(twice)} more than once: keep one")
    return values
