"""The list of numbers says what the files say, and nothing else."""

import json

import pytest

from kiosk.base.site_archive.manifest import PackError
from kiosk.fleet.repository.layout import LARGEST_NUMBERS
from kiosk.fleet.repository.telephone_numbers import SignedNumber, numbers_in, numbers_of

SITE = b"""
name = "Harbour"
country = "IT"
[emergency]
number = "555"
answered_by = ["police"]
[[helpline]]
id = "advice"
kind = "advice"
number = "555 0142"
hours = "Mon-Fri 08:00-20:00"
confirmed_on = 2026-11-03
confirmed_by = "desk-team"
[talk]
number_when_blank = true
"""
WITHDRAWN = b'country = "IT"\n[[withdrawn]]\nnumber = "555 0143"\non = 2026-11-04\nby = "desk-team"\n'


def test_a_person_sees_each_number_with_its_hours_and_its_day() -> None:
    raw = numbers_of({"site.toml": SITE, "confirmations.toml": WITHDRAWN, "content/a.toml": b"["})
    assert numbers_in(raw) == (
        SignedNumber("confirmations.toml", "withdrawn", "555 0143", "", "2026-11-04", "desk-team"),
        SignedNumber("site.toml", "emergency", "555"),
        SignedNumber("site.toml", "advice", "555 0142", "Mon-Fri 08:00-20:00", "2026-11-03", "desk-team"),
    )


def test_the_list_changes_with_what_decides_about_a_number_alone() -> None:
    raw = numbers_of({"site.toml": SITE})
    assert numbers_of({"site.toml": SITE.replace(b"Harbour", b"Port").replace(b"= true", b"= false")}) == raw
    for before, after in (
        (b"08:00", b"09:00"),
        (b"-11-03", b"-11-04"),
        (b"0142", b"0143"),
        (b'"IT"', b'"MT"'),
        (b'"IT"', b'"IT"\ndemo = true'),
        (b'"IT"', b'"IT"\nhide = ["advice"]'),
        (b"[talk]\n", b'[hotline]\nnumber = "555 0144"\n[talk]\n'),
    ):
        assert numbers_of({"site.toml": SITE.replace(before, after)}) != raw


def test_a_number_of_one_screen_is_in_the_list() -> None:
    raw = numbers_of({"site.toml": SITE, "sites/kiosk-7.toml": b'[emergency]\nnumber = "555 0145"\n'})
    assert [each.file for each in numbers_in(raw) if each.number == "555 0145"] == ["sites/kiosk-7.toml"]


def test_the_list_can_be_written_in_one_way_only() -> None:
    first, second = {"site.toml": SITE}, {"sites/a.toml": SITE}
    assert numbers_of(first | second) == numbers_of(second | first)
    assert "confirmed_on" not in json.dumps(
        json.loads(numbers_of({"site.toml": b'[emergency]\nnumber = "555"'}))
    )


@pytest.mark.parametrize("raw", [b"[", b"\xff", b"a = " + b"[" * 9000, b"a = 1\n" * 200_000])
def test_a_file_that_cannot_be_read_is_named(raw: bytes) -> None:
    with pytest.raises(PackError, match=r"site\.toml"):
        numbers_of({"site.toml": raw})


def test_a_number_that_no_list_holds_and_too_many_are_said() -> None:
    with pytest.raises(PackError, match="run check"):
        numbers_of({"site.toml": b'[emergency]\nnumber = "555"\nx = nan\n'})
    many = b'[[helpline]]\nnumber = "555 0142"\n' * (LARGEST_NUMBERS // 20)
    with pytest.raises(PackError, match="more numbers"):
        numbers_of({"site.toml": many[:900_000].rpartition(b"[[")[0]})


@pytest.mark.parametrize(
    "raw", [b"", b"{}", b'{"files": 3}', b'{"files": {"a": 3}}', b'{"files": {"a": {"helpline": [3]}}}']
)
def test_a_damaged_list_is_said(raw: bytes) -> None:
    with pytest.raises(PackError):
        numbers_in(raw)
