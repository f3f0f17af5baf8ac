"""A page as posters: few words, each with what it belongs to, and all said."""

import pytest

from kiosk.core.content.blocks import Block, BlockKind
from kiosk.core.content.posters import MOST_READ, MOST_WORDS, count_poster, cut_into_posters

HEAD, TEXT, ROW, STEP, FIGURE, SOURCE = (
    BlockKind.HEADING,
    BlockKind.PARAGRAPH,
    BlockKind.ITEM,
    BlockKind.STEP,
    BlockKind.FIGURE,
    BlockKind.SOURCE,
)


def words(count, last="."):
    return " ".join(["Word"] * count) + last


def cut(*blocks, title="Title"):
    posters = cut_into_posters(title, tuple(Block(kind, text) for kind, text in blocks))
    return [[(number, block.text) for number, block in poster] for poster in posters]


def test_a_short_page_is_one_poster():
    assert cut((TEXT, words(12)), (TEXT, words(13))) == [[(0, words(12)), (1, words(13))]]


def test_a_page_is_cut_between_paragraphs_sooner_than_inside_one():
    first, second = f"{words(6)} {words(6)}", f"{words(7)} {words(7)}"
    assert cut((TEXT, first), (TEXT, second)) == [[(0, first)], [(1, second)]]


def test_a_paragraph_is_cut_between_sentences_into_about_equal_parts():
    assert cut((TEXT, " ".join([words(9)] * 4))) == [[(0, f"{words(9)} {words(9)}")]] * 2


def test_a_longer_title_leaves_room_for_fewer_words():
    assert len(cut((TEXT, words(10)), (TEXT, words(12)))) == 1
    assert len(cut((TEXT, words(10)), (TEXT, words(12)), title=words(9))) == 2


def test_one_sentence_is_never_cut():
    assert cut((TEXT, words(40))) == [[(0, words(40))]]


def test_every_poster_with_rows_has_their_lead():
    rows = [(ROW, words(8)) for _ in range(3)]
    found = cut((TEXT, f"First this. {words(5, ':')}"), *rows)
    assert found[0] == [(0, "First this.")] or found[0][0] == (0, f"First this. {words(5, ':')}")
    with_rows = [poster for poster in found if poster[-1][0] > 0]
    assert len(with_rows) >= 2
    assert all(poster[0] == (0, words(5, ":")) for poster in with_rows[1:])


def test_a_heading_stands_above_each_part_of_its_text_as_far_as_there_is_room():
    found = cut((HEAD, "What can help"), (TEXT, f"{words(15)} {words(14)}"))
    assert found == [[(0, "What can help"), (1, words(15))], [(0, "What can help"), (1, words(14))]]
    found = cut((HEAD, "What can help"), (TEXT, f"{words(15)} {words(24)}"))
    assert found == [[(0, "What can help"), (1, words(15))], [(1, words(24))]]


def test_texts_below_different_headings_share_no_poster():
    assert cut((HEAD, "One"), (TEXT, "Two."), (HEAD, "Three"), (TEXT, "Four.")) == [
        [(0, "One"), (1, "Two.")],
        [(2, "Three"), (3, "Four.")],
    ]


def test_a_text_behind_a_list_does_not_have_its_heading():
    found = cut((HEAD, "You can ask"), *[(ROW, words(10))] * 2, (TEXT, words(9)))
    assert found == [[(0, "You can ask"), (1, words(10)), (2, words(10))], [(3, words(9))]]


def test_only_the_first_step_has_the_lead_of_all():
    found = cut(
        (TEXT, "Three things come together:"), (STEP, "One"), (TEXT, "Two."), (STEP, "Three"), (TEXT, "Four.")
    )
    assert found == [
        [(0, "Three things come together:"), (1, "One"), (2, "Two.")],
        [(3, "Three"), (4, "Four.")],
    ]


def test_a_figure_never_stands_without_its_label_and_comes_first_with_its_source():
    found = cut(
        (FIGURE, "4 in 10"), (HEAD, "were children"), (TEXT, f"{words(12)} {words(12)}"), (SOURCE, "A report")
    )
    assert found == [
        [(0, "4 in 10"), (1, "were children"), (2, words(12)), (3, "A report")],
        [(0, "4 in 10"), (1, "were children"), (2, words(12))],
    ]


def test_a_heading_without_text_is_said():
    assert cut((HEAD, "Alone"), (HEAD, "Above"), (TEXT, "Text.")) == [
        [(0, "Alone")],
        [(1, "Above"), (2, "Text.")],
    ]


def test_a_language_without_spaces_is_counted_as_it_is_read():
    """Two letters are a word."""
    sentence = "您" * 24 + "。"
    assert len(cut((TEXT, sentence * 2))) == 1
    assert len(cut((TEXT, sentence * 3))) == 2


@pytest.mark.parametrize("count", range(1, 60, 7))
def test_no_poster_has_more_words_than_somebody_reads_who_passes_by(count):
    blocks = tuple(Block(TEXT, " ".join([words(5)] * (count % 6 + 1))) for _ in range(count))
    for poster in cut_into_posters("A title of five words", blocks):
        assert count_poster("", poster) <= MOST_WORDS
        assert count_poster("A title of five words", poster) <= MOST_READ
