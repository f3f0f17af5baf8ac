"""Regular expressions that are compiled at their first use, which most of them never have in a start."""

import re
from collections.abc import Iterator
from typing import Any, cast

_AT_ONCE = 30
"""Patterns, which take some ten milliseconds."""


def pattern_of(source: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile``."""
    return cast("re.Pattern[str]", _Later(source, flags))


def compile_left() -> Iterator[None]:
    """Compiles what nobody has needed yet, some at a time, so that no touch has to wait for it."""
    while _left:
        for each in [*_left][:_AT_ONCE]:
            each.compiled()
        yield


class _Later:
    """Has the attributes of the pattern, each from its first use on."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags
        self._pattern: re.Pattern[str] | None = None
        _left[self] = None

    def compiled(self) -> re.Pattern[str]:
        if self._pattern is None:
            self._pattern = re.compile(self._source, self._flags)
            _left.pop(self, None)
        return self._pattern

    def __getattr__(self, name: str) -> Any:
        found = getattr(self.compiled(), name)
        setattr(self, name, found)
        return found


_left: dict[_Later, None] = {}
