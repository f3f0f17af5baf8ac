"""`make boot-fleet` types what README.md and signing.md of docs/fleet say: each command is there, once."""

import re

import pytest

from kiosk.fleet.server.enrolling import Invitation, NewScreen
from kiosk.fleet.server.ways_to_join import ways_to_join
from tools.fleet_machine import pages, people
from tools.fleet_machine.pages import PageLine

HOST, CODE = "fleet.example.org", "7K2M-0QXA-9T4W-H3ZC"
LINES = [
    line
    for each in vars(pages).values()
    for line in (each if isinstance(each, tuple) else (each,))
    if isinstance(line, PageLine)
]


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.begins)
def test_a_page_has_the_command_once(line):
    assert line.read().startswith(line.begins)


def test_a_command_of_several_lines_is_typed_as_one_without_its_remark():
    assert pages.FETCH_RENEWED.read().endswith("site/metadata/ screens/metadata/")
    assert "#" not in pages.CONFIRM_FIRST.read({"our-screens": "ours"})
    with pytest.raises(AssertionError, match="kiosk-8"):
        pages.ENROL.read({"kiosk-8": "kiosk-1"})


def test_the_page_has_the_line_that_the_server_prints():
    printed = ways_to_join(NewScreen("kiosk-7"), Invitation(HOST, CODE, b""), "anna", None)
    assert f"    {pages.INSTALL_SCREEN.read()}" in printed


def test_a_person_who_is_not_there_is_passed_over():
    ((question, typed),) = people.who_signs("director", "secretary").items()
    asked = "Passphrase of {} 3f9a 01c2, or only Enter to leave it: "
    assert re.search(question, asked.format("treasurer"))
    assert typed(asked.format("treasurer")) == ""
    assert typed(asked.format("director") + asked.format("secretary")) == people.passphrase("secretary")
