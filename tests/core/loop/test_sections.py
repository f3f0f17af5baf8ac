"""After each section of the loop comes the next language, and after some rounds all was said in all."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from kiosk.core.content.stops import PageStop
from kiosk.core.loop.sections import LONGEST, ends_section, sections
from kiosk.core.state.playable import playable_on
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import load_world
from tests.fakes import TODAY, Rules, page, statement, topic, world

MONDAY = datetime(2026, 11, 23, 6, tzinfo=UTC)
TAGS = ("en", "fr", "ar-XB", "en-XA", "de")


def panels(count):
    """Each stays 26.0 seconds, hand-over and all."""
    words = {"lead": " ".join(["w"] * 34), "headline": "Word"}
    return tuple(statement(f"p{number:02}", **words) for number in range(count))


@pytest.mark.parametrize(
    ("stops", "languages", "count"),
    [
        (1, 1, 1),
        (11, 3, 1),
        (12, 1, 2),
        (14, 2, 3),
        (14, 3, 4),
        (28, 2, 3),
        (28, 3, 4),
        (100, 1, 10),
        (100, 2, 11),
        (100, 3, 10),
        (100, 7, 15),
    ],
)
def test_how_many_sections_a_round_has(stops, languages, count):
    known = world(*panels(stops))
    numbers = sections(known.playable(TODAY), [f"l{n}" for n in range(languages)], known)
    assert (numbers[0], numbers[-1] + 1) == (0, count)
    assert numbers == sorted(numbers)
    assert all(length * 26.0 <= LONGEST for length in Counter(numbers).values())


@pytest.mark.parametrize("tags", [TAGS[:n] for n in range(1, 6)], ids=len)
@pytest.mark.parametrize("stops", [2, 14, 27, 41, 60])
def test_all_is_said_in_all_languages_in_as_many_rounds(stops, tags):
    rules, said = Rules(world(*panels(stops), languages=tags, loop_languages=tags)), []
    for _ in range(stops * len(tags)):
        said.append((rules.panel, rules.state.language))
        before = rules.scene
        while rules.scene == before:
            rules.until(rules.wakes)
    assert Counter(said) == Counter((f"p{n:02}", tag) for n in range(stops) for tag in tags)


def test_a_short_loop_has_one_language_a_round():
    tags = ("en", "fr")
    rules, seen = Rules(world(*panels(3), loop_languages=tags)), []
    for _ in range(6):
        seen.append(rules.state.language)
        before = rules.scene
        while rules.scene == before:
            rules.until(rules.wakes)
    assert seen == ["en"] * 3 + ["fr"] * 3


def test_a_section_does_not_end_within_a_page():
    """Its screens follow each other in one language."""
    known = world(statement("a"), topics=(topic("t", page("long", words=700)),), mode="loop", depth="full")
    playable = playable_on(known, TODAY)
    assert (
        not ends_section(("a", 0), ("t/long", 0), "en", known, playable)
        or sections(playable.every.stops, TAGS[:3], known)[1] == 1
    )


def test_a_stop_that_is_gone_ends_no_section():
    known = world()
    assert not ends_section(("gone", 0), ("b", 0), "en", known, playable_on(known, TODAY))


@pytest.mark.parametrize(
    "tags", [("en", "ar"), ("en", "ar", "am"), ("en", "fr", "ar", "am", "hi", "ur", "zh-Hans")]
)
@pytest.mark.sample(1)
def test_nobody_waits_longer_than_five_minutes_for_the_next_language(tags):
    """With all pages, in the language of the most words too."""
    known = load_world(Sources(DEMO_SITE, mode="loop", demo=True), MONDAY).world
    site = replace(known.site, loop_languages=tags)
    full = replace(known, site=site, languages=tags)
    rules, changed = Rules(full, MONDAY.astimezone(site.zone)), [0.0]
    language = rules.state.language
    while rules.seconds < 3 * 3600:
        rules.until(rules.wakes)
        if rules.state.language != language:
            language = rules.state.language
            changed.append(rules.seconds)
    assert any(isinstance(stop, PageStop) for stop in full.playable(MONDAY.date()))
    assert max(b - a for a, b in pairwise(changed)) <= 300
