"""The asking end of the wire, against services that keep to it and services that do not."""

import socket
import threading
from io import BytesIO

import pytest

from kiosk.base.services.service_client import ServiceError, accepted, ask, fetch
from kiosk.base.services.service_questions import LONGEST_ANSWER, line_of

LOOK = {"verb": "look"}


@pytest.fixture
def service(tmp_path):
    """service(*chunks) is a socket that answers one question by these; ``service.heard`` is the question."""
    listening = socket.socket(socket.AF_UNIX)
    path = tmp_path / "service.sock"
    listening.bind(str(path))
    listening.listen()
    threads = []

    def serve(chunks):
        link, _ = listening.accept()
        with link:
            answering.heard += link.recv(1 << 16)
            for chunk in chunks:
                try:
                    link.sendall(chunk)
                except OSError:
                    return
            if not chunks:
                # It says nothing, and keeps the line until the caller goes.
                link.recv(1)

    def answering(*chunks):
        threads.append(threading.Thread(target=serve, args=(chunks,), daemon=True))
        threads[-1].start()
        return path

    answering.heard = bytearray()
    yield answering
    for thread in threads:
        thread.join(10)
    listening.close()


def test_an_answer_comes_as_it_was_given(service):
    assert ask(service(b'{"refused":"often",', b'"faults":[]}\n'), LOOK) == {"refused": "often", "faults": []}
    assert service.heard == b'{"verb":"look"}\n'


def test_bytes_go_behind_the_question_and_come_behind_the_answer(service):
    assert accepted(ask(service(line_of({"ok": {}})), {"verb": "write"}, b"new")) == {}
    assert service.heard == b'{"verb":"write","bytes":3}\nnew'
    target = BytesIO()
    fetch(service(b'{"ok":{},"bytes":7}\npa', b"ck", b"ed\n", b"more"), LOOK, target, 7)
    assert target.getvalue() == b"packed\n"


@pytest.mark.parametrize(
    ("chunks", "word"),
    [
        ((line_of({"refused": "none"}),), "none"),
        ((line_of({"refused": "rm -r /"}),), "away"),
        ((line_of({"refused": ["none"]}),), "away"),
        ((line_of({}),), "away"),
        ((line_of({"ok": {}, "bytes": 8}), b"packed"), "large"),
        ((line_of({"ok": {}, "bytes": 7}), b"packed"), "unreadable"),
        ((b'{"ok":{}',), "away"),
        ((b"[]\n",), "away"),
        ((b"[" * 100_000 + b"\n",), "away"),
        ((b"\xff\n",), "away"),
        ((b" " * (LONGEST_ANSWER + (2 << 20)),), "away"),
        # Of services before 0.4.0.
        ((b"ok 6\n", b"packed"), "away"),
        ((b"no unknown\n",), "away"),
    ],
)
def test_whatever_else_comes_is_said_by_a_word(service, chunks, word):
    with pytest.raises(ServiceError, match=f"^{word}$"):
        fetch(service(*chunks), LOOK, BytesIO(), 7)


def test_a_service_that_says_nothing_is_given_up(service):
    with pytest.raises(ServiceError, match="away"):
        ask(service(), LOOK, within_s=0.1)


def test_a_service_that_is_not_there_is_away(tmp_path):
    with pytest.raises(ServiceError, match="away"):
        ask(tmp_path / "none.sock", LOOK)
