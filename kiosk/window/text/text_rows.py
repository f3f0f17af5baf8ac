"""The text of a screen as rows for QML: each block with its place, its lines and its role."""

from collections.abc import Mapping, Sequence

from kiosk.core.kernel.anchor import Anchor
from kiosk.window.base.rows import Row
from kiosk.window.text.column import Column
from kiosk.window.text.page_column import ROLES
from kiosk.window.text.paging import Piece, joins


def text_rows(
    pieces: Sequence[Piece],
    column: Column,
    listed: Mapping[int, tuple[int, int]],
    links: Mapping[int, Row],
    page: str,
) -> list[Row]:
    """``listed`` are the places of items in their lists, and ``links`` the links of the page, by block."""
    return [
        {
            "block": piece.block,
            "kind": str(piece.kind),
            "text": piece.text,
            "role": ROLES[piece.kind],
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
