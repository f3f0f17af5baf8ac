"""The base model of all records in files, and its field types."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from kiosk.core.text.plain_text import figure_text, numberless_text, plain_text

_UNTIDY = re.compile(r"[\x00-\x1f\x7f]|^ | $|  ")


class Record(BaseModel):
    """A frozen record; unknown keys and values of a similar type ("true", "45") are errors.

    Validators are built at the first use: the window's process receives records that another one has read.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)


AS_LIST = Field(strict=False)
"""For tuples, which files hold as lists."""


def matching(pattern: str, advice: str) -> AfterValidator:
    """A validator whose message says how to correct a value instead of showing the pattern."""
    whole = re.compile(pattern)

    def check(value: str) -> str:
        if not whole.fullmatch(value):
            raise ValueError(f"“{value}” cannot be used: {advice}")
        return value

    return AfterValidator(check)


@dataclass(frozen=True, slots=True)
class OneLine(AfterValidator):
    """The validator of a one-line text, with its limit and its note for translators.

    The extractor reads them here, and a test compares the docs and the starter files with them.
    """

    longest: int
    note: str

    @property
    def comment(self) -> str:
        """The comment for translators, such as “title of a page, at most 60 characters”."""
        return f"{self.note}, at most {self.longest} characters"


@dataclass(frozen=True, slots=True)
class Paragraphs(AfterValidator):
    """The validator of a text of paragraphs and list items, with a note for translators on each of the two.

    The extractor reads them here.
    """

    paragraph: str
    item: str


def lines_of(model: type[BaseModel]) -> dict[str, OneLine]:
    """The fields that hold one line or a list of lines, by their keys in the file."""
    return _marked(model, OneLine)


def paragraphs_of(model: type[BaseModel]) -> dict[str, Paragraphs]:
    """The fields that hold paragraphs, by their keys in the file."""
    return _marked(model, Paragraphs)


def _marked[Mark](model: type[BaseModel], kind: type[Mark]) -> dict[str, Mark]:
    found = {}
    for name, field in model.model_fields.items():
        metadata = [*field.metadata, *(m for item in get_args(field.annotation) for m in get_args(item)[1:])]
        for mark in metadata:
            if isinstance(mark, kind):
                found[field.alias or name] = mark
    return found


def records_in(annotation: object) -> tuple[type[Record], ...]:
    """The models that a field can hold, one or many of them, in the order of the annotation."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return (annotation,)
    return tuple(model for inner in get_args(annotation) for model in records_in(inner))


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


def kind_or(default: str) -> Callable[[object], object]:
    """A discriminator for tables and models that may omit their kind."""

    def kind(value: object) -> object:
        return value.get("kind", default) if isinstance(value, dict) else getattr(value, "kind", None)

    return kind
