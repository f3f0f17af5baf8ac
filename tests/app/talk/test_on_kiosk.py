"""Notes of a talk on a kiosk go to a second screen, and to no other."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.mark.slow
def test_with_a_second_screen_notes_are_there_and_go_with_the_talk(tmp_path):
    command = [sys.executable, "-m", "tests.app.talk.two_screens", str(tmp_path)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=True)
    told = json.loads(ended.stdout.splitlines()[-1])
    assert told["shown"] == {"A": "Awareness Kiosk", "B": "Awareness Kiosk: notes"}
    assert (told["notes"], told["card"]) == ([], False)
    assert told["covers"] == ["changing", ""]
    assert told["after"] == ["A"]
