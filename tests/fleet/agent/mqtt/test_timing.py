"""A kiosk speaks at times of its own, and kiosks that were cut at once come back one after another."""

import random
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.fleet.agent.mqtt import timing


def test_the_times_of_a_kiosk_depend_on_its_name_alone():
    now = datetime(2027, 3, 1, tzinfo=UTC)
    first = timing.until_turn("kiosk-7", now)
    assert 0 < first <= timing.HEALTH_S
    at = now + timedelta(seconds=first)
    assert timing.turn("kiosk-7", at) == timing.turn("kiosk-7", at - timedelta(seconds=0.01)) + 1
    assert timing.until_turn("kiosk-7", at) == pytest.approx(timing.HEALTH_S)


def test_a_thousand_kiosks_do_not_speak_at_once():
    seconds = [timing.offset(f"kiosk-{number}") for number in range(3_000)]
    assert max(map(seconds.count, set(seconds))) < 30


def test_a_link_waits_from_one_second_to_five_minutes():
    assert timing.wait(1, 0.0) == timing.wait(50, 0.0) == 1.0
    assert timing.wait(1, 1.0) == 20.0
    assert timing.wait(50, 1.0) == timing.wait(5, 1.0) == 300.0
    assert [timing.wait(attempt, 1.0) for attempt in (1, 2, 3, 4, 5)] == [20, 40, 80, 160, 300]


def test_ten_thousand_that_were_cut_at_once_come_back_over_twenty_seconds():
    chance = random.Random(1)
    seconds = [int(timing.wait(1, chance.random())) for _ in range(10_000)]
    assert max(map(seconds.count, set(seconds))) < 650
