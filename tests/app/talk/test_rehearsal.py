"""A rehearsal on the only screen: slide and notes together, until the screens change."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SCREEN = [0, 0, 1280, 720]


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    folder = str(tmp_path_factory.mktemp("talk"))
    command = [sys.executable, "-m", "tests.app.talk.presents", folder, "rehearse"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout.splitlines()[-1])


def test_slide_and_notes_are_on_the_one_screen_and_steps_lead_on(told):
    assert told["begun"]["shown"] == told["step"]["shown"] == {"notes": SCREEN}
    assert (told["begun"]["slide"], told["step"]["slide"]) == ("talk-welcome", "talk-number-first")
    assert told["begun"]["notes"] and told["step"]["notes"]
    assert "Rehearsal · 2 of 9" in told["step"]["words"]


def test_a_key_shows_the_slide_as_a_room_would_see_it(told):
    assert (told["slide"]["shown"], told["slide"]["notes"]) == ({"room": SCREEN}, [])
    assert told["notes"]["notes"]


def test_a_change_of_screens_covers_the_notes_until_somebody_says_again_that_nobody_sees_them(told):
    assert (told["changing"]["part"], told["changing"]["words"]) == ("Ink", [])
    assert (told["asked"]["part"], told["asked"]["notes"]) == ("Ink", [])
    assert "Nobody else sees this screen" in told["asked"]["words"]
    assert told["trusted"]["notes"]
