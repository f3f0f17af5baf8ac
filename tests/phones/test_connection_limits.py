import pytest

from kiosk.serving.connection_limits import (
    ASKED,
    MOST_ADDRESSES,
    OPENED,
    PER_ADDRESS,
    STRANGERS,
    ConnectionLimits,
)


class Time:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def time():
    return Time()


@pytest.fixture
def doors(time):
    return ConnectionLimits(time)


def test_one_address_holds_so_many_and_another_as_many_as_well(doors):
    assert [doors.enter("a") for _ in range(PER_ADDRESS + 1)] == [True] * PER_ADDRESS + [False]
    assert doors.enter("b")
    doors.leave("a")
    assert doors.enter("a")


def crowd(doors):
    return [f"s{n}" for n in range(STRANGERS) if doors.enter(f"s{n}")]


def test_strangers_together_hold_so_many(doors):
    assert len(crowd(doors)) == STRANGERS
    assert not doors.enter("one more")
    doors.leave("s0")
    assert doors.enter("one more")
    assert not doors.enter("two more")


def test_who_came_in_has_a_place_in_any_crowd_and_takes_none_of_a_strangers(doors):
    assert doors.enter("phone") and doors.enter("phone")
    doors.know("phone")
    doors.know("phone")
    assert len(crowd(doors)) == STRANGERS
    assert doors.enter("phone")
    for _ in range(3):
        doors.leave("phone")
    assert not doors.enter("stranger")
    assert [doors.enter("phone") for _ in range(PER_ADDRESS + 1)] == [True] * PER_ADDRESS + [False]


def test_who_comes_and_goes_all_the_time_waits(doors, time):
    for _ in range(int(OPENED.burst)):
        assert doors.enter("a")
        doors.leave("a")
    assert not doors.enter("a")
    assert doors.enter("b")
    time.now = 1 / OPENED.per_second
    assert doors.enter("a")


def test_who_asks_all_the_time_waits(doors, time):
    doors.enter("a")
    assert all(doors.may_request("a") for _ in range(int(ASKED.burst)))
    assert not doors.may_request("a")
    time.now = 1 / ASKED.per_second
    assert doors.may_request("a")


def test_so_many_addresses_are_remembered_and_the_quiet_ones_forgotten(doors, time):
    doors.enter("held")
    for n in range(MOST_ADDRESSES - 1):
        if doors.enter(f"s{n}"):
            doors.leave(f"s{n}")
    assert not doors.enter("too many")
    time.now = 60.0
    assert doors.enter("later")
    doors.leave("held")
