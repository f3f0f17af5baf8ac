"""What *Check an offer* and *Yes or no?* show, from what was touched."""

from itertools import chain, combinations

import pytest

from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.visit import Reading
from kiosk.loading.world import language_of
from kiosk.window.visit import offer_and_quiz
from kiosk.window.visit.offer_and_quiz_view import OfferProps
from tests.fakes import offer_page, quiz_page

ENGLISH = language_of("en")
FILLERS = ["filler 0", "filler 1"]
EVERY = [frozenset(ticked) for ticked in chain.from_iterable(combinations(range(6), n) for n in range(7))]


def offer(*ticked, block=0, language=ENGLISH):
    return offer_and_quiz.offer(
        offer_page("offer"), Reading(Anchor("t/offer", block), frozenset(ticked)), language
    )


def quiz(block=0, *marked, language=ENGLISH):
    return offer_and_quiz.quiz(
        quiz_page("quiz"), Reading(Anchor("t/quiz", block), frozenset(marked)), language
    )


def said(blocks):
    return [(block["kind"], block["text"]) for block in blocks]


@pytest.mark.parametrize(
    ("ticked", "asks"),
    [
        ((), ["ask 0", "ask 1", "ask 2"]),
        ((0, 2, 4), ["ask 1", "ask 3", "ask 5"]),
        ((1,), ["ask 0", "ask 2", "ask 3"]),
        ((0, 1, 2, 3), ["ask 4", "ask 5", FILLERS[0]]),
        ((0, 1, 2, 4, 5), ["ask 3", *FILLERS]),
        (range(6), ["anything else", *FILLERS]),
    ],
)
def test_the_list_is_the_next_three_open_things(ticked, asks):
    assert said(offer(*ticked).blocks) == [
        ("heading", "Ask about these next"),
        *(("item", ask) for ask in asks),
        ("paragraph", "You can ask."),
    ]


@pytest.mark.parametrize("ticked", EVERY, ids=lambda ticked: "".join(map(str, ticked)))
def test_whatever_is_ticked_the_list_has_a_heading_and_three_lines(ticked):
    shown = offer(*ticked)
    kinds = [block["kind"] for block in shown.blocks]
    assert kinds == ["heading", "item", "item", "item", "paragraph"]
    assert [row["ticked"] for row in shown.rows] == [number in ticked for number in range(6)]
    longest = sum(len(block["text"]) for block in shown.longest)
    assert sum(len(block["text"]) for block in shown.blocks) <= longest


@pytest.mark.parametrize("ticked", EVERY, ids=lambda ticked: "".join(map(str, ticked)))
def test_no_count_and_no_figure_is_made_of_ticks(ticked):
    shown = offer(*ticked)
    assert set(OfferProps.__dataclass_fields__) == {"lead", "first", "rows", "blocks", "longest"}
    assert [row["text"] for row in shown.rows] == [f"good {number}" for number in range(6)]


def test_the_blocks_of_the_list_follow_the_rows():
    shown = offer(block=7)
    anchors = [Anchor.parse(thing["anchor"]) for thing in (*shown.rows, *shown.blocks)]
    assert anchors == [Anchor("t/offer", number) for number in range(11)]
    assert shown.first == 7


def test_an_offer_speaks_the_visitors_language():
    shown = offer(language=language_of("ar-XB"))
    assert shown.lead != offer().lead
    assert all(a != b for a, b in zip(said(shown.blocks), said(offer().blocks), strict=True))


@pytest.mark.parametrize(
    ("block", "number", "before", "after"),
    [(0, 0, None, 4), (3, 0, None, 4), (4, 1, 0, 8), (20, 5, 16, None), (23, 5, 16, None), (99, 5, 16, None)],
)
def test_the_place_in_the_round(block, number, before, after):
    shown = quiz(block)
    assert (shown.number, shown.count) == (number, 6)
    assert shown.here == str(Anchor("t/quiz", number * 4))
    assert shown.before == ("" if before is None else str(Anchor("t/quiz", before)))
    assert shown.after == ("" if after is None else str(Anchor("t/quiz", after)))
    assert shown.questions[number]["question"] == f"Is it {number}?"


@pytest.mark.parametrize("number", range(6))
def test_the_reply_is_the_same_whatever_was_touched(number):
    replies = {str(quiz(number * 4, answer).blocks) for answer in range(3)}
    assert replies == {str(quiz(number * 4).blocks)}
    assert said(quiz(number * 4).blocks) == [
        ("heading", f"answer {number}"),
        ("paragraph", f"One fact about {number}. Another."),
        ("source", f"source {number}"),
    ]


def test_nothing_says_what_is_right():
    assert "is_true" not in str(quiz())
    assert "True" not in str(quiz(0, 1).questions)


@pytest.mark.parametrize(
    ("block", "marked", "replies"), [(0, (), False), (0, (1,), False), (1, (1,), True), (1, (), False)]
)
def test_a_reply_is_read_only_after_an_answer(block, marked, replies):
    assert quiz(block, *marked).replies is replies
