"""The contrast of two colours by WCAG 2, and the nearest colour that obeys a rule. A colour is #RRGGBB."""

from collections.abc import Callable
from itertools import product
from math import atan2, cos, degrees, hypot, radians, sin

_LIGHTS = tuple(step / 200 for step in range(201))
_PALER = (1.0, 0.85, 0.7, 0.55, 0.4, 0.25, 0.1, 0.0)
"""Shares of the chroma that are tried."""

_TURNS = tuple(turn for far in range(15, 181, 15) for turn in (far, -far))
"""Degrees, tried if no lightness of the hue obeys the rule."""


def luminance(colour: str) -> float:
    """The relative luminance: 0 is black, 1 is white."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """The contrast, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def chroma(colour: str) -> float:
    """The chroma in OKLab: 0 is a grey, 0.26 the strongest red of a screen."""
    return _polar(colour)[1]


def hue(colour: str) -> float:
    """The hue in OKLab, in degrees from 0 to 360: 29 is the red of signals."""
    return _polar(colour)[2]


def distance(one: str, other: str) -> float:
    """The distance in OKLab: 0.02 is just visible side by side."""
    first, second = _oklab(one), _oklab(other)
    return hypot(*(a - b for a, b in zip(first, second, strict=True)))


def mixed(colour: str, other: str, share: float) -> str:
    """Mixes ``share`` of ``other`` into ``colour``, as a screen does."""
    pairs = zip(_bytes(colour), _bytes(other), strict=True)
    return _written(tuple(round(one + (two - one) * share) for one, two in pairs))


def nearest(colour: str, holds: Callable[[str], bool]) -> str:
    """The colour itself if it holds, else the nearest that does: another lightness of the same hue, else the
    next hue. "" if none does.
    """
    if holds(colour):
        return colour
    for turns in ((0,), _TURNS):
        found = [other for other in _around(colour, turns) if holds(other)]
        if found:
            return min(found, key=lambda other: distance(colour, other))
    return ""


def _around(colour: str, turns: tuple[int, ...]) -> set[str]:
    _, strength, angle = _polar(colour)
    asked = (
        (light, strength * share, angle + turn) for light, share, turn in product(_LIGHTS, _PALER, turns)
    )
    return {found for each in asked if (found := _on_screen(*each))}


def _on_screen(light: float, strength: float, angle: float) -> str:
    """The colour; "" if no screen can show it."""
    a, b = strength * cos(radians(angle)), strength * sin(radians(angle))
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
    shown = tuple(round(255 * _encoded(part)) for part in linear)
    return _written(shown) if all(0 <= part <= 255 for part in shown) else ""


def _polar(colour: str) -> tuple[float, float, float]:
    light, a, b = _oklab(colour)
    return light, hypot(a, b), degrees(atan2(b, a)) % 360


def _oklab(colour: str) -> tuple[float, float, float]:
    """Converts to Björn Ottosson's OKLab, in which equal distances look equal."""
    red, green, blue = _linear(colour)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _bytes(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _linear(colour: str) -> tuple[float, float, float]:
    red, green, blue = (_decoded(part / 255) for part in _bytes(colour))
    return red, green, blue


def _decoded(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _encoded(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _written(parts: tuple[int, ...]) -> str:
    return "#" + "".join(f"{part:02X}" for part in parts)
