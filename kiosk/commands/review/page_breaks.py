"""Page breaks of a table that cut no row."""

from collections.abc import Sequence


def first_rows(rows: Sequence[float], above: float, head: float, page: float) -> tuple[int, ...]:
    """The indexes of rows that begin another page; a row higher than a page gets its own and is cut.

    ``rows`` are heights, ``above`` is the height above the table on its first page, ``head`` that of the
    headings repeated on each page, ``page`` the height of a page: all in one unit.
    """
    firsts: list[int] = []
    used = above + head
    for index, height in enumerate(rows):
        if index and used + height > page:
            firsts.append(index)
            used = head
        used += height
    return tuple(firsts)
