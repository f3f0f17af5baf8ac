from datetime import date, timedelta

import pytest
from argon2 import PasswordHasher

from kiosk.core.site.pin import is_pin_hash, weakness


@pytest.mark.parametrize("pin", ["194837", "802751", "7391580264", "907153", "123597", "250893461702"])
def test_a_pin_that_is_hard_to_guess_can_stay(pin):
    assert weakness(pin) == ""


@pytest.mark.parametrize(
    ("pin", "why"),
    [
        ("", "digits only"),
        ("12a456", "digits only"),
        ("١٩٤٨٣٧", "digits only"),
        ("19483", "6 to 12"),
        ("1948372650194", "6 to 12"),
        ("111111", "different digits"),
        ("121212", "different digits"),
        ("112233", "different digits"),
        ("123456", "no row"),
        ("901274", "no row"),
        ("876519", "no row"),
        ("197531", "no row"),
        ("5744449", "no row"),
        ("19441944", "different digits"),
        ("15901590", "repeats"),
        ("190519051905", "repeats"),
        ("789456", "pattern"),
        ("147258", "pattern"),
        ("258456", "pattern"),
        ("123654", "pattern"),
        ("142536", "pattern"),
        ("102030", "date"),
        ("192837", "pattern"),
        ("741852", "no row"),
        ("159357", "no row"),
        ("314159", "pattern"),
        ("134679", "pattern"),
        ("230485", "date"),
        ("042385", "date"),
        ("850423", "date"),
        ("23041985", "date"),
        ("04231985", "date"),
        ("19850423", "date"),
        ("041985", "date"),
        ("198504", "date"),
    ],
)
def test_a_pin_that_is_easy_to_guess_is_refused_with_its_reason(pin, why):
    assert why in weakness(pin)


POPULAR = frozenset(
    {
        *("123456", "654321", "111111", "000000", "123123", "666666", "121212", "112233", "789456"),
        *("159753", "123321", "147258", "222222", "101010", "131313", "202020", "232323", "999999"),
        *("555555", "292929", "252525", "456789", "888888", "456456", "141414", "123654", "987654"),
        *("789789", "333333", "212121", "151515", "171717", "159357", "456123", "147852", "258456"),
        *("741852", "963852", "321654", "852456", "142536", "102030", "142857", "314159", "271828"),
        *("696969", "420420", "147369", "159951", "753951", "951753", "357159", "789123", "456321"),
        *("789654", "654123", "369258", "258369", "852963", "741963", "145236", "135790", "246810"),
        *("112358", "124578", "235689", "134679", "908070", "192837", "918273", "123789", "321321"),
        *("100200", "010203", "121314", "520131"),
    }
)


def test_none_that_many_people_have_can_stay():
    assert len(POPULAR) > 75
    assert {pin for pin in POPULAR if not weakness(pin)} == set()


def test_no_day_of_a_hundred_years_can_stay_in_any_order():
    first = date(1930, 1, 1)
    days = (first + timedelta(days=n) for n in range(0, 36_600, 7))
    forms = ("%d%m%y", "%m%d%y", "%y%m%d", "%d%m%Y", "%Y%m%d")
    assert [pin for day in days for form in forms if not weakness(pin := day.strftime(form))] == []


def test_most_of_all_others_can():
    """A PIN that is chosen at random is refused one time in five at most."""
    taken = range(0, 1_000_000, 977)
    assert sum(not weakness(f"{pin:06}") for pin in taken) > 0.8 * len(taken)


def test_what_the_command_makes_is_a_hash():
    assert is_pin_hash(PasswordHasher().hash("802751"))


SALT_AND_HASH = "c2FsdHNhbHRzYWx0$" + "aGFzaA" * 7


@pytest.mark.parametrize(
    ("text", "good"),
    [
        (f"$argon2id$v=19$m=65536,t=3,p=4${SALT_AND_HASH}", True),
        ("", False),
        ("802751", False),
        (f"$argon2i$v=19$m=65536,t=3,p=4${SALT_AND_HASH}", False),
        (f"$argon2id$v=19$m=9000000,t=3,p=4${SALT_AND_HASH}", False),
        (f"$argon2id$v=19$m=65536,t=300,p=4${SALT_AND_HASH}", False),
        (f"$argon2id$v=19$m=65536,t=3,p=0${SALT_AND_HASH}", False),
        (f"$argon2id$v=19$m=65536,t=3,p=4${SALT_AND_HASH}\n", False),
    ],
)
def test_a_hash_is_one_that_this_machine_can_check(text, good):
    assert is_pin_hash(text) is good
