"""`make boot-screen-all` types docs/operations.md: all of it but what has its reason, by keys that exist."""

import pytest

from tools.screen_machine.keyboard import keys
from tools.screen_machine.operations_page import INSTALL, NOT_TYPED, PAGE, typed
from tools.shared.page_commands import sections

COMMANDS = [command for _, every in sections(PAGE) for command in every]


@pytest.mark.parametrize("command", NOT_TYPED)
def test_what_is_not_typed_is_a_command_that_the_page_has(command):
    assert command in COMMANDS


def test_each_command_is_typed_in_a_case_or_has_its_reason():
    assert [each for each in COMMANDS if each not in NOT_TYPED] == typed(INSTALL)


@pytest.mark.parametrize("line", typed(INSTALL))
def test_each_letter_has_its_keys(line):
    assert all(keys(letter) for letter in line)


def test_keys_are_those_of_an_american_keyboard():
    assert [keys(each) for each in "aA1!_*\n"] == [
        ("a",),
        ("shift", "a"),
        ("1",),
        ("shift", "1"),
        ("shift", "minus"),
        ("shift", "8"),
        ("ret",),
    ]
    with pytest.raises(KeyError):
        keys("é")
