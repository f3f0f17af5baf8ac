"""`make boot-screen-all` types docs/how-to/operations.md: all but what has its reason, by keys that exist."""

import pytest

from tools.screen_machine.keyboard import keys
from tools.screen_machine.operations_page import (
    CODES,
    INSTALL,
    LATER,
    LEFT,
    LOG,
    MANY,
    NOT_TYPED,
    PAGE,
    TALK,
    TRAVELS,
    UPDATES,
    typed,
)
from tools.shared.page_commands import sections

TYPED = [each for part in (INSTALL, MANY, TRAVELS, LOG, TALK, LEFT, UPDATES) for each in typed(part)]
COMMANDS = [command for _, every in sections(PAGE) for command in every]


@pytest.mark.parametrize("command", [*NOT_TYPED, *CODES, *LATER])
def test_what_is_known_of_a_command_is_of_one_that_the_page_has(command):
    assert command in COMMANDS


def test_each_command_is_typed_in_a_case_or_has_its_reason():
    assert [each.removeprefix("ssh -t hall-7 ") for each in COMMANDS if each not in NOT_TYPED] == TYPED


@pytest.mark.parametrize("line", TYPED)
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
