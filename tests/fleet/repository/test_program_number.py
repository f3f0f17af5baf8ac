"""The version of the program travels as a number to Prometheus, and back to the status page."""

import pytest

from kiosk import __version__
from kiosk.fleet.repository.program_number import program_number, program_version


@pytest.mark.parametrize(
    ("version", "number", "shown"),
    [
        ("0.2.0", 2_000, "0.2.0"),
        ("0.10.1~rc1", 10_001, "0.10.1"),
        ("12.0.3+deb13", 12_000_003, "12.0.3"),
        ("999.999.999", 999_999_999, "999.999.999"),
        ("0.2.1000", 0, ""),
        ("0.2", 0, ""),
        ("dev", 0, ""),
    ],
)
def test_a_version_is_a_number_and_a_version_again(version, number, shown):
    assert program_number(version) == number
    assert program_version(number) == shown


def test_this_version_has_a_number():
    assert program_version(program_number(__version__)) == __version__


@pytest.mark.parametrize("number", [-1, 0, 10**9])
def test_what_no_version_makes_is_not_known(number):
    assert program_version(number) == ""
