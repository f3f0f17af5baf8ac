"""How long a round of the loop takes."""

from dataclasses import replace

import pytest

from kiosk.core.loop.round_length import round_on
from tests.fakes import LOOP, TODAY, page, statement, topic, world

PAGES = (topic("t", page("first", words=50), page("second", words=100)),)


@pytest.mark.parametrize(
    ("fields", "panels", "pages", "seconds"),
    [
        ({}, 1, 0, 5 + 9),
        ({"mode": "loop"}, 1, 2, 5 + 9 + 5 + 30 + 5 + 9 + 5 + 60),
        ({"mode": "loop", "depth": "panels"}, 1, 0, 5 + 9),
        ({"mode": "loop", "pace": 50.0}, 1, 2, 5 + 9 + 5 + 60 + 5 + 9 + 5 + 120),
    ],
)
def test_a_round_shows_panels_and_without_touch_pages(fields, panels, pages, seconds):
    found = round_on(world(statement("a"), topics=PAGES, **fields), TODAY)
    assert (found.panels, found.pages, found.languages) == (panels, pages, 1)
    assert (found.seconds, found.in_one_language) == (pytest.approx(seconds), pytest.approx(seconds))


def test_a_long_round_changes_its_language():
    many = tuple(statement(f"p{n}", lead=" ".join(["w"] * 49)) for n in range(20))
    known = replace(world(*many, loop_languages=("en", "fr")), words={"fr": {"p0": 10}})
    found = round_on(known, TODAY)
    assert (found.languages, found.seconds) == (2, pytest.approx(700))
    assert found.in_one_language == pytest.approx(700 / 3)


def test_of_a_loop_without_panels_nothing_is_known():
    known = world(*LOOP)
    assert round_on(replace(known, deck=type(known.deck)((), ())), TODAY) is None


def test_a_round_has_a_share_of_many_pages():
    many = (topic("t", *(page(f"p{number}", words=50) for number in range(30))),)
    found = round_on(world(statement("a"), topics=many, mode="loop"), TODAY)
    assert (found.pages, found.all_pages, found.rounds) == (4, 30, 8)
    assert found.seconds == pytest.approx(4 * (5 + 9 + 5 + 30))
