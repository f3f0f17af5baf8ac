import pytest

from kiosk.remote.pairing import LONGEST_WAIT, MOST_WRONG, Pairing, Refused, enter, lead
from kiosk.remote.rates import BURST, PER_SECOND, Bucket

CODE, NEXT = "111111", "222222"


def attempt(pairing, typed, now=0.0, address="a", token="t", there=()):
    return enter(pairing, typed, address, now, token=token, next_code=NEXT, there=there)


def test_the_first_phone_comes_in_by_the_code_and_leads():
    pairing, refused = attempt(Pairing(CODE), CODE)
    assert refused is None
    assert pairing == Pairing(NEXT, frozenset({"t"}), "t")


def test_a_code_lets_one_phone_in():
    pairing, _ = attempt(Pairing(CODE), CODE)
    pairing, refused = attempt(pairing, CODE, token="u", address="b")
    assert isinstance(refused, Refused)
    assert pairing.tokens == {"t"}


@pytest.mark.parametrize(("there", "leader"), [(("t",), "t"), ((), "u")])
def test_a_second_phone_looks_and_leads_only_where_the_first_is_gone(there, leader):
    pairing, _ = attempt(Pairing(CODE), CODE)
    pairing, _ = attempt(pairing, NEXT, token="u", there=there)
    assert pairing.tokens == {"t", "u"}
    assert pairing.leader == leader


def test_whoever_is_in_takes_over_and_nobody_else():
    pairing = Pairing(CODE, frozenset({"t", "u"}), "t")
    assert lead(pairing, "u").leader == "u"
    assert lead(pairing, "stranger") == pairing
    assert not pairing.leads("u")
    assert not Pairing(CODE).leads("")


@pytest.mark.parametrize("typed", ["", "11111", "1111111", "١١١١١١", "222222", "\N{SNOWMAN}", "\ud800"])
def test_anything_else_is_refused(typed):
    pairing, refused = attempt(Pairing(CODE), typed)
    assert refused == Refused(1.0)
    assert pairing.tokens == frozenset()


def test_each_wrong_code_of_an_address_costs_twice_the_time_of_the_one_before():
    pairing, now, waits = Pairing(CODE), 0.0, []
    for _ in range(9):
        pairing, refused = attempt(pairing, "000000", now)
        waits.append(refused.wait)
        now += refused.wait
    assert waits == [1, 2, 4, 8, 16, 32, LONGEST_WAIT, LONGEST_WAIT, LONGEST_WAIT]


def test_who_has_to_wait_is_not_heard_and_waits_no_longer_for_it():
    pairing, _ = attempt(Pairing(CODE), "000000")
    again, refused = attempt(pairing, CODE, now=0.25)
    assert (again, refused) == (pairing, Refused(0.75))
    assert attempt(pairing, CODE, now=1.0)[1] is None


def test_another_address_does_not_wait():
    pairing, _ = attempt(Pairing(CODE), "000000")
    assert attempt(pairing, CODE, address="b")[1] is None


def test_a_phone_that_came_in_owes_nothing_any_more():
    pairing, _ = attempt(Pairing(CODE), "000000")
    pairing, _ = attempt(pairing, CODE, now=1.0)
    assert attempt(pairing, "000000", now=1.0)[1] == Refused(1.0)


def test_too_many_wrong_codes_of_whomever_end_all_codes():
    pairing = Pairing(CODE)
    for n in range(MOST_WRONG):
        assert pairing.code == CODE
        pairing, refused = attempt(pairing, "000000", address=str(n))
    assert (pairing.code, refused) == ("", Refused(None))
    assert attempt(pairing, CODE, address="other") == (pairing, Refused(None))
    assert attempt(pairing, "", address="other") == (pairing, Refused(None))


def test_a_phone_is_heard_so_often_and_then_again_after_a_while():
    bucket = Bucket(0.0)
    for _ in range(int(BURST)):
        bucket = bucket.taken(0.0)
    assert bucket.taken(0.0) is None
    assert bucket.taken(1 / PER_SECOND) == Bucket(1 / PER_SECOND, 0.0)
    assert bucket.taken(1000.0).left == BURST - 1
