"""The program itself, as a process."""

import signal
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PANEL = 'kind = "statement"\nid = "broken"\nfeild = "river"\nmotif = "bus"\nheadline = "A"\nlead = "B"\n'

LATE = (
    *("argon2", "concurrent", "difflib", "getpass", "qtawesome"),
    *("dateutil", "holidays", "phonenumbers"),
    *("kiosk.app.talk.console_window", "kiosk.app.talk.programme_files", "kiosk.app.talk.on_two_screens"),
    "kiosk.commands.doctor",
    *(
        "kiosk.window.talk.clicker",
        "kiosk.window.talk.editor.programme_editor",
        "kiosk.window.talk.phones.phone_page",
        "kiosk.window.talk.words.console",
    ),
    *(
        "kiosk.window.talk.editor.programme_editor_view",
        "kiosk.window.talk.phones.phones",
        "kiosk.window.talk.phones.phone_socket",
        "kiosk.window.talk.room.room_picture",
    ),
    *("kiosk.window.talk.console.console_view", "kiosk.window.drawing.start_picture", "kiosk.content.rules"),
    *("kiosk.core.talk.programme_editor", "kiosk.core.talk.screen_roles"),
)
"""Modules, with all in them, for which the first panel does not wait."""


@pytest.fixture
def run(tmp_path):
    """run(*words) starts the kiosk without a screen; it is killed with the test if it still lives."""
    started = []

    def start(*words, python=()):
        command = [sys.executable, *python, str(ROOT / "main.py"), "run", "--platform", "offscreen", *words]
        command += ["--state", str(tmp_path / "state")]
        process = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True)
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stderr.close()


def until(process, part):
    """Reads what the program says up to the line that holds ``part``; all lines."""
    lines = []
    for line in process.stderr:
        lines.append(line)
        if part in line:
            return lines
    pytest.fail(f"ended without saying {part!r}: {lines}")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.slow
def test_it_ends_cleanly_when_asked(run, number):
    process = run("--demo")
    until(process, "virtual one")
    process.send_signal(number)
    assert process.wait(timeout=20) == 0
    assert "WARNING" not in process.stderr.read()


@pytest.mark.slow
def test_a_faulty_panel_is_named_with_its_line_and_the_rest_plays(run, tmp_path):
    panels = tmp_path / "content/panels"
    panels.mkdir(parents=True)
    (panels / "broken.toml").write_text(PANEL, "utf-8")
    process = run("--demo", "--content", str(tmp_path / "content"))
    lines = until(process, "broken.toml:3: error: ")
    assert "did you mean" in lines[-1]
    assert process.poll() is None


@pytest.mark.slow
def test_a_disk_that_takes_nothing_is_told_soon_after_the_start_and_the_kiosk_goes_on(run, tmp_path):
    (tmp_path / "state").write_bytes(b"")
    process = run("--demo")
    (*_, line) = until(process, "The last certain time was not kept")
    assert line.startswith("WARNING kiosk.machine.disk: ")
    assert line.endswith(" bytes free\n")
    assert process.poll() is None


@pytest.mark.slow
def test_the_demonstration_is_refused_without_its_flag(run):
    process = run("--site", str(ROOT / "resources/demo/site.toml"))
    assert "add --demo" in until(process, "demo/site.toml:1: error: ")[-1]


@pytest.mark.slow
def test_what_the_first_panel_does_not_need_is_not_imported_before_it(run):
    process = run("--site", str(ROOT / "resources/demo/site.toml"), python=("-X", "importtime"))
    said = until(process, "demo/site.toml:1: error: ")
    # It is heard once the panel is shown.
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=20) == 0
    said += process.stderr.readlines()
    imported = {line.rpartition("|")[2].strip() for line in said if line.startswith("import time:")}
    packages = {".".join(name.split(".")[:length]) for name in imported for length in (1, 2, 3, 4)}
    assert "kiosk.core.step" in packages
    assert all(find_spec(name) for name in LATE)
    assert packages & set(LATE) == set()


@pytest.mark.slow
def test_a_broken_site_names_all_its_faults_and_runs_on(run, tmp_path):
    site = tmp_path / "site.toml"
    site.write_text('organisation = "club"\nlanguages = []\n', "utf-8")
    process = run("--site", str(site))
    until(process, "site.toml:1: error: ")
    until(process, "site.toml:2: error: ")
    assert process.poll() is None


def test_words_it_does_not_know_are_refused():
    command = [sys.executable, str(ROOT / "main.py"), "run", "--windowed", "big"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert "write it as 1920x1080" in ended.stderr


@pytest.mark.slow
def test_what_is_saved_is_read_at_once_when_it_is_asked_for(run, tmp_path):
    panels = tmp_path / "content/panels"
    panels.mkdir(parents=True)
    process = run("--demo", "--watch", "--content", str(tmp_path / "content"))
    until(process, "virtual one")
    (panels / "broken.toml").write_text(PANEL, "utf-8")
    assert "did you mean" in until(process, "broken.toml:3: error: ")[-1]
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=20) == 0
