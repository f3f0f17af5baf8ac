"""Regular expressions that are compiled at their first use, which most of them never have in a start."""

import re
from typing import Any, cast


def pattern_of(source: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile``."""
    return cast("re.Pattern[str]", _Later(source, flags))


class _Later:
    """Has the attributes of the pattern, each from its first use on."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        # Python itself keeps what it has compiled; each attribute is asked for once.
        found = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, found)
        return found
