from dataclasses import replace

import pytest

from kiosk.content.design import load_design
from kiosk.core.content.panels import KINDS
from kiosk.core.content.stops import PageStop
from kiosk.core.loop.reading_time import dwell, whole_stay
from kiosk.core.text.word_count import count_words
from tests.fakes import PACE, TODAY, clock, figure, list_panel, page, question, statement, topic, world


def test_the_rules_run_at_the_designs_pace():
    assert load_design().pace == PACE


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Ask.", 1),
        ("Don’t sign – don't pay.", 4),
        ("a well-known way: 24/7", 4),
        ("التعليم مهم", 2),
        ("काम पर काग़ज़", 3),
        ("记熟两个电话号码。", 4),
        ("เรียนรู้สองหมายเลข", 3),
    ],
)
def test_words_are_counted_in_any_script(text, words):
    assert count_words(text) == words


def test_words_of_several_texts_add_up():
    assert count_words("one two", "", "three") == 3


@pytest.mark.parametrize(
    ("panel", "seconds"),
    [(statement("a"), 9), (question("a"), 9), (figure("a"), 9), (list_panel("a"), 14), (clock("a"), 9)],
    ids=lambda value: getattr(value, "kind", ""),
)
def test_a_panel_stays_by_its_kind(panel, seconds):
    assert dwell(panel, "en", world(panel)) == seconds


@pytest.mark.parametrize(("words", "seconds"), [(15, 9.0), (16, 9.6), (40, 24.0), (60, 30.0)])
def test_a_panel_stays_as_long_as_a_slow_reader_needs_at_most_half_a_minute(words, seconds):
    panel = statement("a", words=words, lead=" ".join(["w"] * (words - 1)))
    assert dwell(panel, "en", world(panel)) == pytest.approx(seconds)


@pytest.mark.parametrize(
    ("pace", "words", "seconds"),
    [(100, 40, 24), (50, 40, 48), (50, 6, 9), (50, 60, 60), (30, 20, 40), (120, 40, 20), (120, 60, 25)],
)
def test_a_site_chooses_its_pace(pace, words, seconds):
    """The shortest stay remains: it is for the drawing, too."""
    panel = statement("a", lead=" ".join(["w"] * (words - 1)))
    assert dwell(panel, "en", world(panel, pace=float(pace))) == pytest.approx(seconds)


def test_the_usual_pace_is_a_slow_readers():
    assert world().site.pace == 100


def test_the_words_of_the_language_that_is_shown_count():
    panel = statement("a", words=20)
    known = replace(world(panel), words={"fr": {"a": 30}, "zh-Hans": {"b": 40}})
    seconds = [dwell(panel, tag, known) for tag in ("en", "fr", "zh-Hans")]
    assert seconds == pytest.approx([12, 18, 12])


def test_a_stop_stays_for_the_language_of_the_most_words():
    panel = statement("a", words=20)
    known = replace(world(panel), words={"fr": {"a": 30}, "ar": {"a": 25}})
    assert whole_stay(panel, ("en", "fr", "ar"), known) == pytest.approx(5 + 18)
    assert whole_stay(panel, ("ar",), known) == pytest.approx(5 + 15)


@pytest.mark.parametrize(("words", "seconds"), [(15, 9.0), (20, 12.0), (30, 18.0)])
def test_a_poster_stays_as_long_as_its_words_need(words, seconds):
    known = page("p", words=words)
    stop = PageStop(topic("t", known), known, known.blocks_on(TODAY), part=0)
    assert dwell(stop, "en", world()) == pytest.approx(seconds)


def test_every_kind_that_the_loop_can_show_has_its_shortest_stay():
    """One without would be found by a visitor, when its turn comes."""
    assert load_design().pace.dwell.keys() == {*KINDS, "page"}
