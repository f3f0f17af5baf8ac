"""A site that kills the window, between real processes: two starts, then the one before, for good.

No content is known that kills it, so the crash is made: the kernel sends SIGSEGV to the window's process when
it reads the site.toml of that site, and of no other.
"""

import json
import os
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk.loading.sources import Sources
from kiosk.machine.site_in_use import site_in_use
from tests.gate.conftest import FIRST, SECOND

ROOT = Path(__file__).parents[2]
PATIENCE_S = 120

pytestmark = [
    pytest.mark.fleet,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(not shutil.which("strace"), reason="strace is not there to make a crash"),
]


class Machine:
    """A window and a gate over one state folder; ``start`` is what systemd does at each start."""

    def __init__(self, installed, state, copy, run):
        self.installed, self.state, self.copy, self.run = installed, state, copy, run
        self.deadly = ""
        self.log = state.parent / "log"

    def ask(self, verb):
        environment = {
            "PATH": os.environ["PATH"],
            "STATE_DIRECTORY": str(self.state),
            "RUNTIME_DIRECTORY": str(self.run),
            "AWARENESS_KIOSK_COPY": str(self.copy),
            "AWARENESS_KIOSK_SITE": str(self.installed),
        }
        ended = subprocess.run(
            [sys.executable, "-E", "-s", "-m", "kiosk.gate"],
            cwd=ROOT,
            input=json.dumps({"verb": verb}).encode() + b"\n",
            stdout=subprocess.PIPE,
            env=environment,
            timeout=300,
            check=True,
        )
        return json.loads(ended.stdout)

    def start(self):
        words = [sys.executable, "-E", "-s", str(ROOT / "main.py"), "run", "--platform", "offscreen"]
        words += ["--site", str(self.installed), "--state", str(self.state)]
        if self.deadly:
            fatal = ("-e", "trace=openat", "-e", "inject=openat:signal=SIGSEGV:when=2+")
            words = ["strace", "-f", "-qq", "-o", "/dev/null", "-P", self.deadly, *fatal, *words]
        environment = {**os.environ, "RUNTIME_DIRECTORY": str(self.run)}
        with self.log.open("ab") as log:
            return subprocess.Popen(words, cwd=ROOT, env=environment, stderr=log, start_new_session=True)

    def says(self, text, times=1):
        end = time.monotonic() + PATIENCE_S
        while self.log.read_text("utf-8", "replace").count(text) < times:
            assert time.monotonic() < end, self.log.read_text("utf-8", "replace")
            select.select([], [], [], 0.1)

    def shown(self):
        return site_in_use(Sources(self.installed, kept=self.state), self.state).site.read_bytes()


@pytest.fixture
def machine(installed, state, repository, tmp_path):
    run = tmp_path / "run"
    run.mkdir()
    return Machine(installed, state, repository.folder, run)


def test_a_site_that_kills_the_window_is_left_after_two_starts_and_never_taken_again(machine, repository):
    first = repository.publish({"site.toml": FIRST["site.toml"]}).digest
    assert machine.ask("take") == {"ok": {"digest": first}}
    window = machine.start()
    try:
        machine.says("Showing a site that was applied")
        second = repository.publish({"site.toml": SECOND["site.toml"]}).digest
        assert machine.ask("take") == {"ok": {"digest": second}}
        # Nobody uses it, so it ends by itself, and its unit starts it with the new site.
        assert window.wait(timeout=PATIENCE_S) == 0
        machine.deadly = str(machine.state / "applied" / second / "site.toml")
        for _ in range(2):
            window = machine.start()
            assert window.wait(timeout=PATIENCE_S) == -signal.SIGSEGV
            assert machine.shown() == SECOND["site.toml"]
        window = machine.start()
        machine.says("did not run in two starts")
        machine.says("Showing a site that was applied", times=2)
        assert window.poll() is None and machine.shown() == FIRST["site.toml"]
        facts = machine.ask("status")["ok"]
        assert (facts["site"], facts["failed"]) == (first[:12], second[:12])
        assert machine.ask("take")["refused"] == "failed"
        assert machine.ask("status")["ok"]["alarm"] == "failed"
    finally:
        os.killpg(window.pid, signal.SIGTERM)
        window.wait(timeout=PATIENCE_S)
    # The machine starts again: the book of starts is empty, and the site is refused all the same.
    shutil.rmtree(machine.run)
    machine.run.mkdir()
    assert machine.ask("take")["refused"] == "failed"
    third = repository.publish({"site.toml": SECOND["site.toml"] + b"# mended\n"}).digest
    assert machine.ask("take") == {"ok": {"digest": third}}
    assert machine.ask("status")["ok"]["failed"] == ""
