"""What stays on one screen when a text is cut."""

import pytest

from kiosk.core.content.blocks import HEADS
from kiosk.window.text.paging import paginate
from tests.window.text.paged import (
    CARD,
    FIGURE,
    HEADING,
    ITEM,
    PARAGRAPH,
    SOURCE,
    STEP,
    bare,
    column,
    pager,
    screens_of,
    source,
    sources,
    texts,
    topics,
)


def test_a_text_without_blocks_has_no_screens():
    assert paginate([], column(5)) == ()


def test_a_heading_stays_with_what_follows():
    found = paginate(sources((PARAGRAPH, "One."), (HEADING, "Head"), (PARAGRAPH, "Two.")), column(2))
    assert texts(found) == [["One."], ["Head", "Two."]]


def test_a_page_begins_on_a_screen_of_its_own():
    made = pager(topics()[0], "en", 0)
    begins = {block["anchor"] for block in made.blocks if block["anchor"].endswith("#0.0.0")}
    assert begins <= {made.anchor for _ in screens_of(made)}


def test_a_paragraph_is_divided_between_sentences_and_an_item_is_not():
    found = paginate([source(0, PARAGRAPH, "First one. Second one. Third one.")], column(1, width=120))
    assert [screen.anchor.sentence for screen in found] == [0, 1, 2]
    assert texts(found) == [["First one."], ["Second one."], ["Third one."]]


def test_a_sentence_taller_than_a_screen_is_cut_between_lines():
    words = " ".join(["word"] * 40) + "."
    found = paginate([source(0, PARAGRAPH, words)], column(2, width=150))
    assert len(found) > 2
    assert [screen.anchor.line for screen in found] == [2 * n for n in range(len(found))]
    assert bare("".join(piece.text for screen in found for piece in screen.pieces)) == bare(words)


def test_a_screen_ends_where_an_idea_does():
    told = sources((PARAGRAPH, "One."), *[(ITEM, "a")] * 2, (HEADING, "Head"), *[(ITEM, "b")] * 3)
    assert texts(paginate(told, column(5))) == [["One.", "a", "a"], ["Head", "b", "b", "b"]]


def test_one_line_does_not_stand_alone():
    told = sources((PARAGRAPH, "One."), (HEADING, "Head"), *[(ITEM, "a")] * 4)
    assert texts(paginate(told, column(5))) == [["One.", "Head", "a"], ["a", "a", "a"]]


TELLS = {
    HEADING: [(HEADING, "Head"), (PARAGRAPH, "One.")],
    STEP: [(STEP, "Head"), (PARAGRAPH, "One.")],
    CARD: [(CARD, "Head"), (PARAGRAPH, "One.")],
    FIGURE: [(FIGURE, "5"), (HEADING, "people"), (PARAGRAPH, "One.")],
}


def test_every_head_has_a_sample():
    assert set(TELLS) == HEADS


@pytest.mark.parametrize("kind", TELLS)
@pytest.mark.parametrize("before", [1, 2, 3])
def test_whatever_heads_a_block_stays_with_it(kind, before):
    told = TELLS[kind]
    found = paginate(sources(*[(PARAGRAPH, "Before.")] * before, *told), column(before + len(told) - 1))
    last = [text for _, text in told]
    assert len(found) == 2
    assert texts(found)[1][-len(last) :] == last


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        (4, [["5", "people", "One. Two.", "A source"]]),
        (3, [["5", "people", "One."], ["Two.", "A source"]]),
        (2, [["5", "people"], ["One. Two.", "A source"]]),
        (1, [["5"], ["people"], ["One. Two."], ["A source"]]),
    ],
)
def test_a_figure_keeps_its_unit_and_a_source_what_it_is_the_source_of(lines, shown):
    told = sources((FIGURE, "5"), (HEADING, "people"), (PARAGRAPH, "One. Two."), (SOURCE, "A source"))
    assert texts(paginate(told, column(lines))) == shown


def test_a_source_takes_the_last_sentence_along():
    told = sources((PARAGRAPH, "One one. Two two. Three three."), (SOURCE, "A source"))
    assert texts(paginate(told, column(2, width=100)))[-1] == ["Three three.", "A source"]


def test_the_lead_of_a_list_stays_with_it():
    told = sources(*[(PARAGRAPH, "Before.")] * 4, (PARAGRAPH, "One. These:"), *[(ITEM, "item")] * 4)
    assert texts(paginate(told, column(5))) == [["Before."] * 4, ["One. These:", *["item"] * 4]]


def test_neither_the_first_nor_the_last_row_of_a_list_is_alone():
    told = sources((PARAGRAPH, "One."), (PARAGRAPH, "Two."), (HEADING, "Head"), *[(ITEM, "a")] * 5)
    assert [screen.count("a") for screen in texts(paginate(told, column(6)))] == [2, 3]


@pytest.mark.parametrize(
    ("told", "lines", "shown"),
    [
        ([*[(PARAGRAPH, "One.")] * 3, (HEADING, "Head"), *[(ITEM, "a")] * 6], 8, [6, 4]),
        ([*[(ITEM, "a")] * 6, *[(PARAGRAPH, "One.")] * 3], 8, [4, 5]),
        ([(HEADING, "Head"), *[(ITEM, "a")] * 7, (HEADING, "Next"), *[(ITEM, "b")] * 2], 8, [8, 3]),
    ],
)
def test_a_screen_is_half_full_unless_it_is_a_section_of_its_own(told, lines, shown):
    assert [len(screen) for screen in texts(paginate(sources(*told), column(lines)))] == shown
