"""A headset comes and goes at a real sound server of its own."""

import shutil
import signal
import sys
import time

import pytest

from kiosk.machine.sound.headset import Headset
from tests.busy import in_time
from tests.machine.private_sound import AT_ONCE_MS, HEADSET, PrivateSound

pytestmark = [
    pytest.mark.access,
    pytest.mark.skipif(not shutil.which("pulseaudio"), reason="there is no pulseaudio to try it with"),
]
PATIENCE_MS = 8000


@pytest.fixture
def server(tmp_path, monkeypatch):
    """Not yet begun."""
    server = PrivateSound(tmp_path, monkeypatch)
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
    qtbot.waitUntil(server.is_watched, timeout=PATIENCE_MS)
    with qtbot.waitSignal(watch.changed, timeout=PATIENCE_MS) as heard:
        module = server.plug()
    assert (heard.args, watch.device) == ([True], HEADSET)
    with qtbot.waitSignal(watch.changed, timeout=PATIENCE_MS) as heard:
        server.unplug(module)
        begun = time.monotonic()
    assert heard.args == [False]
    assert (time.monotonic() - begun) * 1000 < in_time(AT_ONCE_MS)


def test_one_that_was_there_before_is_told_too(qtbot, server, headset):
    server.begin()
    server.plug()
    watch = headset()
    with qtbot.waitSignal(watch.changed, timeout=PATIENCE_MS) as heard:
        pass
    assert heard.args == [True]


def test_a_machine_without_a_sound_server_has_no_headset_until_a_server_comes(qtbot, server, headset):
    watch = headset()
    with qtbot.assertNotEmitted(watch.changed, wait=2500):
        pass
    server.begin()
    server.plug()
    with qtbot.waitSignal(watch.changed, timeout=PATIENCE_MS) as heard:
        pass
    assert heard.args == [True]


def test_a_server_that_ends_takes_the_headset_with_it(qtbot, server, headset):
    server.begin()
    server.plug()
    watch = headset()
    with qtbot.waitSignal(watch.changed, timeout=PATIENCE_MS):
        pass
    with qtbot.waitSignal(watch.changed, timeout=PATIENCE_MS) as heard:
        server.end()
    assert heard.args == [False]


def test_a_server_that_hangs_stops_nothing_here(qtbot, server, headset):
    server.begin()
    watch = headset()
    qtbot.waitUntil(server.is_watched, timeout=PATIENCE_MS)
    server.send(signal.SIGSTOP)
    begun = time.monotonic()
    with qtbot.assertNotEmitted(watch.changed, wait=500):
        pass
    watch.end()
    assert time.monotonic() - begun < in_time(1.5)


def test_a_child_that_dies_counts_as_pulled_out(qtbot, headset, log_failures):
    watch = headset(sys.executable, "-c", "print('usb', flush=True); input()")
    with qtbot.waitSignal(watch.changed, timeout=PATIENCE_MS) as heard:
        pass
    assert heard.args == [True]
    with qtbot.waitSignal(watch.changed, timeout=PATIENCE_MS) as heard:
        watch._child.kill()
    assert heard.args == [False]
    assert any("begins again" in said for said in log_failures())
