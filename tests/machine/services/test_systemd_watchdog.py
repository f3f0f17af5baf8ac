"""What systemd is told, by a real window and by the real program."""

import os
import re
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, Qt
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickWindow

from kiosk.base.exit_codes import REFUSED
from kiosk.base.systemd import beat_seconds, speaker
from kiosk.commands.new_site import new_site
from kiosk.loading.sources import Sources
from kiosk.machine.services import systemd_watchdog
from kiosk.machine.services.systemd_watchdog import Vigil, Watchdog
from kiosk.machine.sites.previous_content import Previous, own

ROOT = Path(__file__).parents[3]
BEAT = 0.05


@pytest.fixture
def window(qapp):
    window = QQuickWindow()
    window.setColor(QColor(Qt.GlobalColor.darkGreen))
    window.setGeometry(0, 0, 200, 100)
    yield window
    window.close()


def test_the_first_frame_makes_it_ready_and_frames_keep_it_alive(window, qtbot):
    told = []
    dog = Watchdog(window, told.append, BEAT, lambda: True, lasts_s=4 * BEAT)
    with qtbot.waitSignal(dog.lasted, timeout=10_000):
        window.show()
    assert told[0] == "READY=1"
    assert told[1:5] == ["WATCHDOG=1"] * 4


def test_it_follows_one_frame_a_beat(window, qtbot):
    told, swapped = [], SIGNAL("frameSwapped()")
    before = window.receivers(swapped)
    dog = Watchdog(window, told.append, 60.0, lambda: True)
    assert window.receivers(swapped) == before + 1
    window.show()
    qtbot.waitUntil(lambda: told == ["READY=1"], timeout=10_000)
    assert window.receivers(swapped) == before, dog


def test_only_beats_that_count_make_it_last(window, qtbot):
    told, lasted = [], []
    counting = iter([True] * 3 + [False] * 9 + [True] * 4)
    dog = Watchdog(window, told.append, BEAT, lambda: next(counting, False), lasts_s=4 * BEAT)
    dog.lasted.connect(lambda: lasted.append(told.count("WATCHDOG=1")))
    window.show()
    qtbot.waitUntil(lambda: told.count("WATCHDOG=1") > 20, timeout=10_000)
    assert lasted == [16]


def test_while_there_is_no_screen_all_is_well_until_it_ends(qapp, qtbot):
    told, looked = [], []
    vigil = Vigil(told.append, BEAT, lambda: looked.append(1))
    assert told == ["READY=1"]
    qtbot.waitUntil(lambda: told.count("WATCHDOG=1") > 3, timeout=10_000)
    assert len(looked) == told.count("WATCHDOG=1")
    vigil.end()


def test_a_screen_that_is_off_on_purpose_does_not_keep_a_start_from_lasting(window, qtbot, monkeypatch):
    """Otherwise a start at night would never count as good, and the content before would be shown."""
    monkeypatch.setattr(Watchdog, "_has_no_screen", lambda self: True)
    told, lasted, off = [], [], []
    dog = Watchdog(window, told.append, BEAT, lambda: True, lasts_s=4 * BEAT, is_off=lambda: bool(off))
    dog.lasted.connect(lambda: lasted.append(told.count("WATCHDOG=1")))
    qtbot.waitUntil(lambda: told.count("WATCHDOG=1") > 6, timeout=10_000)
    assert lasted == []
    off.append(1)
    qtbot.waitUntil(lambda: bool(lasted), timeout=10_000)


def test_a_still_scene_lives_for_ever(window, qtbot):
    told = []
    dog = Watchdog(window, told.append, BEAT, lambda: True)
    window.show()
    qtbot.waitUntil(lambda: told.count("WATCHDOG=1") > 20, timeout=10_000)
    assert dog


def test_without_frames_it_falls_silent_and_says_so_once_and_when_they_are_back(
    window, qtbot, caplog, log_warnings, monkeypatch
):
    """The GUI thread goes on: only the frames are missing."""
    told, beats = [], []
    dog = Watchdog(window, told.append, BEAT, lambda: True)
    window.show()
    qtbot.waitUntil(lambda: "WATCHDOG=1" in told, timeout=10_000)
    window.setVisible(False)
    timer = dog.findChildren(type(dog._timer))[0]
    timer.timeout.connect(lambda: beats.append(len(told)))
    qtbot.waitUntil(lambda: len(beats) > 20, timeout=10_000)
    assert beats[2:] == [beats[2]] * len(beats[2:])
    assert log_warnings() == []
    caplog.set_level("INFO", "kiosk")
    monkeypatch.setattr(systemd_watchdog, "_SILENT_S", 0.0)
    qtbot.waitUntil(lambda: len(beats) > 40, timeout=10_000)
    (said,) = log_warnings()
    assert re.fullmatch(r"The window has shown no frame for \d+ s", said)
    before = len(caplog.records)
    window.setVisible(True)
    qtbot.waitUntil(lambda: len(caplog.records) > before, timeout=10_000)
    assert caplog.messages[-1].startswith("The window shows frames again after ")


def test_a_window_that_never_shows_is_not_ready(window, qtbot):
    told, beats = [], []
    dog = Watchdog(window, told.append, BEAT, lambda: True)
    dog.findChildren(type(dog._timer))[0].timeout.connect(lambda: beats.append(1))
    qtbot.waitUntil(lambda: len(beats) > 10, timeout=10_000)
    assert told == []


@pytest.mark.parametrize(
    ("environment", "seconds"), [({"WATCHDOG_USEC": "30000000"}, 10), ({}, 10), ({"WATCHDOG_USEC": "x"}, 10)]
)
def test_it_beats_three_times_before_systemd_loses_patience(environment, seconds):
    assert beat_seconds(environment) == seconds


@pytest.mark.parametrize("name", ["/socket", "@awareness-kiosk-test"])
def test_a_line_arrives_at_a_path_or_a_name(tmp_path, name):
    address = f"{tmp_path}{name}" if name.startswith("/") else name
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end:
        end.bind(address.replace("@", "\0"))
        speaker({"NOTIFY_SOCKET": address})("READY=1")
        assert end.recv(99) == b"READY=1"
    speaker({})("READY=1")


@pytest.fixture
def supervised(tmp_path):
    """supervised(*words) starts the program as systemd would; the process, and the end it speaks to."""
    end = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    end.bind(str(tmp_path / "notify"))
    end.settimeout(30)
    (tmp_path / "run").mkdir()
    given = {
        "NOTIFY_SOCKET": str(tmp_path / "notify"),
        "WATCHDOG_USEC": "600000",
        "RUNTIME_DIRECTORY": str(tmp_path / "run"),
        "STATE_DIRECTORY": str(tmp_path / "state"),
    }
    started = []

    def start(*words):
        command = [sys.executable, str(ROOT / "main.py"), "run", "--platform", "offscreen", *words]
        process = subprocess.Popen(
            command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, env={**os.environ, **given}
        )
        started.append(process)
        return process, end

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stderr.close()
    end.close()


def is_silent(end, seconds):
    """After what was said already; a beat is a third of that time at most."""
    end.setblocking(False)
    with suppress(BlockingIOError):
        while end.recv(99):
            pass
    end.settimeout(seconds)
    with suppress(TimeoutError):
        return not end.recv(99)
    return True


def test_the_program_says_that_it_lives_and_a_stopped_one_does_not(supervised):
    process, end = supervised("--demo")
    assert [end.recv(99) for _ in range(4)] == [b"READY=1", *[b"WATCHDOG=1"] * 3]
    process.send_signal(signal.SIGSTOP)
    assert is_silent(end, 1.0)
    process.send_signal(signal.SIGCONT)
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=20) == 0


@pytest.mark.slow
def test_a_broken_site_gives_way_to_the_one_that_ran(supervised, tmp_path):
    new_site("harbour", tmp_path)
    site = tmp_path / "harbour/site.toml"
    Previous(tmp_path / "state").keep(own(Sources(site)))
    site.write_text("organisation = ", "utf-8")
    process, end = supervised("--site", str(site))
    assert process.wait(timeout=30) == REFUSED
    assert is_silent(end, 0.1)
    process, _ = supervised("--site", str(site))
    end.settimeout(30)
    assert [end.recv(99) for _ in range(3)] == [b"READY=1", *[b"WATCHDOG=1"] * 2]
    lines = iter(process.stderr.readline, "")
    assert any("does not run; showing previous" in line for line in lines)
    assert process.poll() is None
