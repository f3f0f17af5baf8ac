"""A headset comes and goes at a real sound server of its own."""

import os
import shutil
import signal
import subprocess
import sys
import time

import pytest

from kiosk.machine.headset import Headset

pytestmark = [
    pytest.mark.access,
    pytest.mark.skipif(not shutil.which("pulseaudio"), reason="there is no pulseaudio to try it with"),
]
AT_ONCE_MS = 200
PATIENCE_MS = 8000
PLUG = ["load-module", "module-null-sink", "sink_name=usb", "sink_properties=device.form_factor=headset"]


class Server:
    def __init__(self, folder):
        self._folder = folder
        self._process = None

    def begin(self):
        command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
        modules = [
            "--load=module-native-protocol-unix auth-anonymous=1",
            "--load=module-null-sink sink_name=wall",
        ]
        self._process = subprocess.Popen(
            [*command, *modules], stderr=subprocess.DEVNULL, env={**os.environ, "HOME": str(self._folder)}
        )
        for _ in range(200):
            if self.ask("info").returncode == 0:
                return
            time.sleep(0.05)
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


@pytest.fixture
def server(tmp_path, monkeypatch):
    """Not yet begun. Nothing of this machine's own sound is touched."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.delenv("PULSE_SERVER", raising=False)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    (tmp_path / "client.conf").write_text("autospawn = no\n")
    monkeypatch.setenv("PULSE_CLIENTCONFIG", str(tmp_path / "client.conf"))
    server = Server(tmp_path)
    yield server
    server.end()


@pytest.fixture
def headset(qapp, server):
    headsets = []

    def make(*command):
        headsets.append(Headset(command))
        return headsets[-1]

    yield make
    for each in headsets:
        each.end()


def test_it_is_heard_at_once_when_it_comes_and_when_it_goes(qtbot, server, headset):
    server.begin()
    watch = headset()
    with qtbot.waitSignal(watch.changed, timeout=PATIENCE_MS) as heard:
        qtbot.wait(1500)
        module = server.ask(*PLUG).stdout.strip()
    assert heard.args == [True]
    with qtbot.waitSignal(watch.changed, timeout=PATIENCE_MS) as heard:
        server.ask("unload-module", module)
        begun = time.monotonic()
    assert heard.args == [False]
    assert (time.monotonic() - begun) * 1000 < AT_ONCE_MS


def test_one_that_was_there_before_is_told_too(qtbot, server, headset):
    server.begin()
    server.ask(*PLUG)
    watch = headset()
    with qtbot.waitSignal(watch.changed, timeout=PATIENCE_MS) as heard:
        pass
    assert heard.args == [True]


def test_a_machine_without_a_sound_server_has_no_headset_until_a_server_comes(qtbot, server, headset):
    watch = headset()
    with qtbot.assertNotEmitted(watch.changed, wait=2500):
        pass
    server.begin()
    server.ask(*PLUG)
    with qtbot.waitSignal(watch.changed, timeout=PATIENCE_MS) as heard:
        pass
    assert heard.args == [True]


def test_a_server_that_ends_takes_the_headset_with_it(qtbot, server, headset):
    server.begin()
    server.ask(*PLUG)
    watch = headset()
    with qtbot.waitSignal(watch.changed, timeout=PATIENCE_MS):
        pass
    with qtbot.waitSignal(watch.changed, timeout=PATIENCE_MS) as heard:
        server.end()
    assert heard.args == [False]


def test_a_server_that_hangs_stops_nothing_here(qtbot, server, headset):
    server.begin()
    watch = headset()
    qtbot.wait(1500)
    server.send(signal.SIGSTOP)
    begun = time.monotonic()
    qtbot.wait(500)
    watch.end()
    assert time.monotonic() - begun < 1.5


def test_a_child_that_dies_counts_as_pulled_out(qtbot, headset, log_failures):
    watch = headset(sys.executable, "-c", "print('plugged', flush=True); input()")
    with qtbot.waitSignal(watch.changed, timeout=PATIENCE_MS) as heard:
        pass
    assert heard.args == [True]
    with qtbot.waitSignal(watch.changed, timeout=PATIENCE_MS) as heard:
        watch._process.kill()
    assert heard.args == [False]
    assert any("begins again" in said for said in log_failures())
