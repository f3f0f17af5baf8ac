"""What is cut away from a photograph at its four edges."""

from collections.abc import Mapping
from dataclasses import astuple, dataclass

from kiosk.content.rules.images.photos import WIDEST

_WHOLE = 1000
_LEAST = 100
"""Thousandths of a side that stay at least."""


@dataclass(frozen=True, slots=True)
class Edges:
    """Thousandths of the width or the height."""

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0

    def __bool__(self) -> bool:
        return any(astuple(self))

    def turned(self, turns: int) -> "Edges":
        """Returns the same edges after quarter turns of the picture to the right."""
        before = (self.left, self.top, self.right, self.bottom)
        return Edges(*(before[(place - turns) % 4] for place in range(4)))

    def size(self, width: int, height: int) -> tuple[int, int]:
        """Returns the pixels that stay."""
        across, down = _WHOLE - self.left - self.right, _WHOLE - self.top - self.bottom
        return width * across // _WHOLE, height * down // _WHOLE


UNCUT = Edges()


def edges_in(form: Mapping[str, str]) -> Edges:
    """Returns the edges, which a form has in per cent. Raises ValueError in plain words."""
    try:
        found = Edges(*(round(10 * float(form.get(key) or 0)) for key in ("left", "top", "right", "bottom")))
    except (ValueError, OverflowError) as fault:
        raise ValueError("write numbers for the edges") from fault
    if min(astuple(found)) < 0 or max(found.left + found.right, found.top + found.bottom) > _WHOLE - _LEAST:
        raise ValueError("too much is cut away: keep at least a tenth of the width and of the height")
    return found


def shape_fault(width: int, height: int) -> str:
    """Returns why a panel cannot have a picture of this size, "" if it can."""
    if max(width, height) > WIDEST * min(width, height):
        return "one side is more than twice as long as the other: crop the photograph"
    return ""
