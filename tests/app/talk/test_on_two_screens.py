"""The windows of a talk: covered until their screens are told apart, closed by a slip and opened again."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
INK = "#14283a"


@pytest.fixture(scope="module")
def presents(tmp_path_factory):
    """presents("windows"): what the program tells of windows on one screen; of two screens without a word."""

    def run(*words):
        folder = str(tmp_path_factory.mktemp("talk"))
        command = [sys.executable, "-m", "tests.app.talk.presents", folder, *words]
        ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
        assert ended.returncode == 0, ended.stderr
        return json.loads(ended.stdout.splitlines()[-1])

    return run


@pytest.fixture(scope="module")
def two(presents):
    return presents()


@pytest.mark.slow
def test_the_console_is_plain_ink_until_the_screens_are_told_apart(two):
    assert two["first"] == ["changing", [], INK]
    assert two["cover"] == ["", True]
    assert two["talk"] == ["", True, []]
    assert two["places"] == {"room": "B", "notes": "A"}
    assert two["both"]["notes"], "a test that looks for notes on one screen finds them here"


def test_a_closed_room_is_said_and_a_button_or_the_next_step_opens_it(two):
    assert two["closed"] == ["", "Room"]
    assert two["opened"] == ["B", "Nothing"]
    assert two["stepped"] == ["B", "Nothing"]


@pytest.mark.parametrize("window", ["notes", "room"])
@pytest.mark.slow
def test_a_window_that_a_desktop_moves_to_the_other_screen_comes_back_under_a_cover(two, window):
    at_once, is_back = two[f"moved {window}"]
    assert at_once == [["changing", INK, []]]
    assert is_back, "when the notes are shown again"


def test_a_console_that_is_minimised_comes_back(two):
    """Desktops hide the slides with the notes to which they belong."""
    assert two["minimised"] == "FullScreen"


def test_screens_swap_under_a_cover(two):
    assert two["swapped"] == [{"room": "A", "notes": "B"}, "changing"]


def test_a_console_that_is_closed_asks_for_the_end_of_the_talk_and_stays(two):
    assert two["console closed"] == [True, "End", "Talk"]


@pytest.mark.slow
def test_in_windows_on_one_screen_the_notes_come_when_staff_say_that_nobody_else_sees_it(presents):
    one = presents("windows")
    assert one["cover"] == ["one", True], "the list of talks holds no notes"
    cover, leads, said = one["talk"]
    assert (cover, leads) == ("one", False)
    assert any("Set the screens to extend" in words for words in said)
    assert "Nobody else sees this screen" in said
    assert one["trusted"] == ["", True]
    places, cover = one["swapped"]
    assert (places["room"], places["notes"], cover) == ("A", "A", ""), "there is nothing to swap"
