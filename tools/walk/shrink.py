"""Shrinks a way to the shortest that still ends at its fault."""

from collections.abc import Callable, Sequence


def shrunk[T](way: Sequence[T], fails: Callable[[Sequence[T]], bool], most: int) -> list[T]:
    """Delta debugging (Zeller): leaves out parts, first large ones, as long as ``fails`` is true of the rest.

    ``fails`` is asked at most so often.
    """
    left, parts, asked = list(way), 2, 0
    while len(left) > 1 and asked < most:
        size = -(-len(left) // parts)
        for begin in range(0, len(left), size):
            rest = left[:begin] + left[begin + size :]
            asked += 1
            if rest and fails(rest):
                left, parts = rest, max(parts - 1, 2)
                break
            if asked >= most:
                return left
        else:
            if size == 1:
                return left
            parts = min(2 * parts, len(left))
    return left
