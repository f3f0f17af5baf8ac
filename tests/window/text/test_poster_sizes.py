"""The size of a poster's text: the largest at which all of it fits."""

import pytest

from kiosk.core.content.blocks import BlockKind
from kiosk.core.state.anchor import Anchor
from kiosk.window.text.page_block_styles import POSTER_SIZES, TALL_SIZES, column_of
from kiosk.window.text.paging import paginate
from kiosk.window.text.poster_sizes import poster_column
from kiosk.window.text.text_units import Source

UNIT = 1080.0


def sized(words, width=1000.0, height=625.0, kind=BlockKind.PARAGRAPH):
    """The column, the step, and the height of a line of a poster with these words."""
    sources = [Source(Anchor("t/p"), kind, words)]
    column, step = poster_column(sources, column_of(width, height, "en", 0, UNIT), "en", UNIT)
    assert len(paginate(sources, column)) == 1
    return column.roles[kind], step


def test_few_words_are_as_large_as_a_headline_and_many_as_a_lead():
    sizes = [sized(" ".join(["Somebody listens."] * count)) for count in (1, 4, 8, 14, 19)]
    places = [POSTER_SIZES.index(size) for size in sizes]
    assert places == sorted(places)
    assert (places[0], sizes[-1][0]) == (0, "lead")


def test_the_next_larger_size_does_not_fit():
    words = " ".join(["Somebody listens."] * 12)
    role, step = sized(words)
    larger = POSTER_SIZES[POSTER_SIZES.index((role, step)) - 1]
    column = column_of(1000.0, 625.0, "en", larger[1], UNIT, larger[0])
    assert len(paginate([Source(Anchor("t/p"), BlockKind.PARAGRAPH, words)], column)) > 1


def test_a_high_column_has_larger_text():
    assert sized("Ask now.", 700.0, 900.0) == TALL_SIZES[0]


def test_no_word_is_broken_for_a_larger_size():
    assert sized("Disproportionately.", 560.0, 500.0)[0] == "lead"


def test_what_fits_at_no_size_of_a_poster_has_that_of_a_page():
    assert sized(" ".join(["Somebody listens."] * 27))[0] == "body"


@pytest.mark.parametrize(("role", "step"), [*TALL_SIZES, *POSTER_SIZES])
def test_pictures_grow_with_the_text(role, step):
    column = column_of(1000.0, 625.0, "en", step, UNIT, role)
    least = column_of(1000.0, 625.0, "en", 0, UNIT, "lead")
    line = column.pictured.line_height / least.pictured.line_height
    assert column.pictured.indent / least.pictured.indent == pytest.approx(line, rel=0.2)
