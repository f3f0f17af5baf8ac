"""A PulseAudio of its own, or a PipeWire, for tests."""

import os
import signal
import subprocess
import time
from contextlib import ExitStack
from threading import Event

AT_ONCE_MS = 200
LOUDSPEAKER, HEADSET = "wall", "usb"


class PrivateSound:
    """Not yet begun. Nothing of this machine's own sound is touched.

    ``environment`` is for programs with surroundings of their own. Devices have one channel and ``rate``
    samples a second, so that sounds of that rate stay as they are.
    """

    def __init__(self, folder, monkeypatch, rate=44_100):
        self.folder = folder
        self._form = (f"rate={rate}", "channels=1")
        self._process = None
        (folder / "client.conf").write_text("autospawn = no\n")
        monkeypatch.setenv("PULSE_CLIENTCONFIG", str(folder / "client.conf"))
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
        monkeypatch.delenv("PULSE_SERVER", raising=False)
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
        place = f"unix:{folder / 'pulse/native'}"
        self.environment = {"PULSE_SERVER": place, "PULSE_CLIENTCONFIG": str(folder / "client.conf")}

    def begin(self):
        command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
        modules = [
            "--load=module-native-protocol-unix auth-anonymous=1",
            f"--load=module-null-sink sink_name={LOUDSPEAKER} {' '.join(self._form)}",
            "--load=module-switch-on-connect ignore_virtual=no",
        ]
        self._process = subprocess.Popen(
            [*command, *modules], stderr=subprocess.DEVNULL, env={**os.environ, "HOME": str(self.folder)}
        )
        for _ in range(1000):
            # An ear at the loudspeaker stays there when a headset comes.
            if self.ask("set-default-source", f"{LOUDSPEAKER}.monitor").returncode == 0:
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
        form = "sink_properties=device.form_factor=headset"
        load = self.ask("load-module", "module-null-sink", f"sink_name={HEADSET}", form, *self._form)
        return load.stdout.strip()

    def unplug(self, module):
        self.ask("unload-module", module)

    def is_watched(self):
        """Whether the child for headsets has come."""
        return "awareness-kiosk" in self.ask("list", "clients").stdout

    def plays(self):
        """Whether it is given sound."""
        return "Corked: no" in self.ask("list", "sink-inputs").stdout


class PrivatePipeWire(PrivateSound):
    """The same by PipeWire, as desktops have it."""

    PROGRAMS = ("pipewire", "wireplumber", "pipewire-pulse")

    def begin(self):
        self._stack = ExitStack()
        around = {**os.environ, "HOME": str(self.folder)}
        # pipewire-pulse gives up if a client makes this folder at the same moment.
        (self.folder / "pulse").mkdir(mode=0o700)
        for number, program in enumerate(self.PROGRAMS):
            quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
            process = subprocess.Popen([program], env=around, **quiet)
            self._stack.callback(process.wait)
            self._stack.callback(process.kill)
            if number == 0:
                self._wait_for(self.folder / "pipewire-0")
        for _ in range(1000):
            sink = ("module-null-sink", f"sink_name={LOUDSPEAKER}", *self._form)
            if self.ask("load-module", *sink).returncode == 0:
                return
        raise AssertionError("pipewire-pulse does not answer")

    def _wait_for(self, place):
        until = time.monotonic() + 10
        while not place.exists():
            assert time.monotonic() < until, place
            Event().wait(0.01)

    def end(self):
        self._stack.close()
