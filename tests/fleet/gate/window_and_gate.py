"""A window and a gate over one state folder, as processes; the test plays systemd."""

import json
import os
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

from kiosk.loading.sources import Sources
from kiosk.machine.sites.site_in_use import site_in_use

ROOT = Path(__file__).parents[3]
NOTE_END = ROOT / "resources/system/root/usr/lib/awareness-kiosk/note-end"
PATIENCE_S = 120


class WindowAndGate:
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
            [sys.executable, "-E", "-s", "-m", "kiosk.fleet.gate"],
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

    def ends(self, window, number, result):
        """Ends it by this signal; ``result`` is what systemd calls that."""
        os.killpg(window.pid, number)
        window.wait(timeout=PATIENCE_S)
        self.note(result)

    def note(self, result):
        environment = {"SERVICE_RESULT": result, "XDG_RUNTIME_DIR": str(self.run)}
        subprocess.run([NOTE_END], env=environment, check=True)

    def starts_again(self):
        """The machine: what is in /run is gone."""
        shutil.rmtree(self.run)
        self.run.mkdir()

    def says(self, text, times=1):
        end = time.monotonic() + PATIENCE_S
        while self.log.read_text("utf-8", "replace").count(text) < times:
            assert time.monotonic() < end, self.log.read_text("utf-8", "replace")
            select.select([], [], [], 0.1)

    def shown(self):
        return site_in_use(Sources(self.installed, kept=self.state), self.state).site.read_bytes()
