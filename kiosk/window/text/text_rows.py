"""The text of a screen as rows for QML: each block with its place, its lines and its role."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from kiosk.core.content.blocks import BlockKind
from kiosk.core.state.anchor import Anchor
from kiosk.window.base.rows import Row
from kiosk.window.text.paging import Piece
from kiosk.window.text.text_column import Column
from kiosk.window.text.text_units import Source


def text_rows(
    pieces: Sequence[Piece],
    column: Column,
    listed: Mapping[int, tuple[int, int]],
    links: Mapping[int, Row],
    page: str,
) -> list[Row]:
    """Returns the rows; ``listed`` are the places of items in their lists, and ``links`` the links of the
    page, by block.
    """
    return [
        {
            "block": piece.block,
            "kind": str(piece.kind),
            "text": piece.text,
            "role": column.roles[piece.kind],
            "lines": piece.lines,
            "leading": column.leading,
            "height": column.layout(piece).height(piece.lines),
            "indent": column.layout(piece).indent,
            "y": piece.y,
            "reach": reach,
            "goesOn": piece.goes_on,
            "ref": links[piece.block]["ref"] if piece.block in links else "",
            "place": place,
            "places": places,
            "icon": piece.icon,
            "symbol": links[piece.block]["symbol"] if piece.block in links else "",
            "spoken": [str(Anchor(page, piece.block, number)) for number in piece.sentences],
        }
        for piece, reach in zip(pieces, joins(pieces), strict=True)
        for place, places in [listed.get(piece.block, (0, 0))]
    ]


def joins(pieces: Sequence[Piece]) -> tuple[float, ...]:
    """Returns the distance from each piece down to the next step's stop; 0 if no line leads to one.

    A line begins at a step, or at the top of a screen that continues a step's text.
    """
    found = [0.0] * len(pieces)
    begins = 0 if pieces and pieces[0].of_step else None
    for number, piece in enumerate(pieces):
        if piece.kind is BlockKind.STEP:
            if begins is not None:
                found[begins] = piece.y - pieces[begins].y
            begins = number
        elif not piece.of_step:
            begins = None
    return tuple(found)


def list_places(sources: Sequence[Source]) -> dict[Anchor, tuple[int, int]]:
    """Returns the place of each item in its list, from 1, and the number of items in the list."""
    found: dict[Anchor, tuple[int, int]] = {}
    for is_item, run in groupby(sources, lambda source: source.kind is BlockKind.ITEM):
        if is_item:
            items = [source.anchor for source in run]
            found |= {anchor: (n, len(items)) for n, anchor in enumerate(items, start=1)}
    return found
