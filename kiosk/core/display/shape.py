"""The shape of a screen: the unit of all lengths, and the room left over by a layout of 16:9."""

from math import ceil

LONG, SHORT = 16, 9


def unit(width: int, height: int) -> int:
    """U in whole pixels: the shorter side, or 9/16 of the longer where that is less."""
    longer, shorter = max(width, height), min(width, height)
    return min(shorter, longer * SHORT // LONG)


def is_upright(width: int, height: int) -> bool:
    """Whether the upright layout is used; a square screen has the wide one."""
    return height > width


def extra_width(width: int, height: int) -> int:
    """The pixels by which the screen is wider than the layout of 16:9, or upright of 9:16."""
    u = unit(width, height)
    return width - u if is_upright(width, height) else max(0, width - ceil(u * LONG / SHORT))


def extra_height(width: int, height: int) -> int:
    """The pixels by which the screen is higher than the layout of 16:9, or upright of 9:16."""
    u = unit(width, height)
    return max(0, height - ceil(u * LONG / SHORT)) if is_upright(width, height) else height - u


def moved(length: float, higher: float, wider: float, width: int, height: int) -> float:
    """The pixels of a length in u that takes a share of the height and of the width left over."""
    left_over = higher * extra_height(width, height) + wider * extra_width(width, height)
    return length * unit(width, height) + left_over
