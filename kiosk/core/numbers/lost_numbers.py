"""Detects that a number on the screen may no longer be there."""

from collections.abc import Iterator
from datetime import date

from kiosk.core.site.settings import Site


def loses_a_number(before: Site, after: Site, today: date) -> bool:
    """Whether a number that ``before`` shows today is missing in ``after``."""
    return not set(_shown(before, today)) <= set(_shown(after, today))


def _shown(site: Site, today: date) -> Iterator[str]:
    for line in (*([site.emergency] if site.emergency else ()), *site.helplines):
        if line.is_confirmed(today):
            yield line.number
