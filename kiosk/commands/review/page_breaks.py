"""Where the rows of a table break into pages, so that no row is cut in two."""

from collections.abc import Sequence


def first_rows(rows: Sequence[float], above: float, head: float, page: float) -> tuple[int, ...]:
    """The rows, from 0, that begin a further page; a row higher than a page has its own and is cut.

    ``rows`` are heights, ``above`` what stands over the table on its first page, ``head`` the height of the
    headings that each page repeats, ``page`` the room on a page: all in one unit.
    """
    firsts: list[int] = []
    used = above + head
    for index, height in enumerate(rows):
        if index and used + height > page:
            firsts.append(index)
            used = head
        used += height
    return tuple(firsts)
