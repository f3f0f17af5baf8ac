"""A kiosk's link: its real process, beside a gate that speaks the real protocol."""

import signal
import subprocess
import sys

from kiosk.base.enrolment.enrolment import Broker, Enrolment, write_enrolment
from tests.fleet.agent.mqtt.gate import FACTS, Gate

ROOT = {"signed": {"_type": "root"}, "signatures": []}


class Linked:
    def __init__(self, folder, name, port, authority, host="127.0.0.1", home_assistant=False, gate=None):
        folder.mkdir(exist_ok=True)
        certificate, key = authority.client(name)
        broker = Broker(host, port, authority.pem, certificate, key, home_assistant)
        enrolment = Enrolment(name, "https://fleet.example.org/site/", "stable", ROOT, broker)
        (folder / "enrolment.json").write_bytes(write_enrolment(enrolment))
        self.folder, self.process = folder, None
        self._is_owner = gate is None
        self.gate = gate or Gate(folder / "gate.sock", {**FACTS, "name": name})

    def start(self):
        with (self.folder / "log").open("ab") as log:
            options = ("--folder", str(self.folder), "--gate", str(self.gate.path))
            command = (sys.executable, "-m", "kiosk.fleet.agent.mqtt", *options)
            self.process = subprocess.Popen(command, stderr=log)
        return self

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait(10)

    def close(self):
        """A gate that was handed in is its owner's."""
        self.kill()
        if self._is_owner:
            self.gate.close()

    @property
    def log(self):
        return (self.folder / "log").read_text("utf-8")

    @property
    def looks(self):
        """Whether the agent was told to look."""
        return (self.folder / "look").exists()
