"""The script that becomes the viewer of the picture below, with viewers that behave like the real one."""

import os
import signal
import subprocess

import pytest

from kiosk.machine.system_files import SYSTEM

SCRIPT = SYSTEM / "root/usr/lib/awareness-kiosk/safe-picture"
STUCK = "exec sleep 60"
BUSY = "n=0\nwhile [ $n -lt 1500000 ]; do n=$((n + 1)); done\n"
GOOD = "trap 'echo read anew; exit 0' USR1\necho there\nwhile :; do sleep 0.05; done"


@pytest.fixture
def start(tmp_path):
    """start(viewer) runs the script with a shell script for the viewer; it is killed with the test."""
    started = []

    def run(viewer):
        (tmp_path / "swayimg").write_text(f"#!/bin/sh\n{viewer}\n", "utf-8")
        (tmp_path / "swayimg").chmod(0o755)
        process = subprocess.Popen(
            [str(SCRIPT)],
            env=environment(tmp_path),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        started.append(process)
        return process

    yield run
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()


def environment(folder):
    return {"PATH": f"{folder}:{os.environ['PATH']}", "XDG_RUNTIME_DIR": str(folder)}


def test_a_viewer_that_waits_for_itself_is_ended(start):
    assert start(STUCK).wait(timeout=20) == -signal.SIGKILL


@pytest.mark.parametrize("viewer", [GOOD, BUSY + GOOD], ids=["quick", "slow"])
def test_one_that_works_is_left_alone_and_reads_its_picture_again(start, tmp_path, viewer):
    process = start(viewer)
    assert process.stdout.readline() == "there\n"
    asked = environment(tmp_path) | {"MAINPID": str(process.pid)}
    subprocess.run([str(SCRIPT), "reload"], env=asked, stderr=subprocess.DEVNULL, check=True)
    assert process.wait(timeout=20) == 0
    assert process.stdout.read() == "read anew\n"


def test_one_that_takes_no_signals_yet_gets_none(start, tmp_path):
    process = start("echo there\nexec sleep 60")
    assert process.stdout.readline() == "there\n"
    asked = environment(tmp_path) | {"MAINPID": str(process.pid)}
    subprocess.run([str(SCRIPT), "reload"], env=asked, stderr=subprocess.DEVNULL, check=True)
    assert process.wait(timeout=20) == -signal.SIGKILL


LOOKS = 'cat "$1" >/dev/null && echo picture\nls /var/lib >/dev/null 2>&1 && echo state\n:'
CAN_CLOSE = subprocess.run(
    ["setpriv", "--landlock-access", "fs", "--landlock-rule", "path-beneath:execute,read-file:/", "true"],
    stderr=subprocess.DEVNULL,
    check=False,
)


@pytest.mark.skipif(CAN_CLOSE.returncode != 0, reason="this kernel or setpriv knows no Landlock")
def test_the_viewer_reads_its_picture_and_nothing_of_the_state(start, tmp_path):
    (tmp_path / "picture.png").touch()
    process = start(LOOKS)
    assert process.wait(timeout=20) == 0
    assert process.stdout.read() == "picture\n"


def test_where_nobody_knows_how_to_shut_it_out_the_viewer_is_there_all_the_same(start, tmp_path):
    (tmp_path / "picture.png").touch()
    (tmp_path / "setpriv").write_text("#!/bin/sh\nexit 1\n", "utf-8")
    (tmp_path / "setpriv").chmod(0o755)
    process = start(LOOKS)
    assert process.wait(timeout=20) == 0
    assert process.stdout.read() == "picture\nstate\n"
