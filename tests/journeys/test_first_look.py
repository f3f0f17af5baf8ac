"""What somebody has seen of the delivered loop after a while; docs/why/first-look.md has these figures."""

from datetime import UTC, datetime

import pytest

from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import load_world
from tests.fakes import Rules

MORNING = datetime(2026, 11, 23, 6, tzinfo=UTC)
STORIES = ("a-friend-wants-photos", "why-the-debt-grows", "somebody-who-listens")
QUESTIONS = ("is-this-offer-safe", "worried-about-someone", "call-without-your-phone")


@pytest.mark.parametrize(
    ("seconds", "known"),
    [
        (30, {"going-to-work-abroad"}),
        (180, {"going-to-work-abroad", "what-it-means", *STORIES, *QUESTIONS}),
    ],
)
def test_the_strongest_stories_and_questions_are_seen_whole_after(seconds, known):
    assert set(seen_whole(seconds)) == known


def test_fifteen_minutes_show_all_that_may_play():
    rules = delivered()
    assert set(seen_whole(900)) == {stop.id for stop in rules.world.playable(MORNING.date())}


def delivered():
    world = load_world(Sources(DEMO_SITE, demo=True), MORNING).world
    return Rules(world, MORNING.astimezone(world.site.zone))


def seen_whole(seconds):
    """The panels that have come and gone so many seconds after a start."""
    rules = delivered()
    gone, here = [], rules.panel
    while rules.until(rules.wakes).seconds <= seconds:
        if rules.panel != here:
            gone.append(here)
            here = rules.panel
    return gone
