"""The place of a talk on the disk: written, found again, damaged, too old, by a clock that is wrong."""

import json
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.app.talk.kept_talk_file import FILE, KeptTalkFile
from kiosk.core.state import talk_events as te
from kiosk.core.state.kept_talk import KEPT
from kiosk.core.talk.rules import UNDO
from kiosk.core.talk.talk_clock import elapsed
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.machine.disk_thread import at_once
from tests.qml.stages import Stage

ROOT = Path(__file__).parents[3]


@pytest.fixture
def presenting(qapp, tmp_path):
    """presenting() starts a program that presents, with the same state folder each time."""
    made = []

    def make():
        stage = Stage(sources=Sources(DEMO_SITE, demo=True, mode="present"))
        KeptTalkFile(stage.kiosk, tmp_path, at_once)
        made.append(stage)
        return stage

    yield make
    for stage in made:
        stage.end()


@pytest.fixture
def led(presenting):
    """A talk at the second row of its tenth slide, ten minutes in."""
    stage = presenting()
    stage.kiosk.load()
    stage.do(te.TalkBegun("talk-25", "fr"), te.TalkStepped())
    stage.clock.advance(599.0)
    stage.wait(1.0)
    stage.do(te.SlideChosen("it-can-happen-to-anyone"), te.TalkStepped(), te.TalkStepped())
    return stage


def seen(stage):
    talk = stage.scene
    return talk.slide.panel, talk.revealed, stage.state.language, talk.staff_language


def restart(presenting, led, seconds=30.0, clock_is_wrong_by=0.0):
    """Another program so many seconds later."""
    stage = presenting()
    stage.clock.advance(seconds)
    stage.clock.turn_to(led.clock.now().wall + timedelta(seconds=seconds + clock_is_wrong_by))
    stage.kiosk.load()
    stage.settle()
    return stage


@pytest.mark.slow
def test_a_program_that_starts_again_finds_slide_row_and_clock(presenting, led):
    stage = restart(presenting, led)
    stage.do(te.TalkResumed())
    assert seen(stage) == seen(led) == ("it-can-happen-to-anyone", 2, "en", "fr")
    assert stage.store.now.seconds - stage.scene.began == pytest.approx(630.0, abs=1.0)


@pytest.mark.slow
def test_a_pause_and_an_exercise_go_on(presenting, led):
    led.do(te.ClockToggled(), te.ExerciseBegun(900.0)).wait(20.0)
    stage = restart(presenting, led, seconds=70.0)
    stage.do(te.TalkResumed())
    now = stage.store.now
    assert elapsed(stage.scene, now) == 600.0
    assert stage.scene.paused is not None
    assert stage.scene.exercise.ends - now.seconds == pytest.approx(900.0 - 90.0, abs=1.0)
    stage.do(te.ClockToggled()).wait(5.0)
    assert elapsed(stage.scene, stage.store.now) == 605.0


def test_the_file_has_the_place_and_nothing_else(led, tmp_path):
    file = json.loads((tmp_path / FILE).read_text("utf-8"))
    assert {name: file[name] for name in file if name != "at"} == {
        "programme": "talk-25",
        "slide": "it-can-happen-to-anyone",
        "place": None,
        "behind": [],
        "revealed": 2,
        "elapsed": 600.0,
        "language": "en",
        "staff_language": "fr",
        "paused": False,
        "entered": 600.0,
        "exercise_ran": None,
        "exercise_lasts": None,
        "first_language": None,
        "second_language": None,
        "speaks": None,
    }
    assert (tmp_path / FILE).stat().st_mode & 0o77 == 0


@pytest.mark.slow
def test_the_time_in_the_file_is_renewed_once_a_minute(led, tmp_path):
    written = [(tmp_path / FILE).stat().st_ino]
    for _ in range(120):
        led.wait(1.0)
        now = (tmp_path / FILE).stat().st_ino
        written += [now] if now != written[-1] else []
    assert len(written) == 3


def test_it_is_gone_when_staff_end_the_talk(led, tmp_path):
    led.do(te.EndAsked()).wait(UNDO)
    assert not (tmp_path / FILE).exists()


def test_nothing_is_written_before_a_talk(presenting, tmp_path):
    stage = presenting()
    stage.kiosk.load()
    stage.wait(90.0)
    assert not (tmp_path / FILE).exists()


@pytest.mark.parametrize("wrong", [0.0, -600.0, 600.0])
@pytest.mark.slow
def test_a_clock_that_is_somewhat_wrong_takes_nothing_away(presenting, led, wrong):
    stage = restart(presenting, led, clock_is_wrong_by=wrong)
    stage.do(te.TalkResumed())
    assert seen(stage) == seen(led)
    assert stage.store.now.seconds - stage.scene.began >= 600.0


@pytest.mark.parametrize("later", [KEPT + 60, -KEPT - 60, 400 * 86400.0, -400 * 86400.0])
@pytest.mark.sample(1)
def test_after_an_hour_it_is_gone_whichever_way_the_clock_went(presenting, led, tmp_path, later):
    stage = restart(presenting, led, clock_is_wrong_by=later)
    assert stage.state.house.kept is None
    assert not (tmp_path / FILE).exists()


@pytest.mark.slow
def test_a_program_that_runs_forgets_it_after_an_hour_too(presenting, led, tmp_path):
    stage = restart(presenting, led)
    assert stage.state.house.kept is not None
    # Not every panel of an hour has to be shown.
    stage.clock.advance(KEPT - 60)
    stage.store.tick()
    stage.wait(60)
    assert not (tmp_path / FILE).exists()


DAMAGED = {
    "empty": b"",
    "half": b'{"at":"2026-11-25T12:00:00Z","programme":"talk',
    "no JSON": b"\xff\xfe\x00",
    "another shape": b"[1, 2]",
    "far too long": b"[" * 200_000,
    "a number that is none": {"elapsed": float("inf")},
    "a number below zero": {"revealed": -1},
    "a place that is none": {"place": "t#a.b.c"},
    "without a zone": {"at": "2026-11-25T12:00:00"},
    "no such programme": {"programme": "../../etc/passwd"},
    "no such slide": {"slide": "nowhere"},
    "another field": {"who": "was here"},
}


@pytest.mark.parametrize("damage", DAMAGED)
@pytest.mark.sample(1)
def test_a_damaged_file_is_none(presenting, led, tmp_path, damage):
    change = DAMAGED[damage]
    file = tmp_path / FILE
    whole = json.loads(file.read_text("utf-8"))
    file.write_bytes(change if isinstance(change, bytes) else json.dumps(whole | change).encode())
    stage = restart(presenting, led)
    before = stage.scene
    stage.do(te.TalkResumed())
    assert stage.scene == before


@pytest.mark.slow
def test_a_folder_in_its_place_harms_nothing(presenting, tmp_path, log_warnings):
    (tmp_path / FILE).mkdir()
    stage = presenting()
    stage.kiosk.load()
    stage.do(te.TalkBegun("talk-25", "en"), te.TalkStepped())
    assert seen(stage)[0] == "talk-number-first"


@pytest.mark.slow
def test_a_program_that_is_killed_leaves_a_talk_that_goes_on(tmp_path):
    """kill -9, and the next program by a touch on its console."""
    command = [sys.executable, "-m", "tests.app.talk.killed", str(tmp_path)]
    with subprocess.Popen([*command, "lead"], cwd=ROOT, stdout=subprocess.PIPE, text=True) as first:
        told = first.stdout.readline()
        first.kill()
    assert first.returncode == -signal.SIGKILL
    again = [*command, "go on"]
    after = subprocess.run(again, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert after.returncode == 0, after.stderr
    place = json.loads(told)
    assert json.loads(after.stdout) == place
    assert place[0] not in {"talk-welcome", "talk-number-first"} and place[3]
