"""Each screen of a text holds enough."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from kiosk.core.content.blocks import BlockKind
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.events import LinkFollowed
from kiosk.core.state.state import Visitor
from kiosk.core.text.word_count import count_words
from kiosk.loading.sources import BUILT_IN_SITE, Sources
from kiosk.loading.world import language_of, load_world
from kiosk.window.derive import Surroundings, derive
from kiosk.window.text.page_block_styles import gap
from kiosk.window.text.pager_for_qml import Paging
from kiosk.window.text.paging import Piece, paginate, screen_of
from kiosk.window.text.screen_cost import LEAST_LINES
from kiosk.window.text.text_column import Column
from kiosk.window.text.text_rows import joins, list_places
from kiosk.window.text.text_units import Source
from kiosk.window.text.typesetting import text_style
from tests import fakes
from tests.fakes import NOON, TODAY, page_of_every_kind
from tests.window.text.paged import (
    CARD,
    COLUMNS,
    FIGURE,
    HEADING,
    ITEM,
    LINK,
    PARAGRAPH,
    SOURCE,
    STEP,
    Pager,
    bare,
    blocks,
    column,
    pager,
    screens,
    screens_of,
    sources,
    texts,
    topics,
)

UPRIGHT = ((936.0, 617.0), (936.0, 795.0), (936.0, 832.0), (936.0, 828.0))
"""The same by step, as the window of 1080 × 1920 has it."""
LOOP = ((1000.0, 593.0), (936.0, 675.0))
"""The same where nobody touches, across and upright."""
CUT = [
    # lines of each paragraph's sentences, how many the room has, lines of each screen
    ([[4, 1]], 4, [4, 1]),
    ([[4, 2]], 5, [3, 3]),
    ([[1], [5]], 5, [3, 3]),
    ([[5], [1]], 5, [3, 3]),
    ([[1], [1], [1], [1], [1], [1]], 5, [3, 3]),
    ([[1], [1]], 5, [2]),
    ([[6]], 5, [3, 3]),
    ([[7]], 3, [3, 1, 3]),
    ([[3], [3]], 5, [3, 3]),
    ([[4], [4], [4]], 5, [4, 4, 4]),
]


@pytest.mark.parametrize(("paragraphs", "lines", "shown"), CUT, ids=str)
def test_a_screen_holds_three_lines_where_its_page_has_them(paragraphs, lines, shown):
    """Of words that each take a line."""
    told = sources(*[(PARAGRAPH, " ".join(" ".join(["Aaaaaaaa"] * n) + "." for n in p)) for p in paragraphs])
    found = paginate(told, column(lines, width=100))
    assert [sum(piece.lines for piece in screen.pieces) for screen in found] == shown
    assert bare("".join(text for screen in texts(found) for text in screen)) == bare(
        "".join(source.text for source in told)
    )


SPOKEN = ("en", "fr", "ar", "am", "hi", "ur", "zh-Hans")
PLACES = [
    *((step, column, step >= 1) for step, column in enumerate(COLUMNS[1080])),
    *((step, column, step >= 2) for step, column in enumerate(UPRIGHT)),
    *((0, column, False) for column in LOOP),
]
"""Step, column, and whether links are below the text."""


@cache
def shown_in(language):
    """What PageView.blocks gives of all topics, with their links."""
    rules = fakes.Rules(load_world(Sources(BUILT_IN_SITE), NOON).world)
    around = Surroundings(1920, 1080)
    found = []
    for topic in rules.world.deck.topics:
        rules.do(LinkFollowed(topic.id))
        state = replace(rules.state, visitor=Visitor(language))
        if rows := derive(state, rules.world, language_of, rules.now, around).visit.page.blocks or blocks(
            topic, language
        ):
            found.append(rows)
    return found


@pytest.mark.parametrize(
    ("language", "step", "column", "links"),
    [(tag, *place) for place in PLACES for tag in SPOKEN],
    ids=str,
)
@pytest.mark.sample(2)
def test_screens_of_all_pages_hold_three_lines(language, step, column, links):
    pages = {}
    for rows in shown_in(language):
        shown = [row for row in rows if links or row["kind"] != LINK]
        made = Pager(shown, column, (language, step, 1080.0), links)
        for _ in screens_of(made):
            counted = sum(piece["lines"] for piece in made.shown)
            pages.setdefault(Anchor.parse(made.anchor).page, []).append(counted)
    few = {page: lines for page, lines in pages.items() if min(lines) < min(LEAST_LINES, sum(lines))}
    assert few == {}


def test_lines_stand_closer_only_where_too_few_would_be_left():
    six = sources(
        (PARAGRAPH, "Aaaaaaaa aaaaaaaa."), (HEADING, "b"), (ITEM, "b"), (ITEM, "b"), (PARAGRAPH, "b.")
    )
    layout = replace(column(6).step_text, line_height=20)
    found = {
        height: [
            screen.leading
            for screen in paginate(
                six, Column(100, height, dict.fromkeys(BlockKind, layout), layout, layout, lambda *_: 0)
            )
        ]
        for height in (120.0, 117.0, 110.0, 100.0)
    }
    assert found == {120.0: [1.0], 117.0: [0.95], 110.0: [0.9], 100.0: [1.0, 1.0]}


@pytest.mark.parametrize(("height", "leading"), [(60.0, 1.0), (57.0, 0.95), (54.0, 0.9)])
def test_lines_stand_closer_where_a_heading_alone_is_too_high(height, leading):
    told = sources((HEADING, "Aaaaaaaa Aaaaaaaa Aaaaaaaa"), *[(PARAGRAPH, "b.")] * 3)
    plain = column(6).step_text
    layouts = dict.fromkeys(BlockKind, plain) | {HEADING: replace(plain, line_height=20)}
    found = paginate(told, Column(100, height, layouts, plain, plain, lambda *_: 0))
    assert [screen.leading for screen in found] == [leading, leading]


@pytest.mark.parametrize("kind", [HEADING, STEP, CARD])
def test_a_head_that_is_higher_than_a_screen_is_divided_between_lines(kind):
    told = sources((FIGURE, "5"), (kind, "Aaaaaaaa Bbbbbbbb Cccccccc"), (PARAGRAPH, "b."))
    plain = column(6).step_text
    layouts = dict.fromkeys(BlockKind, plain) | {kind: replace(plain, line_height=20)}
    found = paginate(told, Column(100, 45.0, layouts, plain, plain, lambda *_: 0))
    assert texts(found) == [["5", "Aaaaaaaa Bbbbbbbb"], ["Cccccccc", "b."]]
    assert [piece.goes_on for screen in found for piece in screen.pieces] == [False, False, True, False]


def test_what_counts_may_part_from_what_is_told_of_it():
    """A number stays with what it counts; that is no heading."""
    told = sources((PARAGRAPH, "Before."), (FIGURE, "5"), (HEADING, "people"), *[(PARAGRAPH, "One.")] * 3)
    assert texts(paginate(told, column(4))) == [["Before.", "5", "people"], ["One."] * 3]


def test_an_item_that_goes_on_says_so():
    told = sources((ITEM, "Aaaaaaaa Aaaaaaaa Aaaaaaaa Aaaaaaaa"), (ITEM, "b"), (ITEM, "b"))
    found = [piece for screen in paginate(told, column(3, width=100)) for piece in screen.pieces]
    assert [(piece.lines, piece.goes_on) for piece in found][:2] == [(3, False), (1, True)]


@pytest.mark.parametrize("language", ["en", "fr", "ar", "am", "hi", "zh-Hans"])
@pytest.mark.parametrize("column", [COLUMNS[1080][3], UPRIGHT[3]], ids=str)
def test_the_largest_letters_leave_five_lines(language, column):
    assert column[1] >= 5 * text_style("body", language, 3, 1080.0).lineHeight


LINKS = [(LINK, title) for title in ("One", "Two", "Three", "Four")]


def test_links_stand_below_the_text():
    found = paginate(sources((PARAGRAPH, "Text."), *LINKS), column(5))
    assert texts(found) == [["Text.", "One", "Two", "Three", "Four"]]
    found = paginate(sources(*[(PARAGRAPH, "Text.")] * 4, *LINKS), column(5))
    assert texts(found) == [["Text."] * 4, ["One", "Two", "Three", "Four"]]
    found = paginate(sources(*[(PARAGRAPH, "Text.")] * 4, *LINKS[:2]), column(5))
    assert texts(found) == [["Text."] * 3, ["Text.", "One", "Two"]]


def test_links_begin_where_a_finger_reaches_them():
    """As in reach mode: below what cannot be reached, on a screen of their own too."""
    low = replace(column(5), links_from=30.0)
    found = paginate(sources((PARAGRAPH, "Text."), *LINKS[:2]), low)
    assert [[piece.y for piece in screen.pieces] for screen in found] == [[0.0, 30.0, 40.0]]
    found = paginate(sources(*[(PARAGRAPH, "Text.")] * 4, LINKS[0]), low)
    assert [[piece.y for piece in screen.pieces] for screen in found] == [[0.0, 10.0, 20.0, 30.0, 40.0]]
    found = paginate(sources(*LINKS), low)
    assert [[piece.y for piece in screen.pieces] for screen in found] == [[30.0, 40.0]] * 2


@pytest.mark.parametrize("links", [False, True])
def test_links_are_shown_where_they_are_asked_for(links):
    told = [
        {"anchor": "t/p#0.0.0", "kind": "paragraph", "text": "Text."},
        {"anchor": "t/p#1.0.0", "kind": "link", "text": "Papers", "ref": "t/q", "symbol": "bus"},
    ]
    shown = Paging().screen(told, links, "t/p#0.0.0", 800.0, 500.0, "en", 3, 1080.0)["shown"]
    assert [(piece["kind"], piece["ref"]) for piece in shown] == [("paragraph", ""), ("link", "t/q")][
        : 1 + links
    ]
    assert all(piece["height"] >= 0.0889 * 1080 for piece in shown[1:])


def test_a_screen_knows_whether_it_ends_its_page():
    made = pager(topics()[0], "en", 0)
    ends = [(Anchor.parse(made.anchor).page, made.ends) for _ in screens_of(made)]
    for at, (page, last) in enumerate(ends):
        assert last is (at + 1 == len(ends) or ends[at + 1][0] != page)


def stops(*kinds):
    """Pieces, 10 pixels apart; "text" is what a step tells."""
    return tuple(
        Piece(PARAGRAPH if kind == "text" else kind, "", 1, 10.0 * n, kind == "text")
        for n, kind in enumerate(kinds)
    )


@pytest.mark.parametrize(
    ("pieces", "reach"),
    [
        ((), ()),
        ((STEP, "text"), (0, 0)),
        ((STEP, "text", STEP, "text", STEP, "text"), (20, 0, 20, 0, 0, 0)),
        ((PARAGRAPH, STEP, "text", STEP), (0, 20, 0, 0)),
        ((STEP, "text", PARAGRAPH, STEP, "text"), (0, 0, 0, 0, 0)),
        (("text", STEP, "text"), (10, 0, 0)),
        (("text", PARAGRAPH), (0, 0)),
        (("text", "text", STEP), (20, 0, 0)),
    ],
    ids=str,
)
def test_a_line_joins_the_stops_that_follow_one_another_on_a_screen(pieces, reach):
    assert joins(stops(*pieces)) == reach


@pytest.mark.parametrize(
    ("kinds", "places"),
    [
        ((), {}),
        ((PARAGRAPH, HEADING), {}),
        ((HEADING, ITEM, ITEM, ITEM), {1: (1, 3), 2: (2, 3), 3: (3, 3)}),
        ((ITEM, PARAGRAPH, ITEM, ITEM), {0: (1, 1), 2: (1, 2), 3: (2, 2)}),
    ],
    ids=str,
)
def test_each_item_has_its_place_in_its_list(kinds, places):
    sources = [Source(Anchor("page", n), kind, "") for n, kind in enumerate(kinds)]
    assert list_places(sources) == {Anchor("page", n): place for n, place in places.items()}


@pytest.mark.parametrize(
    ("before", "kind", "space"),
    [
        (PARAGRAPH, PARAGRAPH, 0.0222),
        (HEADING, PARAGRAPH, 0.0074),
        (ITEM, ITEM, 0.0074),
        (PARAGRAPH, ITEM, 0.0222),
        (PARAGRAPH, STEP, 0.0222),
        (STEP, PARAGRAPH, 0.0074),
        (PARAGRAPH, CARD, 0.0296),
        (CARD, PARAGRAPH, 0.0074),
        (FIGURE, HEADING, 0.0074),
        (PARAGRAPH, SOURCE, 0.0148),
        (PARAGRAPH, LINK, 0.0222),
        (LINK, LINK, 0.0111),
        (SOURCE, FIGURE, 0.0222),
    ],
)
def test_the_space_between_two_blocks(before, kind, space):
    assert gap(before, kind) == space


def test_only_what_a_step_tells_is_indented_with_it():
    (shown,) = [
        screen for screen in screens(pager(topics()[0], "en", 0)) if any(b["kind"] == "step" for b in screen)
    ][:1]
    indents = {(block["kind"], block["text"][:6]): block["indent"] for block in shown}
    step = {indent for (kind, _), indent in indents.items() if kind == "step"}
    assert len(step) == 1
    assert step < set(indents.values())


def test_the_words_of_a_screen_are_counted_with_its_title():
    made = pager(topics()[0], "en", 3)
    for _ in screens_of(made):
        shown = made.shown
        assert Paging().words("Two words", shown) == 2 + count_words(*(block["text"] for block in shown))


def test_pages_that_say_nothing_on_a_day_leave_no_screen():
    gone = page_of_every_kind(valid_until=date(2026, 11, 24))
    assert [block.kind for block in gone.blocks_on(TODAY)][-1] is not BlockKind.SOURCE
    assert BlockKind.FIGURE not in {block.kind for block in gone.blocks_on(TODAY)}


def test_an_anchor_is_found_on_the_screen_that_holds_it():
    found = [Anchor("t/p", *place) for place in ((0,), (0, 2), (0, 2, 3), (4,))]
    places = [(0,), (0, 1), (0, 2), (0, 2, 2), (0, 2, 5), (3, 9), (4,), (99,)]
    assert [screen_of(found, Anchor("t/p", *place)) for place in places] == [0, 0, 1, 1, 2, 2, 3, 3]


def test_a_pager_that_knows_no_column_shows_nothing():
    made = Pager(blocks(topics()[0], "en"), (0.0, 0.0), ("en", 0, 1080.0))
    assert [made.shown, made.count, made.before, made.after] == [[], 0, "", ""]


def test_a_pager_that_is_led_to_a_page_that_is_not_there_shows_nothing():
    made = pager(topics()[0], "en", 0)
    made.anchor = "no/where#0.0.0"
    assert [made.shown, made.count, made.before, made.after] == [[], 0, "", ""]


LONG = [
    f"The paragraph of number {n} has so many words that it takes two or three lines here." for n in range(6)
]


def two_columns(told, anchor, height):
    rows = [{"anchor": f"t/p#{n}.0.0", "kind": "paragraph", "text": text} for n, text in enumerate(told)]
    found = Paging().screen(rows, False, anchor, 700.0, height, "en", 0, 1080.0, 2)
    return [[piece["text"] for piece in found[side]] for side in ("shown", "beside")], found


def test_two_columns_stand_side_by_side_whichever_holds_the_anchor():
    told = LONG[:5]
    (first, second), found = two_columns(told, "t/p#0.0.0", 420.0)
    assert first + second == told[: len(first + second)]
    assert second
    assert (found["number"], found["count"], found["ends"]) == (1, 2, False)
    other = found["after"]
    there, _ = two_columns(told, f"t/p#{len(first)}.0.0", 420.0)
    assert there == [first, second]
    (third, fourth), last = two_columns(told, other, 420.0)
    assert first + second + third + fourth == told
    assert (last["number"], last["ends"]) == (2, True)
    assert two_columns(told, last["before"], 420.0)[0] == [first, second]


def test_what_one_column_could_hold_is_divided_between_two():
    told = LONG[:4]
    assert two_columns(told, "t/p#0.0.0", 500.0)[0] == [told[:2], told[2:]]
    assert two_columns(["One line."], "t/p#0.0.0", 500.0)[0] == [["One line."], []]
