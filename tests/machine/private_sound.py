"""A PulseAudio of its own, for tests."""

import os
import signal
import subprocess

AT_ONCE_MS = 200


class PrivateSound:
    """Not yet begun. Nothing of this machine's own sound is touched."""

    def __init__(self, folder, monkeypatch):
        self._folder = folder
        self._process = None
        (folder / "client.conf").write_text("autospawn = no\n")
        monkeypatch.setenv("PULSE_CLIENTCONFIG", str(folder / "client.conf"))
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
        monkeypatch.delenv("PULSE_SERVER", raising=False)
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)

    def begin(self):
        command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
        modules = [
            "--load=module-native-protocol-unix auth-anonymous=1",
            "--load=module-null-sink sink_name=wall",
        ]
        self._process = subprocess.Popen(
            [*command, *modules], stderr=subprocess.DEVNULL, env={**os.environ, "HOME": str(self._folder)}
        )
        for _ in range(1000):
            if self.ask("info").returncode == 0:
                return
        raise AssertionError("pulseaudio does not answer")

    def ask(self, *words):
        return subprocess.run(["pactl", *words], capture_output=True, text=True, timeout=5, check=False)

    def send(self, number):
        self._process.send_signal(number)

    def end(self):
        if self._process:
            self._process.send_signal(signal.SIGCONT)
            self._process.kill()
            self._process.wait()
            self._process = None

    def plug(self):
        """A USB headset comes; its name for ``unplug``."""
        words = ["module-null-sink", "sink_name=usb", "sink_properties=device.form_factor=headset"]
        return self.ask("load-module", *words).stdout.strip()

    def unplug(self, module):
        self.ask("unload-module", module)

    def is_watched(self):
        """Whether the child for headsets has come."""
        return "awareness-kiosk" in self.ask("list", "clients").stdout

    def plays(self):
        """Whether it is given sound."""
        return "Corked: no" in self.ask("list", "sink-inputs").stdout
