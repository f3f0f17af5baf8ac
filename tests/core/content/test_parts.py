"""Parts of a page and the blocks they are read as."""

from datetime import date

import pytest

from kiosk.core.base.record_marks import RecordError
from kiosk.core.content.blocks import Block, BlockKind
from kiosk.core.content.parts.card import Card
from kiosk.core.content.parts.figure import Figure
from kiosk.core.content.parts.step import Step
from kiosk.core.content.parts.text import Text
from tests.fakes import TODAY, page_of_every_kind

FIGURE = {"figure": "50 million", "unit": "people", "text": "A guess.", "source": "A report, 2024"}


@pytest.mark.parametrize(
    ("part", "kinds"),
    [
        (Text.validated(text="One."), ["paragraph"]),
        (Text.validated(heading="More", text="One.\n- a\n- b"), ["heading", "paragraph", "item", "item"]),
        (Step.validated(label="What", text="One. Two."), ["step", "paragraph"]),
        (Card.validated(label="Who", text="Why."), ["card", "paragraph"]),
        (Figure.validated(**FIGURE, valid_until=TODAY), ["figure", "heading", "paragraph", "source"]),
        (Figure.validated(**FIGURE, valid_until=date(2026, 11, 24)), []),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_part_is_read_as_blocks(part, kinds):
    assert [block.kind for block in part.blocks_on(TODAY)] == kinds


def test_a_number_over_two_lines_is_seen_and_years_of_two_paragraphs_are_none():
    with pytest.raises(RecordError, match="telephone number"):
        Text.validated(text="Call 0800\n555\n 010 now.")
    assert Text.validated(text="- In 2021\n- 2022\n\n2023").text


def test_labels_come_before_what_they_are_about():
    assert Step.validated(label="What", text="One.").blocks_on(TODAY) == (
        Block(BlockKind.STEP, "What"),
        Block(BlockKind.PARAGRAPH, "One."),
    )


def test_a_page_of_every_kind_has_every_kind_of_block():
    kinds = {block.kind for block in page_of_every_kind().blocks_on(TODAY)}
    assert kinds == set(BlockKind) - {BlockKind.LINK}


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Text.validated(text=" \n "), "is empty"),
        (lambda: Text.validated(text="One.\n\nTwo.", seed=("S1",)), "several paragraphs"),
        (lambda: Step.validated(label="What", text="- an item"), "is one paragraph"),
        (lambda: Step.validated(label="x" * 51, text="One."), "too long"),
        (lambda: Card.validated(label="Who", text="One.\n\nTwo."), "is one paragraph"),
        (lambda: Figure.validated(**{**FIGURE, "figure": "x" * 15}, valid_until=TODAY), "too long"),
        (lambda: Figure.validated(**FIGURE), "valid_until"),
        (lambda: Text.validated(text="One.", only_for="nobody"), "only_for"),
        (lambda: Text.validated(text="One.", seed=("S1",), only_in_visit=True), "without touch"),
    ],
)
def test_what_a_part_cannot_be(make, said):
    with pytest.raises(RecordError, match=said):
        make()
