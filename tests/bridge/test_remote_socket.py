import json
import socket
import stat

import pytest

from kiosk.bridge.remote_socket import LONGEST_LINE, MOST_WAITING, RemoteSocket


@pytest.fixture
def path(tmp_path):
    return tmp_path / "ours/phones.sock"


@pytest.fixture
def listening(qapp, path):
    end = RemoteSocket.listen(path)
    yield end
    end.end()


@pytest.fixture
def joined(qtbot, listening, path):
    """The other process's end, let in."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as other:
        other.settimeout(5)
        with qtbot.waitSignal(listening.joined):
            other.connect(str(path))
        yield other


def heard(listening):
    messages = []
    listening.said.connect(messages.append)
    return messages


def test_only_its_owner_reaches_it_and_it_goes_with_the_window(listening, path):
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert not listening.has_peer
    listening.end()
    assert not path.exists()


def test_one_window_listens_and_a_second_has_no_phones(listening, path):
    assert RemoteSocket.listen(path) is None
    assert path.exists()


def test_what_a_window_left_that_was_killed_is_no_hindrance(qapp, path):
    path.parent.mkdir()
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as dead:
        dead.bind(str(path))
    end = RemoteSocket.listen(path)
    assert end is not None
    end.end()


def test_a_folder_in_which_nothing_can_be_made_means_no_phones(qapp, tmp_path):
    (tmp_path / "file").write_text("")
    assert RemoteSocket.listen(tmp_path / "file/phones.sock") is None
    assert RemoteSocket.listen(tmp_path / ("long" * 40) / "phones.sock") is None


def test_objects_go_both_ways_a_line_each(qtbot, listening, joined):
    messages = heard(listening)
    listening.send({"state": None, "word": "ملاحظة"})
    assert json.loads(joined.makefile().readline()) == {"state": None, "word": "ملاحظة"}
    joined.sendall(b'{"do": "next"}\n{"do"')
    qtbot.waitUntil(lambda: len(messages) == 1)
    joined.sendall(b': "previous"}\n')
    qtbot.waitUntil(lambda: len(messages) == 2)
    assert messages == [{"do": "next"}, {"do": "previous"}]


def test_what_is_no_object_is_as_if_it_was_not_said(qtbot, listening, joined):
    messages = heard(listening)
    joined.sendall(b"{\n[1]\n\n\xff\n" + b"[" * 5000 + b'\n"word"\n{"last": 1}\n')
    qtbot.waitUntil(lambda: bool(messages))
    assert messages == [{"last": 1}]
    assert listening.has_peer


@pytest.mark.parametrize("end", [b"", b"\n"])
def test_a_line_without_end_is_cut_off(qtbot, listening, joined, end):
    with qtbot.waitSignal(listening.left):
        joined.sendall(b"x" * (LONGEST_LINE + 1) + end)
    assert not listening.has_peer
    assert joined.recv(1) == b""


def test_one_at_a_time(qtbot, listening, joined, path):
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as second:
        second.settimeout(5)
        second.connect(str(path))
        qtbot.waitUntil(lambda: _is_closed(second))
    assert listening.has_peer


def _is_closed(end):
    end.setblocking(False)
    try:
        return end.recv(1) == b""
    except BlockingIOError:
        return False


def test_who_went_can_come_again(qtbot, listening, joined, path):
    with qtbot.waitSignal(listening.left):
        joined.close()
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as again, qtbot.waitSignal(listening.joined):
        again.connect(str(path))


def test_much_arrives_whole_though_it_is_read_late(qtbot, listening, joined):
    long = {"picture": "x" * 1_000_000}
    listening.send(long)
    got = bytearray()

    def read():
        joined.setblocking(False)
        try:
            while part := joined.recv(1 << 16):
                got.extend(part)
        except BlockingIOError:
            pass
        return got.endswith(b"\n")

    qtbot.waitUntil(read)
    assert json.loads(got) == long


def test_who_reads_nothing_is_left(qtbot, listening, joined):
    for _ in range(4):
        listening.send({"picture": "x" * (MOST_WAITING // 3)})
    assert not listening.has_peer
    listening.send({"state": None})
