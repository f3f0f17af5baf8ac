import pytest
from argon2 import PasswordHasher

from kiosk.core.pin import is_pin_hash, weakness


@pytest.mark.parametrize("pin", ["194837", "802751", "7391580264", "110537", "123597", "250893461702"])
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
    ],
)
def test_a_pin_that_is_easy_to_guess_is_refused_with_its_reason(pin, why):
    assert why in weakness(pin)


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
