"""A time zone is a city's; names that count hours have their sign turned round, and mislead."""

from zoneinfo import ZoneInfo

import pytest

from kiosk.core.base.time_zones import known_zone


@pytest.mark.parametrize("name", ["Europe/Rome", "UTC", "Etc/GMT-3", "Africa/Addis_Ababa"])
def test_a_known_name_is_taken(name):
    assert known_zone(name) == name
    assert ZoneInfo(name)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("GMT+3", "“Etc/GMT-3”, whose sign is turned round"),
        ("GMT-4", "“Etc/GMT+4”, whose sign is turned round"),
        ("UTC+03:00", "“Etc/GMT-3”"),
        ("+2", "“Etc/GMT-2”"),
        ("utc -11", "“Etc/GMT+11”"),
        ("GMT+5:30", "write the city, as in “Europe/Rome”"),
        ("UTC+0", "write the city, as in “Europe/Rome”"),
        ("GMT+23", "write the city, as in “Europe/Rome”"),
        ("Moscow", "did you mean “Europe/Moscow”?"),
        ("addis ababa", "did you mean “Africa/Addis_Ababa”?"),
        ("Italy/Rome", "did you mean “Europe/Rome”?"),
        ("Europe/Roma", "did you mean “Europe/Rome”?"),
        ("summer", "write the city, as in “Europe/Rome”"),
    ],
)
def test_what_is_none_is_mended_by_the_city(name, hint):
    with pytest.raises(ValueError, match="is no time zone that is known here") as refused:
        known_zone(name)
    said = str(refused.value)
    assert hint in said
    assert "GMT+0" not in said
    assert ("Etc/" in said) == ("Etc/" in hint)
