import pytest

from kiosk.core.base.rate_limit import Bucket, Rate

RATE = Rate(burst=15, per_second=10)


def emptied(now=0.0):
    bucket = RATE.bucket(now)
    for _ in range(15):
        bucket = bucket.taken(now)
    return bucket


def test_so_many_are_taken_at_once_and_more_after_a_while():
    assert emptied().taken(0.0) is None
    assert emptied().taken(0.1) == Bucket(RATE, 0.1, 0.0)
    assert emptied().taken(1000.0).left == 14


def test_who_asked_in_vain_does_not_pay_for_it():
    bucket = emptied()
    assert bucket.taken(0.05) is None
    assert bucket.taken(0.1) is not None


def test_several_are_taken_whole_or_not_at_all():
    assert RATE.bucket(0.0).taken(0.0, 16) is None
    assert RATE.bucket(0.0).taken(0.0, 15).left == 0


@pytest.mark.parametrize(("now", "wait"), [(0.0, 0.1), (0.04, 0.06), (0.1, 0.0), (9.0, 0.0)])
def test_how_long_until_the_next(now, wait):
    assert emptied().wait(now) == pytest.approx(wait)


def test_it_is_full_when_it_has_rested():
    assert RATE.bucket(7.0).is_full(7.0)
    assert not emptied().is_full(1.4)
    assert emptied().is_full(1.5)
