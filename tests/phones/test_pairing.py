import pytest

from kiosk.phones.pairing import REMEMBERED, Pairing, Seat, come_back, enter, keep, lead
from kiosk.serving.code_tries import LONGEST_WAIT, MOST_WRONG, Refused

CODE, NEXT = "111111", "222222"


def attempt(pairing, typed, now=0.0, address="a", token="t", there=()):
    return enter(pairing, typed, address, now, token=token, next_code=NEXT, there=there)


def test_the_first_phone_comes_in_by_the_code_and_leads():
    pairing, refused = attempt(Pairing(CODE), CODE)
    assert refused is None
    assert pairing == Pairing(NEXT, {1: Seat("t")}, 1)


def test_a_code_lets_one_phone_in():
    pairing, _ = attempt(Pairing(CODE), CODE)
    pairing, refused = attempt(pairing, CODE, token="u", address="b")
    assert isinstance(refused, Refused)
    assert pairing.seats == {1: Seat("t")}


@pytest.mark.parametrize(("there", "leader"), [((1,), 1), ((), 2)])
def test_a_second_phone_looks_and_leads_only_where_the_first_is_gone(there, leader):
    pairing, _ = attempt(Pairing(CODE), CODE)
    pairing, _ = attempt(pairing, NEXT, token="u", there=there)
    assert pairing.seats == {1: Seat("t"), 2: Seat("u")}
    assert pairing.leader == leader


def test_a_phone_that_is_in_takes_over_and_nobody_else():
    pairing = Pairing(CODE, {1: Seat("t"), 2: Seat("u")}, 1)
    assert lead(pairing, 2).leader == 2
    assert lead(pairing, 3) == pairing
    assert not pairing.leads(2)
    assert not Pairing(CODE).leads(0)


@pytest.mark.parametrize("typed", ["", "11111", "1111111", "١١١١١١", "222222", "\N{SNOWMAN}", "\ud800"])
def test_anything_else_is_refused(typed):
    pairing, refused = attempt(Pairing(CODE), typed)
    assert refused == Refused(1.0)
    assert pairing.seats == {}


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


def test_a_right_code_forgives_nobody_else():
    pairing = Pairing(CODE)
    for n in range(MOST_WRONG - 1):
        pairing, _ = attempt(pairing, "000000", address=str(n))
    pairing, refused = attempt(pairing, CODE, address="friend")
    assert refused is None
    assert attempt(pairing, NEXT, address="0")[1] == Refused(1.0)
    pairing, refused = attempt(pairing, "000000", address="other")
    assert (pairing.code, refused) == ("", Refused(None))


def test_too_many_wrong_codes_of_whomever_end_all_codes():
    pairing = Pairing(CODE)
    for n in range(MOST_WRONG):
        assert pairing.code == CODE
        pairing, refused = attempt(pairing, "000000", address=str(n))
    assert (pairing.code, refused) == ("", Refused(None))
    assert attempt(pairing, CODE, address="other") == (pairing, Refused(None))
    assert attempt(pairing, "", address="other") == (pairing, Refused(None))


# --- coming back

IN = Pairing(CODE, {1: Seat("t"), 2: Seat("u")}, 1)


def test_each_return_gives_another_token():
    pairing, number = come_back(IN, "t", "t2")
    assert number == 1
    pairing = keep(pairing, 1)
    assert pairing.seats[1] == Seat("t2", "", ("t",))
    assert (pairing.leader, pairing.doubled) == (1, False)


@pytest.mark.parametrize("given", ["", "stranger"])
def test_a_strangers_token_is_nobodys(given):
    assert come_back(IN, given, "new") == (IN, 0)
    assert come_back(keep(come_back(IN, "t", "t2")[0], 1), "", "new")[1] == 0


def test_a_new_token_that_was_lost_on_the_way_keeps_nobody_out():
    pairing, _ = come_back(IN, "t", "t2")
    pairing, number = come_back(pairing, "t", "t3")
    assert number == 1
    pairing, number = come_back(pairing, "t", "t4")
    assert (number, pairing.seats[1]) == (1, Seat("t4", "t", ("t2", "t3")))
    assert not pairing.doubled


def test_a_phone_that_comes_back_by_the_new_token_has_kept_it():
    pairing, _ = come_back(IN, "t", "t2")
    pairing, _ = come_back(pairing, "t2", "t3")
    assert pairing.seats[1] == Seat("t3", "t2", ("t",))


def test_a_token_that_is_void_has_two_holders_and_neither_keeps_the_seat():
    pairing = keep(come_back(IN, "t", "t2")[0], 1)
    pairing, number = come_back(pairing, "t", "t3")
    assert (number, pairing.leader, pairing.doubled) == (0, 0, True)
    assert pairing.seats == {2: Seat("u")}
    assert come_back(pairing, "t2", "t4") == (pairing, 0)


def test_the_leader_stays_where_another_seat_is_doubled():
    pairing = keep(come_back(IN, "u", "u2")[0], 2)
    pairing, _ = come_back(pairing, "u", "u3")
    assert (pairing.leader, list(pairing.seats)) == (1, [1])


def test_not_every_token_is_remembered_for_ever():
    pairing = IN
    for n in range(50):
        pairing = keep(come_back(pairing, pairing.seats[1].token, f"t{n}")[0], 1)
    assert len(pairing.seats[1].void) == REMEMBERED


def test_keeping_once_more_changes_nothing():
    assert keep(IN, 1) == IN
