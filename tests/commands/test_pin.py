"""``pin`` at a real terminal."""

import os
import pty
import stat
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from kiosk.machine.pin_file import keep
from kiosk.machine.pin_file import kept as kept_hash

ROOT = Path(__file__).parent.parent.parent
GOOD = "802751"
HASH = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1).hash("802751")


@pytest.fixture
def at_terminal(tmp_path):
    """at_terminal(*typed) sets the PIN by hand; the exit code and all that the terminal shows."""

    def run(*typed, environment=None):
        ours, theirs = pty.openpty()
        command = [sys.executable, str(ROOT / "main.py"), "pin", "--state", str(tmp_path / "state")]
        process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True, env=environment
        )
        os.close(theirs)
        shown = b""
        for line in typed:
            while not shown.rstrip().endswith(b":"):
                shown += os.read(ours, 1000)
            os.write(ours, f"{line}\n".encode())
            shown += b"|"
        shown += _rest(ours)
        os.close(ours)
        return process.wait(timeout=60), shown.decode()

    return run


def _rest(terminal):
    rest = b""
    try:
        while more := os.read(terminal, 1000):
            rest += more
    except OSError:
        # The other end is closed.
        pass
    return rest


def kept(tmp_path):
    return tomllib.loads((tmp_path / "state/pin.toml").read_text("utf-8"))["hash"]


def test_a_pin_that_is_typed_twice_is_kept_as_a_hash(at_terminal, tmp_path):
    code, shown = at_terminal(GOOD, GOOD)
    assert code == 0, shown
    assert GOOD not in shown
    assert PasswordHasher().verify(kept(tmp_path), GOOD)
    assert kept(tmp_path).startswith("$argon2id$")
    with pytest.raises(VerifyMismatchError):
        PasswordHasher().verify(kept(tmp_path), "802752")


def test_only_its_owner_may_read_it_and_the_pin_itself_lies_nowhere(at_terminal, tmp_path):
    at_terminal(GOOD, GOOD)
    file = tmp_path / "state/pin.toml"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert file.stat().st_uid == file.parent.stat().st_uid
    assert [path.name for path in file.parent.iterdir()] == ["pin.toml"]
    assert GOOD not in file.read_text("utf-8")


def test_a_weak_pin_is_refused_at_once(at_terminal, tmp_path):
    code, shown = at_terminal("123456")
    assert code == 1
    assert "Refused: use no row" in shown
    assert not (tmp_path / "state").exists()


@pytest.mark.slow
def test_two_that_differ_change_nothing(at_terminal, tmp_path):
    at_terminal(GOOD, GOOD)
    before = kept(tmp_path)
    code, shown = at_terminal("417093", "417039")
    assert code == 1
    assert "the two differ" in shown
    assert kept(tmp_path) == before


def test_where_nobody_answers_that_is_said(tmp_path):
    command = [sys.executable, str(ROOT / "main.py"), "pin", "--state", str(tmp_path / "state")]
    ended = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, start_new_session=True
    )
    assert ended.returncode == 1
    assert "call this at a terminal, and type it twice" in ended.stdout
    assert "Traceback" not in ended.stderr
    assert not (tmp_path / "state").exists()


@pytest.mark.slow
def test_a_folder_that_cannot_be_written_is_said(at_terminal, tmp_path):
    (tmp_path / "state").write_text("a file, no folder", "utf-8")
    code, shown = at_terminal(GOOD, GOOD)
    assert code == 1
    assert "cannot be written" in shown


if os.geteuid() == 0:
    NOBODY = 65534

    @pytest.fixture
    def state(tmp_path):
        """The state folder of somebody who is not root, in a folder that they can enter."""
        for folder in (tmp_path, *tmp_path.parents):
            if folder.stat().st_mode & 0o777 == 0o700:
                folder.chmod(0o711)
        made = tmp_path / "state"
        made.mkdir(mode=0o700)
        os.chown(made, NOBODY, NOBODY)
        return made

    @pytest.fixture
    def victim(tmp_path):
        """A file that is root's alone, beside the folder."""
        file = tmp_path / "shadow"
        file.write_text("root's", "utf-8")
        file.chmod(0o600)
        return file

    def is_untouched(victim):
        status = victim.stat()
        return (status.st_uid, status.st_mode & 0o777, victim.read_text("utf-8")) == (0, 0o600, "root's")

    def test_what_root_sets_is_the_folders_owners(state):
        assert keep(state / "pin.toml", HASH)
        status = (state / "pin.toml").stat()
        assert (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (NOBODY, NOBODY, 0o600)
        assert (os.geteuid(), os.getegid()) == (0, 0)

    def test_root_follows_no_link_that_the_owner_has_laid(state, victim):
        (state / "pin.toml").symlink_to(victim)
        assert keep(state / "pin.toml", HASH)
        assert is_untouched(victim) and not (state / "pin.toml").is_symlink()
        moved = state.rename(state.with_name("moved"))
        (victim.parent / "etc").mkdir(mode=0o755)
        state.symlink_to(victim.parent / "etc")
        os.lchown(state, NOBODY, NOBODY)
        assert not keep(state / "pin.toml", HASH)
        assert list((victim.parent / "etc").iterdir()) == []
        assert kept_hash(moved / "pin.toml") == HASH

    LAYS_LINKS = """
import os, sys
state, victim = sys.argv[1:]
os.setgroups([]), os.setgid(65534), os.setuid(65534)
print("ready", flush=True)
while True:
    try:
        os.symlink(victim, state + "/link")
        os.rename(state + "/link", state + "/pin.toml")
    except OSError:
        pass
"""

    def test_root_loses_no_race_against_the_owner(state, victim):
        command = [sys.executable, "-c", LAYS_LINKS, str(state), str(victim)]
        owner = subprocess.Popen(command, stdout=subprocess.PIPE)
        try:
            assert owner.stdout.readline() == b"ready\n"
            for _ in range(60):
                keep(state / "pin.toml", HASH)
                assert is_untouched(victim)
        finally:
            owner.kill()
            owner.communicate()
