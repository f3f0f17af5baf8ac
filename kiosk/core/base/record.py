"""The model under everything that is read from files, and the values it is made of."""

import re
from collections import Counter
from collections.abc import Callable, Iterable

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from kiosk.core.text.plain_text import figure_text, numberless_text, plain_text

_UNTIDY = re.compile(r"[\x00-\x1f\x7f]|^ | $|  ")


class Record(BaseModel):
    """Frozen; unknown keys and look-alike types ("true", "45") are faults."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


AS_LIST = Field(strict=False)
"""For tuples: files hold lists."""


def matching(pattern: str, advice: str) -> AfterValidator:
    """A check that says how to mend a value instead of showing the pattern."""
    whole = re.compile(pattern)

    def check(value: str) -> str:
        if not whole.fullmatch(value):
            raise ValueError(f"“{value}” cannot be used: {advice}")
        return value

    return AfterValidator(check)


def one_line(longest: int, gate: Callable[[str], str] = plain_text) -> AfterValidator:
    """A check for a text that is written in one line of at most ``longest`` characters."""

    def check(value: str) -> str:
        if not value.strip():
            raise ValueError("is empty: write its text or leave the key out")
        if _UNTIDY.search(value):
            raise ValueError("holds line breaks, tabs or needless spaces: write it as one plain line")
        if len(value) > longest:
            raise ValueError(f"is too long: {len(value)} characters, at most {longest} fit")
        return gate(value)

    return AfterValidator(check)


def figure_line(longest: int) -> AfterValidator:
    """The same for a field of a figure, in which 112 may be counted."""
    return one_line(longest, figure_text)


def name_line(longest: int) -> AfterValidator:
    """The same for a name that a site gives itself, its place or its desk."""
    return one_line(longest, numberless_text)


def repeated(values: Iterable[str]) -> list[str]:
    """The values that stand there more than once."""
    return sorted(value for value, count in Counter(values).items() if count > 1)


def unique(values: tuple[str, ...]) -> tuple[str, ...]:
    twice = repeated(values)
    if twice:
        raise ValueError(f"names {', '.join(twice)} more than once: keep one")
    return values


def kind_or(default: str) -> Callable[[object], object]:
    """Tells the kind of a table, or of a model, that may leave its kind out."""

    def kind(value: object) -> object:
        return value.get("kind", default) if isinstance(value, dict) else getattr(value, "kind", None)

    return kind
