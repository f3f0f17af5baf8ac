"""Describes what is drawn on a paper: words, strokes and where they are. Lengths are in mm."""

from dataclasses import dataclass, replace
from typing import Literal

from kiosk.core.text.scripts import is_right_to_left

type Box = tuple[float, float, float, float]
"""``x``, ``y``, width and height."""

type Align = Literal["start", "centre", "end"]
"""Of a text in its box, as its page is read."""

BLACK = "#000000"


@dataclass(frozen=True, slots=True)
class Words:
    """A text in one language; ``em`` is the font size in mm."""

    text: str
    language: str
    em: float
    role: str = "body"
    colour: str = BLACK

    def scaled(self, factor: float) -> "Words":
        return replace(self, em=self.em * factor)

    @property
    def rtl(self) -> bool:
        return is_right_to_left(self.language)


@dataclass(frozen=True, slots=True)
class Stroke:
    weight: float
    colour: str = BLACK
    dashed: bool = False
