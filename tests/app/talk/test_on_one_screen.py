"""A talk on the only screen: one window at a time, full screen, and never a note."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SCREEN = [0, 0, 1280, 720]
CONSOLE, SLIDES = {"notes": SCREEN}, {"room": SCREEN}


@pytest.fixture(scope="module", params=["one", pytest.param("mirrored", marks=pytest.mark.slow)])
def mode(request):
    return request.param


@pytest.fixture(scope="module")
def told(mode, tmp_path_factory):
    folder = str(tmp_path_factory.mktemp("talk"))
    command = [sys.executable, "-m", "tests.app.talk.presents", folder, mode]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout.splitlines()[-1])


def test_one_window_is_in_sight_at_a_time_and_fills_the_screen(told):
    slides = {"first step", "second step", "F6 again", "B", "B again", "step back"}
    assert {name: seen["shown"] for name, seen in told.items()} == {
        name: SLIDES if name in slides else CONSOLE for name in told
    }


def test_no_note_is_ever_in_sight(told):
    assert [name for name, seen in told.items() if seen["notes"]] == []
    advice = {name for name, seen in told.items() if "If someone tells you" in " ".join(seen["words"])}
    assert advice <= {"trusted"}


@pytest.mark.slow
def test_the_list_of_talks_can_be_read(told):
    assert told["list"]["part"] == "All"
    assert "Which talk will you lead?" in told["list"]["words"]


def test_the_guide_can_be_read_only_where_staff_say_that_nobody_else_sees_it(told, mode):
    assert (told["guide"]["part"], told["guide"]["guide"]) == ("Bare", [])
    assert {"A short talk, 10 minutes", "Begin the talk", "Other talks"} <= set(told["guide"]["words"])
    alone = mode == "one"
    assert ("When nobody else can see: read the guide" in told["guide"]["words"]) is alone
    assert bool(told["trusted"]["guide"]) is alone, "nobody can say so of two screens that show the same"


def test_a_card_says_what_the_room_sees_before_the_first_slide(told):
    assert {"One screen: the room sees the slides on it", "Show the slides"} <= set(told["card"]["words"])
    assert any("F6" in word for word in told["card"]["words"])


def test_the_first_step_shows_the_first_slide_and_the_next_one_leads_on(told):
    slides = [told[name]["slide"] for name in ("card", "first step", "second step")]
    assert slides == ["talk-welcome", "talk-welcome", "talk-number-first"]
    assert told["step back"]["slide"] == "talk-number-first"


def test_a_key_brings_the_console_without_notes_and_the_slides_back(told):
    assert told["F6"]["part"] == told["C"]["part"] == "Bare"
    assert {"Back to the slides", "End the talk"} <= set(told["F6"]["words"])
    assert told["F6 again"]["slide"] == "talk-number-first"


def test_blank_comes_in_place_of_the_console(told):
    assert (told["B"]["blank"], told["B again"]["blank"]) == (True, False)


def test_the_end_can_be_taken_back_and_leads_to_the_list(told):
    assert "The talk ends in 5 seconds." in told["console closed"]["words"]
    assert "Which talk will you lead?" in told["ended"]["words"]
