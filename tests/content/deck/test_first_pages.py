"""first_pages in order.toml: the pages that every round of a loop without touch shows."""

import pytest

from kiosk.base.places import RESOURCES
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.design import load_design
from tests.fakes import TODAY, site, world

DELIVERED = RESOURCES / "content"
NAMES = load_design().names
SELDOM = {
    "who-we-are/read-more",
    "about-this-screen/words-and-sources",
    "who-we-are/neutral-and-independent",
    "who-we-are/the-word-in-law",
    "where-and-who/numbers",
}
"""Worth a place on the screen, and not what somebody needs who waits for five minutes."""


def own(tmp_path, written):
    (tmp_path / "order.toml").write_text(written, "utf-8")
    return load_deck([DELIVERED, tmp_path], NAMES)


def test_the_delivered_ones_are_three_pages_that_play_without_touch():
    loaded = load_deck([DELIVERED], NAMES)
    refs = loaded.deck.first_pages
    assert len(set(refs)) == 3 and not {*refs} & SELDOM
    for organisation in ("national-society", "other"):
        fields = {"organisation": organisation, "mode": "loop", "depth": "full"}
        deck = loaded.deck.for_site(site(**fields))
        plays = {stop.id for stop in world(*deck.panels, topics=deck.topics, **fields).playable(TODAY)}
        assert {*refs} <= plays


@pytest.mark.parametrize(
    ("written", "refs"),
    [
        ('first_pages = ["where-and-who/anyone"]', ("where-and-who/anyone",)),
        ("first_pages = []", ()),
        ('[after]\n"before-you-travel" = []', load_deck([DELIVERED], NAMES).deck.first_pages),
    ],
)
def test_a_site_names_its_own_or_keeps_those_of_the_program(tmp_path, written, refs):
    loaded = own(tmp_path, written)
    assert (loaded.deck.first_pages, loaded.problems) == (refs, ())


@pytest.mark.parametrize(
    ("written", "line", "text"),
    [
        ('first_pages = [\n"where-and-who/anyon",\n]', 2, "there is no page “where-and-who/anyon”"),
        ('first_pages = [\n"where-and-who/anyone",\n"where-and-who"]', 3, "there is no page “where-and-who”"),
        ('first_pages = ["your-passport"]', 1, "there is no page “your-passport”"),
        (
            'first_pages = ["where-and-who/anyone",\n"where-and-who/anyone"]',
            *(2, "“where-and-who/anyone” stands here twice: keep one"),
        ),
    ],
)
def test_what_is_not_there_is_named_with_file_and_line(tmp_path, written, line, text):
    (problem,) = own(tmp_path, written).problems
    assert (problem.file, problem.line) == (str(tmp_path / "order.toml"), line)
    assert problem.text.startswith(text)


def test_a_page_of_a_faulty_topic_is_not_reported_again(tmp_path):
    (tmp_path / "topics").mkdir()
    (tmp_path / "topics/mine.toml").write_text('id = "mine"\nsurprise = 1\n', "utf-8")
    found = own(tmp_path, 'first_pages = ["mine/one"]\n[topics_after]\n"who-we-are" = ["mine"]').problems
    assert {problem.file for problem in found} == {str(tmp_path / "topics/mine.toml")}
