"""Marks in the annotations of a record's fields: they say what the fields take.

A mark is a plain value. ``record_schema`` makes validators of the marks.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, get_args, get_type_hints

RecordFault = Mapping[str, Any]

Known = Mapping[str, Any]
"""The valid values of the fields before one, by name."""


class RecordError(ValueError):
    """``faults`` are all errors of values, each with the ``type``, ``loc``, ``msg``, ``input`` and ``ctx`` of
    pydantic.
    """

    def __init__(self, faults: Sequence[RecordFault]) -> None:
        super().__init__("\n".join(f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in faults))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class Check:
    """``function`` returns the value that is kept, or raises ValueError with its fault."""

    function: Callable[[Any], object]


@dataclass(frozen=True, slots=True)
class CheckBefore(Check):
    """The same for a value as the file has it."""


@dataclass(frozen=True, slots=True)
class Parsed(Check):
    """The same, in place of all other checks."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Bounds of a number, of the length of a text, or of the entries of a list or table."""

    ge: float | None = None
    gt: float | None = None
    le: float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """The key in the file, where it is not the name of the field."""

    key: str


@dataclass(frozen=True, slots=True)
class FromOthers:
    """What a missing value is, by the fields before it."""

    function: Callable[[Known], object]


@dataclass(frozen=True, slots=True)
class _Loose:
    """A value of a similar type is taken too."""


@dataclass(frozen=True, slots=True)
class _DefaultToo:
    """The default is checked too."""


AS_LIST = LOOSE = _Loose()
"""For tuples, which files hold as lists, and for numbers with or without a decimal point."""

DEFAULT_TOO = _DefaultToo()


@dataclass(frozen=True, slots=True)
class OfKind:
    """A choice among records by their ``kind``; a table that does not say it is of the ``default`` one."""

    default: str | None = None


def checks[Function: Callable[..., object]](*names: str) -> Callable[[Function], Function]:
    """Marks a static method of a record that checks these fields: it gets a value and those before it."""

    def marked(function: Function) -> Function:
        function.__dict__["checks"] = names
        return function

    return marked


def checks_whole[Function: Callable[[Any], None]](function: Function) -> Function:
    """Marks a method that raises ValueError for a fault of the whole record."""
    function.__dict__["checks"] = ()
    return function


def key_of(name: str, annotation: object) -> str:
    """The key in the file of a field."""
    return next((mark.key for mark in get_args(annotation)[1:] if isinstance(mark, Key)), name)


def annotations_of(kind: type[Any]) -> Mapping[str, Any]:
    """The annotations of the fields by name, with their marks."""
    hints = get_type_hints(kind, include_extras=True)
    return {each.name: hints[each.name] for each in fields(kind)}


def keys_of(kind: type[Any]) -> dict[str, Any]:
    """The annotations of the fields by their keys in the file."""
    return {key_of(name, annotation): annotation for name, annotation in annotations_of(kind).items()}


def kind_name(kind: type[Any]) -> str:
    """The value of the field ``kind``."""
    return str(next(each.default for each in fields(kind) if each.name == "kind"))
