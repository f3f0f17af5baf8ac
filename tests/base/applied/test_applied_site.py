"""Which site counts: the newest hand wins, and going back can be undone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.base.applied.applied_site import (
    INSTALLED,
    AppliedSite,
    applied,
    before,
    failed,
    gone_back,
    in_use,
    slow,
    tried_again,
)

NOTHING = AppliedSite()
ONE = AppliedSite("one", "etc", INSTALLED)
TWO = AppliedSite("two", "etc", "one")


@pytest.mark.parametrize(
    ("last", "installed", "shown", "earlier"),
    [
        (NOTHING, "etc", INSTALLED, None),
        (ONE, "etc", "one", INSTALLED),
        (ONE, "etc changed", INSTALLED, "one"),
        (TWO, "etc", "two", "one"),
        (TWO, "etc changed", INSTALLED, "two"),
        (AppliedSite(INSTALLED, "etc", "one"), "etc", INSTALLED, "one"),
        (AppliedSite(INSTALLED, "etc", "one"), "etc changed", INSTALLED, "one"),
    ],
)
def test_the_newest_hand_wins(last, installed, shown, earlier):
    assert in_use(last, installed) == shown
    assert before(last, installed) == earlier


@pytest.mark.parametrize("last", [NOTHING, ONE, TWO])
@pytest.mark.parametrize("installed", ["etc", "etc changed"])
def test_what_is_applied_is_shown_and_can_be_taken_back(last, installed):
    after = applied(last, installed, "new")
    assert in_use(after, installed) == "new"
    assert in_use(gone_back(after, installed), installed) == in_use(last, installed)


def test_the_same_site_again_does_not_forget_the_one_before():
    assert applied(TWO, "etc", "two") == TWO


def test_without_a_site_before_there_is_no_way_back():
    assert gone_back(NOTHING, "etc") is None


def test_a_slow_site_is_left_and_comes_again_and_each_time_counts():
    last = TWO
    for times in (1, 2, 3):
        last = slow(last, "etc")
        assert (in_use(last, "etc"), last.left, last.times) == ("one", "two", times)
        assert last.kept == {"one", "two"}
        last = tried_again(last, "etc", "two")
        assert (in_use(last, "etc"), before(last, "etc")) == ("two", "one")
    assert last == tried_again(last, "etc", "two")


LEFT = slow(TWO, "etc")


@pytest.mark.parametrize(
    "hand",
    [
        applied(LEFT, "etc", "three"),
        applied(LEFT, "etc", "two"),
        gone_back(applied(LEFT, "etc", "three"), "etc"),
        failed(tried_again(LEFT, "etc", "two"), "etc"),
        tried_again(LEFT, "etc changed", "two"),
    ],
)
def test_a_hand_since_then_is_the_newest_and_what_was_left_is_forgotten(hand):
    assert (hand.left, hand.times) == ("", 0)
    assert tried_again(hand, "etc", "two") == hand


def test_an_installed_site_that_somebody_changed_since_is_not_overruled():
    assert in_use(tried_again(LEFT, "etc changed", "two"), "etc changed") == INSTALLED


hands = st.lists(st.tuples(st.sampled_from(["apply", "back", "install"]), st.sampled_from("abc")), max_size=8)


@given(hands)
def test_whatever_is_done_the_last_hand_is_seen_and_back_twice_changes_nothing(done):
    last, installed, seen = NOTHING, "etc", INSTALLED
    for act, name in done:
        if act == "apply":
            last, seen = applied(last, installed, name), name
        elif act == "install":
            seen = seen if installed == name else INSTALLED
            # The same bytes as before are no new hand.
            installed = name
            seen = in_use(last, installed)
        elif (back := gone_back(last, installed)) is not None:
            last, seen = back, before(last, installed)
        assert in_use(last, installed) == seen
        once = gone_back(last, installed)
        assert once is None or in_use(gone_back(once, installed), installed) == seen
        assert seen in {INSTALLED, *last.kept}
