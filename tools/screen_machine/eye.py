"""What a picture of the screen shows, told by its pixels."""

from collections.abc import Mapping
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageStat

BLACK, TEXT, OUT_OF_ORDER, LOOP, OTHER = "black", "text", "out of order", "loop", "other"
_LIT, _GROUND = 48, 16
_HARDLY = 0.0015
"""The share of a black picture that may be lit, such as a cursor."""
_DARK = 0.9
_SMALL = (160, 100)
_LIKE, SAME = 12.0, 1.0
"""Mean difference of 255 up to which a small and a whole picture show the same."""
_REACH = 8
"""The loop moves by up to so many pixels, against burn-in."""


@dataclass(frozen=True, slots=True)
class Seen:
    """``off`` is the mean difference of a pixel from that panel of the loop, of 255."""

    what: str
    panel: str = ""
    off: float = 0.0


class Eye:
    """``panels``: the loop as the program paints it; ``below``: its pictures of a screen out of order."""

    def __init__(self, panels: Mapping[str, Image.Image], *below: Image.Image) -> None:
        self._panels = panels
        self._small = {name: _small(panel) for name, panel in panels.items()}
        size = next(iter(panels.values())).size
        self._below = [_small(_fitted(each, size)) for each in below]

    def sees(self, picture: Image.Image) -> Seen:
        if _share(picture, _LIT) >= 1 - _HARDLY:
            return Seen(BLACK)
        if panel := self._panel(picture):
            return panel
        if any(_difference(_small(picture), below) < _LIKE for below in self._below):
            return Seen(OUT_OF_ORDER)
        return Seen(TEXT if _share(picture, _GROUND) > _DARK else OTHER)

    def _panel(self, picture: Image.Image) -> Seen | None:
        """The panel that it is, moved by some pixels; None for any other picture."""
        size = next(iter(self._panels.values())).size
        if picture.size != size:
            return None
        small = _small(picture)
        name = min(self._small, key=lambda each: _difference(small, self._small[each]))
        off = _least_difference(picture, self._panels[name])
        return Seen(LOOP, name, off) if off < SAME else None


def _fitted(below: Image.Image, size: tuple[int, int]) -> Image.Image:
    """As the viewer shows it: whole, in the middle, on a field of its colour."""
    share = min(size[0] / below.width, size[1] / below.height)
    inner = below.resize((round(below.width * share), round(below.height * share)))
    field = Image.new("RGB", size, below.getpixel((0, 0)))
    field.paste(inner, ((size[0] - inner.width) // 2, (size[1] - inner.height) // 2))
    return field


def same(one: Image.Image, other: Image.Image) -> float:
    """Mean difference of a pixel of 255; 255 for two sizes."""
    return _difference(one, other) if one.size == other.size else 255.0


def _share(picture: Image.Image, limit: int) -> float:
    """The share of pixels that are darker than ``limit``, of 255."""
    counts = picture.convert("L").histogram()
    return sum(counts[:limit]) / sum(counts)


def _small(picture: Image.Image) -> Image.Image:
    return picture.resize(_SMALL, Image.Resampling.BOX)


def _difference(one: Image.Image, other: Image.Image) -> float:
    return sum(ImageStat.Stat(ImageChops.difference(one, other)).mean) / 3


def _least_difference(picture: Image.Image, panel: Image.Image) -> float:
    """With the panel moved to where it fits best, within the reach of the loop."""
    half = [each.convert("L").reduce(2) for each in (picture, panel)]
    inner = (_REACH, _REACH, half[0].width - _REACH, half[0].height - _REACH)
    best = min(
        ((x, y) for x in range(-_REACH // 2, _REACH // 2 + 1) for y in range(-_REACH // 2, _REACH // 2 + 1)),
        key=lambda by: ImageStat.Stat(
            ImageChops.difference(half[0].crop(inner), ImageChops.offset(half[1], *by).crop(inner))
        ).mean[0],
    )
    near = [(2 * best[0] + x, 2 * best[1] + y) for x in (-1, 0, 1) for y in (-1, 0, 1)]
    edge = (_REACH, _REACH, picture.width - _REACH, picture.height - _REACH)
    return min(_difference(picture.crop(edge), ImageChops.offset(panel, *by).crop(edge)) for by in near)
