"""Ogg files that follow each other: each has a number of its own, and sums that are right."""

import pytest

from kiosk.core.speech.ogg_chain import chained

PAGE = bytes.fromhex("4f67675300020000000000000000010000000000000005c7c65601024869")
"""A page with the words *Hi* and the serial number 1."""


def serials(chain):
    return [chain[at + 14] for at in range(0, len(chain), len(PAGE))]


def test_each_file_has_a_number_of_its_own():
    assert serials(chained([PAGE, PAGE + PAGE, PAGE])) == [1, 2, 2, 3]


def test_a_page_of_the_same_number_is_the_same_page():
    assert chained([PAGE]) == PAGE


def test_sums_are_those_of_ogg():
    first, second = chained([PAGE, PAGE])[22:26], chained([PAGE, PAGE])[len(PAGE) + 22 : len(PAGE) + 26]
    assert first != second
    assert int.from_bytes(second, "little") == slow_sum(chained([PAGE, PAGE])[len(PAGE) :])


def slow_sum(page):
    """As RFC 3533 has it, bit by bit."""
    register = 0
    for byte in page[:22] + bytes(4) + page[26:]:
        register ^= byte << 24
        for _ in range(8):
            register = (register << 1 ^ (0x04C11DB7 if register >> 31 else 0)) & 0xFFFFFFFF
    return register


@pytest.mark.parametrize("file", [b"", b"OggS", b"no sound", PAGE[:-1], PAGE + b"rest"])
def test_what_is_no_page_is_kept(file):
    assert len(chained([file])) == len(file)
