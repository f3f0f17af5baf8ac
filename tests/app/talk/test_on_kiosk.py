"""Notes of a talk on a kiosk go to a second screen, and to no other."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def talk_on_two_screens(folder, *words):
    command = [sys.executable, "-m", "tests.app.talk.two_screens", str(folder), *words]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=True)
    return json.loads(ended.stdout.splitlines()[-1])


def test_where_the_compositor_has_one_screen_notes_are_nowhere(tmp_path):
    """A monitor that is plugged in during a talk is on for a moment, and windows lie over one another."""
    told = talk_on_two_screens(tmp_path, "one")
    assert told["shown"] == {"A": "Awareness Kiosk"}
    assert told["card"] is True


@pytest.mark.slow
def test_with_a_second_screen_notes_are_there_and_go_with_the_talk(tmp_path):
    told = talk_on_two_screens(tmp_path)
    assert told["shown"] == {"A": "Awareness Kiosk", "B": "Awareness Kiosk: notes"}
    assert (told["notes"], told["card"]) == ([], False)
    assert told["covers"] == ["changing", ""]
    assert told["after"] == ["A"]
