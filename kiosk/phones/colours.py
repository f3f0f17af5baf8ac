"""The site's colours on the page for phones: names of its style sheet, and #RRGGBB; the rest is dropped."""

import re
from typing import Any

_NAME = re.compile("amber|field-[a-z]{1,20}")
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_MOST = 20


def sound_colours(given: Any) -> dict[str, str]:
    """Returns the valid colours of ``given``, from the window; {} for the design's own."""
    if not isinstance(given, dict):
        return {}
    sound = {
        name: colour
        for name, colour in given.items()
        if isinstance(colour, str) and _NAME.fullmatch(name) and _COLOUR.fullmatch(colour)
    }
    return sound if len(sound) <= _MOST else {}
