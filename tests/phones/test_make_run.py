"""``make run`` with both processes. The second has packages of its own: part of ``make remote-test``."""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.phones.processes import ROOT, SOON

pytestmark = pytest.mark.browser


def children(pid):
    """Process ids and command lines."""
    pids = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return {int(each): Path(f"/proc/{each}/cmdline").read_bytes().replace(b"\0", b" ") for each in pids}


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_the_process_for_phones_comes_and_goes_with_the_window(tmp_path, how):
    words = ["run", "--demo", "--mode", "present", "--platform", "offscreen", "--state", str(tmp_path)]
    window = subprocess.Popen(
        [sys.executable, "tools/run.py", *words],
        cwd=ROOT,
        env=os.environ | {"XDG_RUNTIME_DIR": str(tmp_path), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        assert any("virtual" in line for line in window.stdout)
        # Beside the one that reads content at the start.
        named = [each for each in children(window.pid).items() if b"kiosk.phones --with-starter" in each[1]]
        ((beside, command),) = named
        assert b".venv-remote" in command
        watch = os.pidfd_open(beside)
        window.send_signal(how)
        assert window.wait(SOON) == (0 if how == signal.SIGTERM else -how)
        _ends(watch)
    finally:
        window.kill()
        window.communicate()


def _ends(watch):
    ready, _, _ = select.select([watch], [], [], SOON)
    os.close(watch)
    assert ready
