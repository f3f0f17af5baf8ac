"""Checks the colours of a palette and of a site, and explains faults."""

from collections.abc import Mapping

from kiosk.core.display.contrast import chroma, distance, hue, luminance, ratio

TEXT, LIGHT = 7.0, 4.5
"""The least contrasts of text, and of a light with its field."""

DARKEST, BRIGHTEST = 0.030, 0.056
"""The luminance of a field. It varies little, since it alone would reveal a topic far behind a visitor."""

APART = 0.045
"""The least distance of two fields."""

_SIGNAL_RED = (8.0, 48.0)
"""Degrees of hue."""

_STRONGEST_RED = 0.12
"""Chroma; clay, the reddest field of the design, has 0.095."""

_PAPER_SHEET = "#FFFFFF"


def fault_of_field(colour: str, text: str, light: str, others: Mapping[str, str]) -> str:
    """Why it can be no field among ``others``, which are by name; "" if it can."""
    if fault := _low(colour, text, TEXT, "the text on it") or _low(colour, light, LIGHT, "the light on it"):
        return fault
    if not DARKEST <= luminance(colour) <= BRIGHTEST:
        than = "brighter" if luminance(colour) > BRIGHTEST else "darker"
        return f"it is {than} than all fields may be, so that people farther back could tell a topic by it"
    if _is_signal_red(colour):
        return "with the paper beside it, it has the red and white of the protected emblem, and of an alarm"
    alike = next((name for name, other in others.items() if distance(colour, other) < APART), "")
    return f"it cannot be told from “{alike}”" if alike else ""


def fault_of_light(colour: str, ink: str) -> str:
    """Why it can be none of the three lights; ``ink`` is the text on them."""
    return _low(colour, ink, TEXT, "the text on it")


def fault_of_handout(colour: str) -> str:
    """Why the lines of a handout cannot have it."""
    if _is_signal_red(colour):
        return "on white paper it has the red of the protected emblem"
    return _low(colour, _PAPER_SHEET, TEXT, "its line on white paper")


def _low(colour: str, other: str, least: float, what: str) -> str:
    found = ratio(colour, other)
    if found >= least:
        return ""
    # Cut, not rounded: 6.98 is not 7.
    return f"{what} has a contrast of {int(found * 10) / 10:g} : 1, and {least:g} : 1 is needed"


def _is_signal_red(colour: str) -> bool:
    first, last = _SIGNAL_RED
    return chroma(colour) > _STRONGEST_RED and first <= hue(colour) <= last
