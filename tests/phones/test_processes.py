"""A talk led from outside, with a real window and the real process for phones."""

import json
import resource
import signal
import socket
import time
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest
from websockets.exceptions import WebSocketException
from websockets.sync.client import connect


@contextmanager
def phone(facts, **greeting):
    """A connection that has said the code, or another greeting."""
    host = facts["address"].removeprefix("http://").rstrip("/")
    with connect(f"ws://{host}/talk", origin=f"http://{host}", open_timeout=5) as socket:
        socket.send(json.dumps(greeting or {"code": facts["code"]}))
        yield socket


@contextmanager
def greeted(window, kind, **greeting):
    """The connection and the first message of that kind, as a phone gets them: it tries again and again."""
    while True:
        facts = window.until(lambda facts: facts["code"])
        with suppress(WebSocketException, OSError), ExitStack() as connection:
            socket = connection.enter_context(phone(facts, **greeting))
            message = hear(socket, kind)
            kept = connection.pop_all()
            break
        window.until(lambda facts, at=facts["address"]: facts["address"] != at)
    with kept:
        yield socket, message


def hear(socket, kind, **holds):
    """The next message of that kind that holds these; others may come before it, as time goes on."""
    while True:
        message = socket.recv(timeout=10)
        message = json.loads(message) if isinstance(message, str) else {"picture": message}
        if kind in message and (not holds or holds.items() <= message[kind].items()):
            return message[kind]


def press(socket, state, do="next"):
    """What the page sends for a touch while it has this state."""
    socket.send(json.dumps({"do": do, "at": state["at"]}))


def test_a_phone_leads_sees_the_room_and_is_told_the_end_and_the_window_is_in_no_network(start):
    window, remote = start.both()
    with phone(window.lead()) as leading:
        state = hear(leading, "state", position="1 of 11")
        assert hear(leading, "picture").startswith(b"\x89PNG")
        assert _network_sockets(window.process.pid) == set()
        press(leading, state)
        window.until(lambda facts: facts["slide"] == "talk-number-first")
        hear(leading, "state", position="2 of 11")
        window.say("end")
        assert hear(leading, "ended") == {}
    window.until(lambda facts: not facts["address"])
    window.quit()
    assert remote.complaints() == ""


def _network_sockets(pid):
    """Inodes of the process's sockets that the kernel lists under a network protocol."""
    own = {str(entry.readlink()) for entry in Path(f"/proc/{pid}/fd").iterdir()}
    listed = set()
    for protocol in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"):
        lines = Path(f"/proc/{pid}/net/{protocol}").read_text().splitlines()[1:]
        listed |= {f"socket:[{line.split()[9]}]" for line in lines}
    assert listed
    return own & listed


@pytest.mark.slow
def test_a_process_for_phones_that_is_killed_comes_back_with_another_code(start):
    window, remote = start.both()
    before = window.lead()["code"]
    remote.process.kill()
    window.until(lambda facts: not facts["reachable"])
    other = start.remote()
    assert window.until(lambda facts: facts["code"])["code"] != before
    window.say("end")
    window.until(lambda facts: not facts["code"])
    assert other.complaints() == ""


@pytest.mark.slow
def test_a_phone_leads_on_by_itself_when_its_process_ends_and_starts_again(start):
    window, remote = start.both()
    with phone(window.lead()) as leading:
        token = hear(leading, "token")["token"]
        leading.send(json.dumps({"kept": True}))
        window.until(lambda facts: facts["phones"])
        for _ in range(3):
            hear(leading, "state")
    remote.process.kill()
    window.until(lambda facts: not facts["reachable"])
    other = start.remote()
    with greeted(window, "state", token=token) as (leading, state):
        assert state["leads"]
        press(leading, state)
        window.until(lambda facts: facts["slide"] == "talk-number-first")
        window.say("end")
    window.until(lambda facts: not facts["address"])
    window.say("begin talk-25 en").say("phones yes")
    with greeted(window, "refused", token=token) as (_, refused):
        assert refused == {"wait": 0}
    assert other.complaints() == ""


@pytest.mark.slow
def test_a_window_that_is_killed_shuts_phones_out_and_the_next_one_is_found(start):
    window, remote = start.both()
    with phone(window.lead()) as leading:
        hear(leading, "state")
        window.process.send_signal(signal.SIGKILL)
        assert hear(leading, "ended") == {}
    window = start.window()
    window.until(lambda facts: facts["reachable"])
    assert window.facts["address"] == ""
    window.quit()
    assert remote.complaints() == ""


@pytest.mark.slow
def test_it_ends_when_it_is_told(start):
    window, remote = start.both()
    with phone(window.lead()) as leading:
        hear(leading, "state")
        remote.process.send_signal(signal.SIGINT)
        assert remote.ends() == 0
        assert hear(leading, "ended") == {}
    window.quit()
    assert remote.complaints() == ""


def test_it_ends_with_the_process_that_started_it(start):
    beside = start.remote("--with-starter")
    _, complaints = beside.process.communicate(timeout=10)
    assert (beside.process.returncode, complaints) == (0, b"")


@pytest.mark.slow
def test_a_crowd_that_takes_all_files_of_the_process_is_refused_without_a_word(start):
    window, remote = start.both()
    with phone(window.lead()) as leading, ExitStack() as crowd:
        files = len(list(Path(f"/proc/{remote.process.pid}/fd").iterdir()))
        resource.prlimit(remote.process.pid, resource.RLIMIT_NOFILE, (files + 128, files + 128))
        host, _, port = window.facts["address"].removeprefix("http://").rstrip("/").partition(":")
        for n in range(400):
            end = crowd.enter_context(socket.socket())
            end.settimeout(0.05)
            end.bind((f"127.0.5.{n % 100 + 1}", 0))
            with suppress(OSError):
                end.connect((host, int(port)))
        press(leading, hear(leading, "state"))
        window.until(lambda facts: facts["slide"] == "talk-number-first")
    window.quit()
    assert remote.complaints() == ""


@pytest.mark.slow
def test_a_process_for_phones_that_hangs_is_left_and_found_again(start):
    window, remote = start.both()
    before = window.lead()["code"]
    remote.process.send_signal(signal.SIGSTOP)
    began = time.monotonic()
    window.until(lambda facts: not facts["reachable"] and not facts["code"] and not facts["address"])
    assert time.monotonic() - began < 5.0
    remote.process.send_signal(signal.SIGCONT)
    assert window.until(lambda facts: facts["code"])["code"] != before
    window.quit()
    assert remote.complaints() == ""


@pytest.mark.slow
def test_a_window_that_hangs_is_said_on_the_phone_and_what_it_asked_meanwhile_is_dropped(start):
    window, remote = start.both()
    with phone(window.lead()) as leading:
        state = hear(leading, "state", lost=False)
        window.process.send_signal(signal.SIGSTOP)
        began = time.monotonic()
        for _ in range(4):
            press(leading, state)
        hear(leading, "state", lost=True)
        assert time.monotonic() - began < 2.5
        window.process.send_signal(signal.SIGCONT)
        press(leading, hear(leading, "state", lost=False))
        hear(leading, "state", position="2 of 11")
        window.until(lambda facts: facts["slide"] == "talk-number-first")
        assert hear(leading, "state")["position"] == "2 of 11"
    slides = [fact["slide"] for fact in window.told if "slide" in fact]
    assert {*slides} == {"talk-welcome", "talk-number-first"}
    window.quit()
    assert remote.complaints() == ""


def test_systemd_is_told_again_and_again_that_the_process_lives(start, tmp_path):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        systemd.settimeout(15)
        start.remote(NOTIFY_SOCKET=str(tmp_path / "notify"), WATCHDOG_USEC="150000")
        assert [systemd.recv(99) for _ in range(3)] == [b"WATCHDOG=1"] * 3
