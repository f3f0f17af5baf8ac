"""The process for phones as a child, as on systems without Unix sockets; tried here on Linux."""

import os
import socket
import sys
from urllib.parse import urlsplit

import pytest

from kiosk.app.talk import phone_child
from kiosk.app.talk.phone_child import PhoneChild, line_to_phones, starts_child
from tests.phones.desk import STATE

HERE = (sys.executable, "-P", "-m", "kiosk.phones", "--handed", "--address", "127.0.0.1", "--port", "0")
SOON = 20_000
SCRIPT = """
import select, socket, sys
peer = socket.socket(fileno=int(sys.stdin.buffer.readline()))
"""


@pytest.fixture
def child(qapp):
    """child(command) is a line to it, which ends with the test; what it said is kept in ``told``."""
    lines = []

    def begin(command=HERE, **times):
        line = PhoneChild(command, **times)
        lines.append(line)
        line.told = []
        line.said.connect(line.told.append)
        return line

    yield begin
    for line in lines:
        line.end()


def script(text):
    return (sys.executable, "-c", SCRIPT + text)


def pid_of(line):
    return line._child.pid


def lives(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.slow
def test_it_serves_phones_and_ends_with_the_window(child, qtbot):
    line = child()
    assert not line.has_peer
    qtbot.waitUntil(lambda: line.has_peer, timeout=SOON)
    line.send({"state": STATE})
    qtbot.waitUntil(lambda: any("standing" in message for message in line.told), timeout=SOON)
    (standing, *_) = [message["standing"] for message in line.told if "standing" in message]
    place = urlsplit(standing["address"])
    socket.create_connection((place.hostname, place.port), 5).close()
    pid = pid_of(line)
    line.end()
    assert not lives(pid)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((place.hostname, place.port), 5)


def test_it_ends_when_the_window_is_gone(child, qtbot):
    line = child()
    qtbot.waitUntil(lambda: line.has_peer, timeout=SOON)
    process = line._child
    line._peer.shutdown(socket.SHUT_RDWR)
    assert process.wait(20) == 0


def test_one_that_ends_is_started_again_and_later_each_time(child, qtbot):
    line = child(script("sys.exit()"), again=0.02)
    with qtbot.waitSignals([line.left] * 3, timeout=SOON):
        pass
    assert line._wait >= 0.08


def test_one_that_speaks_counts_as_well_again(child, qtbot):
    line = child(script('peer.sendall(b"{}\\n"); peer.recv(1)'), again=0.02)
    line.said.connect(lambda: line.send({}))
    with qtbot.waitSignals([line.left] * 3, timeout=SOON):
        pass
    assert line._wait <= 0.04


def test_one_that_hangs_is_killed_and_another_comes(child, qtbot):
    line = child(script('peer.sendall(b"{}\\n"); select.select([], [], [])'), patience=0.1, again=0.02)
    qtbot.waitUntil(lambda: bool(line.told), timeout=SOON)
    first = pid_of(line)
    with qtbot.waitSignal(line.left, timeout=SOON):
        line.send({"state": None})
    qtbot.waitUntil(lambda: line.has_peer, timeout=SOON)
    assert pid_of(line) != first
    assert not lives(first)


def test_one_that_never_speaks_is_killed_and_another_comes(child, qtbot):
    line = child(script("select.select([], [], [])"), silence=0.1, again=0.02)
    first = pid_of(line)
    qtbot.waitUntil(lambda: line._child is not None and pid_of(line) != first, timeout=SOON)
    assert not lives(first)


def test_one_that_cannot_be_started_is_in_the_log(child, log_failures):
    child(("/nowhere/python",))
    (said,) = log_failures()
    assert said.startswith("The process for phones was not started: ")
    assert said.endswith("no phone can lead")


def test_without_its_packages_there_are_no_phones(monkeypatch):
    monkeypatch.setattr(phone_child, "NEEDED", ("uvicorn", "a_package_that_nobody_has"))
    assert PhoneChild.start() is None


@pytest.mark.parametrize(("system", "starts"), [("linux", False), ("darwin", True)])
def test_linux_has_other_ways_to_start_it(system, starts):
    assert starts_child(system) is starts


def test_with_unix_sockets_there_is_no_child(qapp, tmp_path):
    assert line_to_phones("") is None
    line = line_to_phones(str(tmp_path / "run/phones.sock"))
    assert not isinstance(line, PhoneChild)
    line.end()
