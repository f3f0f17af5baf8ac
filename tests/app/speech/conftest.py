"""Worlds in which something can be said."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

import pytest

from kiosk.app.speech.sounds import Sounds
from kiosk.core.site.speech_settings import SpeechSettings
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import language_of, load_world

POOR = ("am", "ar", "hi", "ur", "zh-Hans")
NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)


@cache
def _demo_world():
    return load_world(Sources(DEMO_SITE, demo=True), NOON).world


def a_world(poor_voices=POOR):
    world = _demo_world()
    speech = SpeechSettings.validated(read_aloud=True, poor_voices=poor_voices)
    languages = ("en", "fr", *POOR)
    return replace(world, site=replace(world.site, speech=speech), languages=languages)


@pytest.fixture
def make_sounds(qapp, tmp_path):
    """make_sounds(world, folder) makes Sounds that end with the test."""
    made = []

    def make(world=None, folder=tmp_path):
        sounds = Sounds(language_of)
        made.append(sounds)
        sounds.want(world or a_world(), folder)
        return sounds

    yield make
    for sounds in made:
        sounds.end()


@pytest.fixture
def asked(qtbot):
    """asked(sounds, utterance) waits for the answer."""

    def ask(sounds, utterance):
        answers = []
        sounds.ask(utterance, answers.append)
        qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
        return answers[0]

    return ask
