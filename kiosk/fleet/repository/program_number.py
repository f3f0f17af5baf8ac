"""The version of the program as a number for Prometheus: screens send it, the server reads it."""

import re

_VERSION = re.compile(r"(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?!\d)")
_PART = 1_000


def program_number(version: str) -> int:
    """0.2.1 is 2001. Letters after three numbers are left out; 0 for a text without them."""
    if not (found := _VERSION.match(version)):
        return 0
    major, minor, patch = map(int, found.groups())
    return (major * _PART + minor) * _PART + patch


def program_version(number: int) -> str:
    """The version; "" for 0 and for numbers without one."""
    if not 0 < number < _PART**3:
        return ""
    rest, patch = divmod(number, _PART)
    major, minor = divmod(rest, _PART)
    return f"{major}.{minor}.{patch}"
