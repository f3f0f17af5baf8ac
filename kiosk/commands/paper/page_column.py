"""Puts texts and tables below each other, on as many pages as they need."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kiosk.commands.paper.marks import Stroke, Words
from kiosk.commands.paper.paper import Paper

type Row = Sequence[Sequence[Words]]
"""For each column the texts of a cell, which are below each other."""

_LINE = Stroke(0.1, "#808080")


@dataclass(frozen=True, slots=True)
class Table:
    """``shares`` are the widths of the columns; ``head``, if there is one, is drawn again on each page."""

    shares: tuple[float, ...]
    rows: Iterable[Row]
    head: Row = ()
    pad: float = 1.2


def number_page(paper: Paper, margin: float) -> None:
    """Draws the number of the page in the middle of the margin at its end."""
    number = Words(str(paper.pages), "en", 3.2, "detail")
    paper.words(number, (margin, paper.height - margin / 2 - 2, paper.width - 2 * margin), "end")


class PageColumn:
    """The part of each page inside margins, filled from the top.

    ``foot`` is the height that is kept free at the end of a page, where ``ended`` draws what each page has.
    """

    def __init__(
        self, paper: Paper, margin: float, foot: float, ended: Callable[[], None] = lambda: None
    ) -> None:
        self.y = margin
        self.margin, self.width = margin, paper.width - 2 * margin
        self._paper, self._ended = paper, ended
        self._lowest = paper.height - foot
        paper.page()

    def page(self) -> None:
        self._ended()
        self._paper.page()
        self.y = self.margin

    def end(self) -> None:
        self._ended()

    def room(self, height: float) -> None:
        """Begins another page unless the height fits this one."""
        if self.y + height > self._lowest:
            self.page()

    def words(self, words: Words, below: float = 0.0, keep: float = 0.0, x: float = 0.0) -> None:
        """Draws a text ``x`` mm from the margin, whole on one page.

        The height ``below`` is left free after it; ``keep`` must also fit the page.
        """
        width = self.width - x
        self.room(self._paper.height_of(words, width) + keep)
        self.y += self._draw(words, (self.margin + x, self.y, width)) + below

    def table(self, table: Table) -> None:
        """Draws rows with lines around each cell; no row is divided by the end of a page."""
        above, headed = self._height(table, table.head), 0
        for row in table.rows:
            fitted = self._fitted(table, row, self._lowest - self.margin - above)
            height = self._height(table, fitted)
            self.room(height if headed == self._paper.pages else above + height)
            if table.head and headed != self._paper.pages:
                self._row(table, table.head, above)
            headed = self._paper.pages
            self._row(table, fitted, height)

    def _cells(self, table: Table, row: Row) -> list[tuple[Sequence[Words], float]]:
        """Each cell with the width of its column."""
        widths = (self.width * share / sum(table.shares) for share in table.shares)
        return list(zip(row, widths, strict=True)) if row else []

    def _fitted(self, table: Table, row: Row, height: float) -> Row:
        """The row, with smaller texts in cells that would be higher than that."""
        fitting, pad = self._paper.fitting, 2 * table.pad
        return [
            [words.scaled(fitting(cell, width - pad, height - pad)) for words in cell]
            for cell, width in self._cells(table, row)
        ]

    def _height(self, table: Table, row: Row) -> float:
        pad = 2 * table.pad
        texts = (
            sum(self._paper.height_of(words, width - pad) for words in cell)
            for cell, width in self._cells(table, row)
        )
        return max((height + pad for height in texts), default=0.0)

    def _row(self, table: Table, row: Row, height: float) -> None:
        x = self.margin
        for cell, width in self._cells(table, row):
            self._paper.box((x, self.y, width, height), _LINE)
            y = self.y + table.pad
            for words in cell:
                y += self._draw(words, (x + table.pad, y, width - 2 * table.pad))
            x += width
        self.y += height

    def _draw(self, words: Words, box: tuple[float, float, float]) -> float:
        """Each language begins at its own side, also on a page that begins at the other one."""
        return self._paper.words(words, box, "start" if words.rtl == self._paper.rtl else "end")
