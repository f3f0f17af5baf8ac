"""Unattended, the loop speaks one language a section: the whole screen, changed between sections only."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from kiosk.core.loop.sections import sections
from kiosk.core.state import events as ev
from kiosk.core.state.playable import playable_on
from tests.sampling import few, smaller

ROUNDS = ("en", "ar", "am")
HOUR, STEP = 3600, 3
"""Seconds."""

NUMBER = "800 555 0199"
LETTERS = {
    "en": re.compile("[A-Za-z]"),
    "ar": re.compile("[\u0600-\u06ff]"),
    "am": re.compile("[\u1200-\u137f]"),
}
"""Letters that only this language of the three writes."""

NAMES = re.compile("Central Station|UNODC|Global Report on Trafficking in Persons|English|العربية|አማርኛ")
"""What is called by its own name in any language: a place, a source with its title, the languages."""


@pytest.fixture
def unattended(kiosk):
    """A kiosk that nobody touches, in the mode of the test."""

    def make(mode, most):
        stage = kiosk("en", (1024, 600))
        changes = {"mode": mode, "depth": "panels", "languages": ROUNDS, "loop_languages": ROUNDS}
        site = replace(stage.world.site, **changes)
        return stage.do(ev.WorldChanged(replace(smaller(stage.world, most), site=site, languages=ROUNDS)))

    return make


def an_hour(stage, seconds=HOUR):
    """The panels as they come, each with its language and the words of the whole screen."""
    seen, at = [], None
    for _ in range(seconds // STEP):
        if (stop := (stage.scene.panel, stage.state.language)) != at:
            at = stop
            stage.settle()
            seen.append((*stop, stage.words()))
        stage.clock.advance(STEP)
        stage.store.tick()
    return seen


def foreign(texts, language):
    """The texts that hold letters of another of the languages."""
    others = [letters for tag, letters in LETTERS.items() if tag != language]
    return [text for text in texts if any(letters.search(NAMES.sub("", text)) for letters in others)]


@pytest.mark.parametrize("mode", ["loop", pytest.param("kiosk", marks=pytest.mark.slow)])
@few(2)
def test_an_hour_without_a_touch_shows_each_language_whole(unattended, mode, most):
    """With few panels four rounds are over in a part of it."""
    stage = unattended(mode, most)
    world, today = stage.store.world, stage.store.now.wall.date()
    (stops,) = playable_on(world, today).every.rounds
    numbers = sections(stops, ROUNDS, world)
    first = stops[0].id
    begins = {
        stop.id for stop, here, before in zip(stops, numbers, [-1, *numbers], strict=False) if here != before
    }
    seen = an_hour(stage, HOUR if most is None else HOUR // 6)
    assert [language for panel, language, _ in seen if panel == first][:4] == ["en", "ar", "am", "en"]
    changed = {after for (_, one, _), (after, other, _) in pairwise(seen) if one != other}
    assert changed == begins
    assert {panel: found for panel, language, words in seen if (found := foreign(words, language))} == {}
    assert all(any(LETTERS[language].search(word) for word in words) for _, language, words in seen)
    assert all(NUMBER in " ".join(words) for _, _, words in seen), "the strip is in sight"
