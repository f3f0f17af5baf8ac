"""What a process for phones that ends leaves for the next one."""

import pytest

from kiosk.core.phones.commands import kept_of
from kiosk.core.phones.limits import LONGEST_KEPT
from kiosk.phones.kept_pairing import pairing_of, text_of
from kiosk.phones.pairing import Pairing, Seat
from kiosk.serving.code_tries import Wrong

PAIRING = Pairing(
    "123456",
    {1: Seat("a" * 43), 2: Seat("b" * 43, "c" * 43, ("d" * 43,))},
    leader=2,
    wrong={"192.168.7.3": Wrong(2, 17.5)},
    doubled=True,
)


def test_seats_leader_and_penalties_stay_and_the_code_is_another():
    assert pairing_of(text_of(PAIRING), "654321") == Pairing(
        "654321", PAIRING.seats, PAIRING.leader, PAIRING.wrong, PAIRING.doubled
    )


def test_after_too_many_wrong_codes_there_is_no_new_one():
    assert pairing_of(text_of(Pairing("")), "654321") == Pairing("")


@pytest.mark.parametrize("text", ["", "{", "[]", "7", "{}", '{"code": "1", "seats": 7}', "[" * 5000])
def test_any_other_text_is_no_pairing(text):
    assert pairing_of(text, "654321") is None


def test_so_many_phones_as_never_lead_a_talk_are_not_handed_over():
    assert text_of(Pairing("1", {n: Seat("a" * 43) for n in range(200)})) == ""


@pytest.mark.parametrize("message", [{}, {"kept": 7}, {"kept": "x" * (LONGEST_KEPT + 1)}])
def test_the_window_holds_nothing_else(message):
    assert kept_of(message) is None
