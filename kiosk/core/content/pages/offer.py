"""*Check an offer*: six statements that describe a good offer, and the next questions to ask."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from kiosk.core.base.record import Record, one_line
from kiosk.core.base.record_marks import AS_LIST, Bounds, Key
from kiosk.core.content.blocks import Block, BlockKind
from kiosk.core.content.pages.base import PAGE_LEAD, PageBase

MOST_ASKED = 3

Filler = Annotated[str, one_line(44, "entry of the list of what to ask about")]


@dataclass(frozen=True, kw_only=True)
class OfferRow(Record):
    """``text`` is true of a good offer; ``ask`` is the question to ask if it is not.

    ``icon`` belongs to ``text``; to ``ask`` too, unless it has an ``ask_icon``.
    """

    text: Annotated[str, one_line(44, "what is true of a good offer, a row to touch")]
    ask: Annotated[str, one_line(40, "what to ask about while the row is not true, in a list")]
    icon: str = ""
    ask_icon: str = ""

    @property
    def asked(self) -> "Asked":
        return Asked(self.ask, self.ask_icon or self.icon)


@dataclass(frozen=True, slots=True)
class Asked:
    """An entry of the list of questions."""

    text: str
    icon: str


@dataclass(frozen=True, kw_only=True)
class OfferPage(PageBase):
    """``fillers`` are shown if fewer than three rows are open, after ``all_true`` if none is.

    The list always has three entries: from afar nobody can see how many rows are true.

    ``lead_without_touch`` introduces the rows where nobody can touch them.
    """

    kind: Literal["offer"] = "offer"
    lead: Annotated[str, PAGE_LEAD]
    lead_without_touch: Annotated[str, PAGE_LEAD] = ""
    rows: Annotated[tuple[OfferRow, ...], Key("row"), AS_LIST, Bounds(min_length=6, max_length=6)]
    ask_title: Annotated[str, one_line(40, "heading of the list of what to ask about")]
    fillers: Annotated[tuple[Filler, ...], AS_LIST, Bounds(min_length=2, max_length=2)]
    filler_icons: Annotated[tuple[str, str] | None, AS_LIST] = None
    ask_closing: Annotated[str, one_line(60, "line under the list of what to ask about")]
    all_true: Annotated[str, one_line(44, "first entry of that list when all rows are touched")]
    all_true_icon: str = ""

    def next_questions(self, ticked: frozenset[int]) -> tuple[Asked, ...]:
        """The next three questions, in order."""
        still_open = [row.asked for at, row in enumerate(self.rows) if at not in ticked]
        return (*(still_open or (self._closing_question,)), *self._filling)[:MOST_ASKED]

    @property
    def every_question(self) -> tuple[Asked, ...]:
        """Every entry that the list can have."""
        return (
            *(row.asked for row in self.rows),
            self._closing_question,
            *self._filling,
        )

    @property
    def _closing_question(self) -> Asked:
        return Asked(self.all_true, self.all_true_icon)

    @property
    def _filling(self) -> tuple[Asked, ...]:
        return tuple(map(Asked, self.fillers, self.filler_icons or ("", "")))

    def loop_blocks_on(self, today: date) -> tuple[Block, ...]:
        lead = (Block(BlockKind.PARAGRAPH, self.lead_without_touch),) if self.lead_without_touch else ()
        return lead + self.talk_blocks_on(today)

    def talk_blocks_on(self, today: date) -> tuple[Block, ...]:
        """The rows alone: the leader of the talk introduces them."""
        return tuple(Block(BlockKind.ITEM, row.text, row.icon) for row in self.rows)

    @property
    def texts(self) -> tuple[str, ...]:
        rows = (text for row in self.rows for text in (row.text, row.ask))
        leads = (self.lead, self.lead_without_touch) if self.lead_without_touch else (self.lead,)
        return (*leads, *rows, self.ask_title, *self.fillers, self.ask_closing, self.all_true)
