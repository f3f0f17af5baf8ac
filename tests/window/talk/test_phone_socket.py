import itertools
import json
import os
import socket
import stat
import time

import pytest
from PySide6.QtCore import QTimer

from kiosk.window.talk.phones.phone_line import LONGEST_LINE, MOST_BEHIND, MOST_WAITING
from kiosk.window.talk.phones.phone_socket import PhoneSocket


@pytest.fixture
def path(tmp_path):
    return tmp_path / "ours/phones.sock"


@pytest.fixture
def listening(qapp, path):
    end = PhoneSocket.listen(path, rest=0.1)
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
    assert PhoneSocket.listen(path) is None
    assert path.exists()


def test_what_a_window_left_that_was_killed_is_no_hindrance(qapp, path):
    path.parent.mkdir()
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as dead:
        dead.bind(str(path))
    end = PhoneSocket.listen(path)
    assert end is not None
    end.end()


def test_a_folder_in_which_nothing_can_be_made_means_no_phones(qapp, tmp_path, log_failures):
    (tmp_path / "file").write_text("")
    assert PhoneSocket.listen(tmp_path / "file/phones.sock") is None
    assert PhoneSocket.listen(tmp_path / ("long" * 40) / "phones.sock") is None
    (said,) = log_failures()
    assert said.startswith("The socket for phones was not opened: ")


def test_where_the_folder_is_shared_with_a_group_so_is_the_socket(qapp, path):
    path.parent.mkdir()
    path.parent.chmod(0o2750)
    end = PhoneSocket.listen(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o660
    end.end()


@pytest.mark.parametrize("mode", [0o777, 0o770, 0o702, 0o2770])
def test_a_folder_in_which_others_can_write_means_no_phones(qapp, path, mode):
    path.parent.mkdir()
    path.parent.chmod(mode)
    assert PhoneSocket.listen(path) is None
    assert list(path.parent.iterdir()) == []


def test_a_folder_that_is_a_link_means_no_phones(qapp, path, tmp_path):
    (tmp_path / "theirs").mkdir(mode=0o700)
    path.parent.symlink_to(tmp_path / "theirs")
    assert PhoneSocket.listen(path) is None


@pytest.mark.parametrize("kind", ["file", "link", "dangling link"])
def test_what_is_no_socket_stays(qapp, path, tmp_path, kind):
    path.parent.mkdir(mode=0o700)
    (tmp_path / "other").write_text("theirs")
    match kind:
        case "file":
            path.write_text("theirs")
        case "link":
            path.symlink_to(tmp_path / "other")
        case _:
            path.symlink_to(tmp_path / "nowhere")
    assert PhoneSocket.listen(path) is None
    assert path.is_symlink() or path.read_text() == "theirs"


def test_in_a_folder_that_is_shared_nobody_comes_who_is_the_window_itself(qtbot, qapp, path):
    """The compositor and the viewer of the picture below are the same user as the window."""
    path.parent.mkdir()
    path.parent.chmod(0o2750)
    end = PhoneSocket.listen(path)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as other:
        other.connect(str(path))
        qtbot.waitUntil(lambda: end.has_peer or _is_closed(other))
        assert not end.has_peer
    end.end()


if os.geteuid() == 0:

    def as_nobody(act):
        """As another user, who meanwhile passes no folder that is root's."""
        os.setegid(65534)
        os.seteuid(65534)
        try:
            act()
        finally:
            os.seteuid(0)
            os.setegid(0)

    @pytest.mark.parametrize(("mode", "is_let_in"), [(0o2750, True), (0o755, False)])
    def test_somebody_else_comes_where_the_folder_is_shared_alone(
        qtbot, qapp, path, monkeypatch, mode, is_let_in
    ):
        path.parent.mkdir()
        os.chown(path.parent, -1, 65534)
        path.parent.chmod(mode)
        end = PhoneSocket.listen(path)
        path.chmod(0o666)
        monkeypatch.chdir(path.parent)
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as other:
            as_nobody(lambda: other.connect(path.name))
            qtbot.waitUntil(lambda: end.has_peer or _is_closed(other))
            assert end.has_peer == is_let_in
        end.end()

    def test_a_folder_of_somebody_else_means_no_phones(qapp, path):
        path.parent.mkdir(mode=0o700)
        os.chown(path.parent, 65534, 65534)
        assert PhoneSocket.listen(path) is None


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


# --- the process at the other end may be anybody's


FLOODS = [b'{"do": "next"}\n', b"{}\n", b"\n", b"[[[[[[[[\n"]


@pytest.mark.parametrize("line", FLOODS)
def test_who_says_too_much_at_once_is_cut_off_and_little_of_it_is_heard(qtbot, listening, joined, line):
    messages = heard(listening)
    with qtbot.waitSignal(listening.left):
        joined.sendall(line * 5000)
    assert len(messages) <= MOST_BEHIND
    assert not listening.has_peer


def test_no_more_than_twenty_messages_are_heard_in_any_second(qtbot, listening, joined):
    times = []
    listening.said.connect(lambda message: times.append(time.monotonic()))
    joined.sendall(b"{}\n" * 30)
    qtbot.waitUntil(lambda: len(times) == 30)
    assert all(later - earlier > 1.0 for earlier, later in zip(times, times[20:], strict=False))
    assert listening.has_peer


def test_the_window_goes_on_between_two_messages(qtbot, listening, joined):
    order = []
    beat = QTimer(interval=0)
    beat.timeout.connect(lambda: order.append("beat"))
    listening.said.connect(lambda message: order.append("message"))
    beat.start()
    joined.sendall(b"{}\n" * 4)
    qtbot.waitUntil(lambda: order.count("message") == 4)
    beat.stop()
    assert "messagemessage" not in "".join(order)


def test_between_two_messages_the_window_has_as_long_for_itself_as_one_takes(qtbot, listening, joined):
    taken = []

    def work(message):
        began = time.monotonic()
        if not taken:
            joined.sendall(b"{}\n")
        while time.monotonic() < began + 0.05:
            pass
        taken.append((began, time.monotonic()))

    listening.said.connect(work)
    joined.sendall(b"{}\n{}\n")
    qtbot.waitUntil(lambda: len(taken) == 3)
    # Qt's coarse timers may be 5 % early.
    assert all(later[0] - earlier[1] > 0.047 for earlier, later in itertools.pairwise(taken))


def test_who_says_little_for_long_is_never_cut_off(qtbot, listening, joined):
    messages = heard(listening)
    for n in range(10):
        joined.sendall(b'{"n": %d}\n' % n)
        qtbot.waitUntil(lambda n=n: bool(messages) and messages[-1] == {"n": n})
    assert listening.has_peer


@pytest.fixture
def impatient(qapp, path):
    end = PhoneSocket.listen(path, patience=0.1, rest=0.1)
    yield end
    end.end()


def connected(qtbot, listening, path):
    other = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    with qtbot.waitSignal(listening.joined):
        other.connect(str(path))
    return other


def test_who_answers_nothing_is_left_and_may_come_again(qtbot, impatient, path):
    with connected(qtbot, impatient, path) as hung:
        with qtbot.waitSignal(impatient.left):
            impatient.send({"state": 1})
        assert not impatient.has_peer
        assert hung.recv(64) == b'{"state":1}\n'
        assert hung.recv(1) == b""
    with connected(qtbot, impatient, path):
        assert impatient.has_peer


def test_who_answers_in_time_stays(qtbot, impatient, path):
    messages = heard(impatient)
    with connected(qtbot, impatient, path) as other:
        for n in range(5):
            impatient.send({"state": n})
            other.sendall(b'{"n": %d}\n' % n)
            qtbot.waitUntil(lambda n=n: len(messages) == n + 1)
        assert impatient.has_peer


def test_who_is_told_nothing_need_not_say_anything(qtbot, impatient, path):
    with connected(qtbot, impatient, path), qtbot.assertNotEmitted(impatient.left, wait=300):
        pass


def test_a_window_that_was_busy_hears_the_answer_that_came_meanwhile(qtbot, impatient, path):
    messages = heard(impatient)
    with connected(qtbot, impatient, path) as other:
        impatient.send({"state": 1})
        other.sendall(b'{"late": 1}\n')
        impatient._miss()
        assert impatient.has_peer
        qtbot.waitUntil(lambda: messages == [{"late": 1}])


def test_who_comes_and_goes_all_the_time_is_let_in_once_in_a_while(qtbot, qapp, path):
    listening = PhoneSocket.listen(path, rest=0.3)
    times = []
    listening.joined.connect(lambda: times.append(time.monotonic()))
    for _ in range(3):
        connected(qtbot, listening, path).close()
        qtbot.waitUntil(lambda: not listening.has_peer)
    listening.end()
    assert all(later - earlier >= 0.25 for earlier, later in itertools.pairwise(times))


def test_who_reads_nothing_is_left(qtbot, listening, joined):
    for _ in range(4):
        listening.send({"picture": "x" * (MOST_WAITING // 3)})
    assert not listening.has_peer
    listening.send({"state": None})
