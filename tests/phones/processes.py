"""The two processes as they run: a window that presents, and the one for phones."""

import json
import os
import selectors
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOON = 40.0

CHILD = "child"
"""A window with this instead of a path to a socket starts the process for phones itself."""


class Process:
    def __init__(self, *command, **environment):
        self.process = subprocess.Popen(
            [sys.executable, *map(str, command)],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def ends(self):
        """Its exit code, when it ends by itself."""
        return self.process.wait(SOON)

    def complaints(self):
        """What it wrote on its standard error, all in all; ends it if it still runs."""
        if self.process.poll() is None:
            self.process.terminate()
        _, complaints = self.process.communicate(timeout=SOON)
        return complaints.decode()

    def close(self):
        self.process.kill()
        self.process.communicate(timeout=SOON)


class Window(Process):
    """Knows the last fact of each kind that the window told."""

    def __init__(self, socket, language="en"):
        super().__init__(ROOT / "tests/phones/window.py", socket, language)
        self.facts, self.told = {}, []
        self._rest = b""
        self._reading = selectors.DefaultSelector()
        self._reading.register(self.process.stdout, selectors.EVENT_READ)

    def ready(self):
        self.until(lambda facts: "reachable" in facts)
        return self

    def say(self, command):
        self.process.stdin.write(f"{command}\n".encode())
        self.process.stdin.flush()
        return self

    def until(self, true):
        """The facts, as soon as they are such."""
        limit = time.monotonic() + SOON
        while not true(self.facts):
            assert self._reading.select(limit - time.monotonic()), self.told
            data = os.read(self.process.stdout.fileno(), 1 << 16)
            assert data, self.complaints()
            *lines, self._rest = (self._rest + data).split(b"\n")
            for line in lines:
                self.told.append(json.loads(line))
                self.facts |= self.told[-1]
        return self.facts

    def lead(self, language="en", programme="talk-25"):
        """A talk that phones may lead; the code and the address are known."""
        self.say(f"begin {programme} {language}").say("phones yes")
        return self.until(lambda facts: facts["code"])

    def quit(self):
        self.say("quit")
        assert self.ends() == 0
        complaints = self.complaints()
        assert not complaints, complaints


class Remote(Process):
    def __init__(self, socket, *words, **environment):
        where = ("--socket", socket, "--address", "127.0.0.1", "--port", "0")
        super().__init__("-m", "kiosk.phones", *where, *words, **environment)
