import ast
import re
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.app.fallback_pictures.start_file import StartUp
from kiosk.base.certain_time import Certain
from kiosk.base.clock import SystemClock
from kiosk.base.durable_files import new_file, replacing
from kiosk.base.installed.last_certain_time import LastSeen
from kiosk.base.installed.state_folder import keep, state_folder, write
from kiosk.core.numbers.available_now import AvailableNow, available_now
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import load_world
from kiosk.machine.disk_thread import at_once

ROOT = Path(__file__).parent.parent.parent
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def test_the_state_folder_is_the_one_given_then_systemds_then_the_users_own(tmp_path):
    environment = {"STATE_DIRECTORY": "/var/lib/kiosk:/other", "XDG_STATE_HOME": "/home/x/state"}
    assert state_folder(tmp_path, environment) == tmp_path
    assert state_folder(None, environment) == Path("/var/lib/kiosk")
    del environment["STATE_DIRECTORY"]
    assert state_folder(None, environment) == Path("/home/x/state/awareness-kiosk")


def test_a_file_is_replaced_whole(tmp_path):
    path = tmp_path / "new/clock.toml"
    assert write(path, b"a = 1\n")
    assert write(path, b"a = 2\n")
    assert path.read_bytes() == b"a = 2\n"
    assert [path.name for path in (path.parent).iterdir()] == ["clock.toml"]


def test_a_reader_meanwhile_reads_the_whole_of_one_or_the_other(tmp_path):
    """The new content is another file that takes the place: what was opened before stays as it was."""
    path = tmp_path / "clock.toml"
    assert write(path, b"a = 1\n")
    with path.open("rb") as before:
        assert write(path, b"a = 22\n")
        assert before.read() == b"a = 1\n"


def test_what_is_not_written_to_its_end_leaves_the_old_file_alone(tmp_path):
    path = tmp_path / "site.kiosk"
    path.write_bytes(b"old")
    with suppress(LookupError), replacing(path, 0o644) as file:
        file.write(b"new")
        raise LookupError
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("site.kiosk", b"old")]


def test_a_new_file_is_written_over_nothing(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "file").write_bytes(b"old")
    for name in ("link", "file"):
        with pytest.raises(FileExistsError), new_file(tmp_path / name):
            pass
    assert (tmp_path / "file").read_bytes() == b"old"
    assert not (tmp_path / "elsewhere").exists()


def test_a_state_folder_is_for_its_owner_alone(tmp_path):
    assert write(tmp_path / "home/state/clock.toml", b"a = 1\n")
    for made in ("home", "home/state"):
        assert (tmp_path / made).stat().st_mode & 0o777 == 0o700


FULL_DISK = """
import pathlib, resource, signal, sys
from kiosk.base.installed.state_folder import write
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
sys.exit(write(pathlib.Path(sys.argv[1]), b"a = 2"))
"""
"""A process that can make no file grow, which is what a write meets on a full disk."""


def test_a_full_disk_keeps_what_was_there(tmp_path):
    path = tmp_path / "clock.toml"
    write(path, b"a = 1\n")
    ended = subprocess.run([sys.executable, "-c", FULL_DISK, str(path)], cwd=ROOT, check=False)
    assert ended.returncode == 0
    assert path.read_bytes() == b"a = 1\n"
    assert [each.name for each in tmp_path.iterdir()] == ["clock.toml"]


def test_the_last_time_seen_survives(tmp_path):
    path = tmp_path / "clock.toml"
    assert LastSeen(path).read() is None
    floor = datetime.now(UTC) + timedelta(days=400)
    LastSeen(path).keep(SystemClock(ZoneInfo("UTC"), floor), at_once)
    assert LastSeen(path).read() == Certain.of(floor.replace(microsecond=0))


def test_a_leap_that_is_not_proven_survives_a_restart(tmp_path):
    path = tmp_path / "clock.toml"
    leap = Certain(
        NOW + timedelta(days=9000), NOW + timedelta(days=8000), timedelta(hours=5), timedelta(hours=2)
    )
    LastSeen(path).keep(SystemClock(ZoneInfo("UTC"), NOW, leap), at_once)
    assert LastSeen(path).read() == leap


def test_what_earlier_tries_left_is_taken_away(tmp_path):
    for name in (".clock.toml.x7f3", ".clock.toml.abcd", ".other.toml.abcd"):
        (tmp_path / name).write_bytes(b"half")
    assert write(tmp_path / "clock.toml", b"a = 1\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".other.toml.abcd", "clock.toml"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "last_seen = 9999-12-31T23:59:59Z\n",
        "last_seen = 3\n",
        "last_seen = 2026-11-25T10:00:00\n",
        "\x00",
        "x",
    ],
)
def test_a_strange_file_is_as_if_there_were_none(tmp_path, text):
    path = tmp_path / "clock.toml"
    path.write_text(text, "utf-8")
    assert LastSeen(path).read() is None


@pytest.fixture
def site():
    world = load_world(Sources(DEMO_SITE, demo=True), NOW).world
    assert world
    return replace(world.site, demo=False)


def test_the_start_picture_lasts_as_long_as_its_number(qapp, tmp_path, site):
    start = StartUp(tmp_path, (1920, 1080))
    assert start.picture(date(2026, 11, 25)) == ""
    start.prepare(site, available_now(site, NOW), None, at_once)
    assert start.picture(date(2026, 11, 25)).rpartition("/")[2].startswith("start-1920x1080-")
    last = site.emergency.last_day_anywhere
    assert start.picture(last)
    assert start.picture(last + timedelta(days=1)) == ""
    assert start.picture(date(2026, 11, 24)) == ""


def test_a_changed_start_picture_is_not_shown(qapp, tmp_path, site):
    start = StartUp(tmp_path, (640, 480))
    start.prepare(site, available_now(site, NOW), None, at_once)
    (picture,) = tmp_path.glob("start-640x480-*.png")
    picture.write_bytes(picture.read_bytes()[:-9])
    assert start.picture(NOW.date()) == ""
    start.prepare(site, available_now(site, NOW), None, at_once)
    assert start.picture(NOW.date())


def test_another_number_replaces_the_start_picture_and_leaves_other_sizes(qapp, tmp_path, site):
    for size in ((640, 480), (480, 640)):
        StartUp(tmp_path, size).prepare(site, available_now(site, NOW), None, at_once)
    before = {path.name for path in tmp_path.iterdir()}
    emergency = replace(site.emergency, number="555 0111")
    other = replace(site, emergency=emergency)
    StartUp(tmp_path, (640, 480)).prepare(other, available_now(other, NOW), None, at_once)
    after = {path.name for path in tmp_path.iterdir()}
    assert len(after) == len(before) == 4
    assert {name.split("-")[1][:7] for name in before - after} == {"640x480"}


def test_what_was_left_unfinished_goes_with_the_next_start_picture(qapp, tmp_path, site):
    left = tmp_path / ".start-640x480-0c0e4a3c7c41.png.2pmk1t8q"
    left.touch()
    StartUp(tmp_path, (640, 480)).prepare(site, available_now(site, NOW), None, at_once)
    assert not left.exists()


def test_a_folder_that_takes_nothing_away_and_nothing_in_ends_nothing(qapp, tmp_path, site, monkeypatch):
    """As a file system is that has gone read-only."""
    start = StartUp(tmp_path, (640, 480))
    start.prepare(site, available_now(site, NOW), None, at_once)
    monkeypatch.setattr(Path, "unlink", lambda *_, **__: (_ for _ in ()).throw(OSError(30, "read-only")))
    start.prepare(replace(site, demo=True), available_now(site, NOW), None, at_once)
    assert len(list(tmp_path.iterdir())) == 2


def test_without_a_confirmed_number_or_in_a_demonstration_there_is_no_start_picture(qapp, tmp_path, site):
    start = StartUp(tmp_path, (640, 480))
    start.prepare(site, available_now(site, NOW), None, at_once)
    start.prepare(site, AvailableNow(until=NOW), None, at_once)
    assert start.picture(NOW.date()) == ""
    start.prepare(replace(site, demo=True), available_now(site, NOW), None, at_once)
    assert [path.name for path in (tmp_path).iterdir()] == []


# --- what is not kept is reported ---------------------------------------------------------------------------


TELLS = """
import pathlib, resource, signal, sys
from kiosk.base.failure_log import failures
from kiosk.machine import logs
from kiosk.base.installed.state_folder import keep
logs.install()
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
file = pathlib.Path(sys.argv[1])
for most in (0, 0, resource.RLIM_INFINITY, resource.RLIM_INFINITY, 0):
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
    print(keep("The last certain time", file, b"a = 2"))
    failures.write()
"""


def test_a_full_disk_is_told_once_until_there_is_room_again(tmp_path):
    path = tmp_path / "clock.toml"
    ended = subprocess.run(
        [sys.executable, "-c", TELLS, str(path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ended.stdout.split() == ["False", "False", "True", "True", "False"]
    fails, works, again = (
        re.sub(r"\d+", "N", line) for line in ended.stderr.replace(str(path), "P").splitlines()
    )
    assert fails == again
    assert fails.startswith(
        "WARNING kiosk.machine.disk: The last certain time was not kept in P: File too large; "
    )
    assert fails.endswith("; N bytes free")
    assert works == "INFO kiosk.machine.disk: The last certain time works again after N s"


def test_a_folder_that_takes_nothing_is_told(log_failures):
    """A folder of the kernel's takes nothing from anybody, root included."""
    for _ in range(2):
        assert not keep("The start of the trial", Path("/proc/trial.toml"), b"")
    (said,) = log_failures()
    assert said.startswith("The start of the trial was not kept in /proc/trial.toml: ")


def test_a_folder_that_cannot_be_made_is_told(tmp_path, log_failures):
    """Every user who runs it, root included."""
    (tmp_path / "state").write_bytes(b"")
    assert not keep("The start of the trial", tmp_path / "state/trial.toml", b"")
    (said,) = log_failures()
    assert re.search(r"trial\.toml: [\w ]+; \d+ bytes free$", said)


def programs_with(text):
    """Each file of the program that has ``text``, and its tree."""
    for file in sorted((ROOT / "kiosk").rglob("*.py")):
        source = file.read_text("utf-8")
        if text in source:
            yield file, ast.parse(source)


def test_every_caller_looks_at_what_write_answers():
    """Where nobody does, ``keep`` tells the log."""
    found = []
    for file, tree in programs_with("state_folder"):
        named = {
            name.asname or name.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module == "kiosk.base.installed.state_folder"
            for name in node.names
            if name.name == "write"
        }
        for node in ast.walk(tree):
            is_dropped = isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
            called = {node.value.func} if is_dropped else set()
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "partial":
                called = {node.args[0]}
            found += [f"{file}:{node.lineno}" for each in called if getattr(each, "id", "") in named]
    assert found == []


def test_no_write_fails_in_silence():
    """``suppress(OSError)`` is for what may be missing, not for what is to be kept."""
    writes = {"keep", "keep_outcome", "put", "replace", "write", "write_bytes", "write_text"}
    found = set()
    for file, tree in programs_with("suppress(OSError"):
        for node in ast.walk(tree):
            if not isinstance(node, ast.With) or "suppress(OSError" not in ast.unparse(node.items[0]):
                continue
            calls = [each.func for line in node.body for each in ast.walk(line) if isinstance(each, ast.Call)]
            named = {getattr(call, "id", getattr(call, "attr", "")) for call in calls}
            found |= {str(file.relative_to(ROOT))} if named & writes else set()
    # Where the gate's note is not kept, each trouble is told once more; and no sound is what ``check`` tells.
    assert found == {"kiosk/fleet/gate/logged_failures.py", "kiosk/machine/sound/sound_programs.py"}
