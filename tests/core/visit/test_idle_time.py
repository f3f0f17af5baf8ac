"""How long a page waits for a touch until the idle card covers it."""

from dataclasses import replace

import pytest

from kiosk.core.site.timings import Timings
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.visit import Advice, Languages, Reading, Topics, Visit
from kiosk.core.visit.idle_time import idle_after
from tests.fakes import page, topic, world


def visit(place, side=None):
    return Visit(place, "a", touched=0.0, side=side)


def reading(words):
    """A visit to a page of so many words, and the world that has it."""
    return visit(Reading(Anchor("t/p"))), world(topics=(topic("t", page("p", words=words)),))


@pytest.mark.parametrize(
    ("words", "seconds"), [(10, 45), (60, 45), (61, 45.75), (100, 75), (160, 120), (400, 120)]
)
def test_patience_with_a_reader_grows_with_the_page_and_ends_at_two_minutes(words, seconds):
    assert idle_after(*reading(words)) == seconds


def test_patience_on_advice_is_a_minute_whatever_lies_below():
    long, known = reading(400)
    assert idle_after(replace(long, side=Advice()), known) == 60
    assert idle_after(visit(Topics(), Advice(2)), known) == 60


def test_where_little_is_to_read_patience_is_short():
    long, known = reading(400)
    assert idle_after(visit(Topics()), known) == 45
    assert idle_after(visit(None, Languages()), known) == 45
    assert idle_after(replace(long, side=Languages()), known) == 45


def test_a_site_has_its_own_patience_within_bounds():
    long, known = reading(400)
    patient = replace(known, site=replace(known.site, timings=Timings.validated(idle_min_s=90)))
    assert idle_after(visit(Topics()), patient) == 90
    hasty = replace(known, site=replace(known.site, timings=Timings.validated(idle_max_s=90)))
    assert idle_after(long, hasty) == 90
