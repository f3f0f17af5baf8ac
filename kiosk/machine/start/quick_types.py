"""Makes types of other packages in less time: lists of names of Qt, hints and marks of pydantic.

See docs/adr/0151-a-start-does-what-its-first-panel-needs.md.
"""

import dataclasses
import enum
import typing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from kiosk.base import frozen


class _Hint(dict[str, Any]):
    """In place of ``TypedDict``, which compiles each annotation."""

    def __init_subclass__(cls, total: bool = True) -> None:
        """What TypedDict takes."""


@contextmanager
def for_pydantic() -> Iterator[None]:
    """While ``pydantic_core`` and ``annotated_types`` are imported.

    Only type checkers read their typed dictionaries, of which there are 80, and their frozen dataclasses are
    made as ours are.
    """
    typed, standard = typing.TypedDict, dataclasses.dataclass

    def made(cls: type | None = None, /, **options: Any) -> Any:
        if cls is None and options == {"frozen": True, "slots": True}:
            return frozen.dataclass(frozen=True, slots=True)
        return standard(cls, **options) if cls else standard(**options)

    _put(typing, "TypedDict", _Hint)
    _put(dataclasses, "dataclass", made)
    try:
        yield
    finally:
        _put(typing, "TypedDict", typed)
        _put(dataclasses, "dataclass", standard)


def for_qt() -> None:
    """From now on enums that PySide6 makes of a list of pairs come as Python makes its own, unchecked.

    A start has 200 of Qt's, with 3000 members.
    """
    if _simple and _checked:
        _put(enum.EnumType, "_create_", _create)


def _put(holder: object, name: str, thing: object) -> None:
    setattr(holder, name, thing)


_checked: Callable[..., Any] | None = vars(enum.EnumType).get("_create_", None)
_simple: Callable[..., Any] | None = vars(enum).get("_simple_enum", None)
"""Of the standard library, since Python 3.11; without them all is as Python makes it."""


def _create(cls: type, class_name: str, names: Any, **how: Any) -> Any:
    assert _checked and _simple
    boundary, others = how.get("boundary"), [how.get(each) for each in ("module", "qualname", "type")]
    pairs = isinstance(names, list | tuple) and names and isinstance(names[0], tuple)
    if not pairs or any(others) or boundary is not enum.FlagBoundary.KEEP:
        return _checked(cls, class_name, names, **how)
    made = _simple(cls, boundary=boundary)(type(class_name, (), dict(names)))
    # As of enums that have none.
    made.__doc__ = None
    return made
