"""Checks that the caption over the number is legible for people who pass by."""

from collections.abc import Iterator
from math import ceil

from kiosk.base.problems import Problem
from kiosk.content.files.document import Document
from kiosk.core.site.legible_size import FROM_M, legible_from, smallest_inches
from kiosk.core.site.mount import Mount

_WIDE = (1920, 1080)
"""``check`` knows no screen; most have this shape."""


def check(mount: Mount, document: Document) -> Iterator[Problem]:
    far = legible_from(mount, *_WIDE)
    if far is not None and far < FROM_M:
        text = (
            f"the words over the number can be read from {far:.1f} m on so small a screen;"
            f" from {FROM_M:.0f} m on one of {ceil(smallest_inches(*_WIDE))} inches or more"
        )
        yield document.warning(("mount", "diagonal_inches"), text)
