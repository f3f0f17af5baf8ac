"""A server or a network that is hostile, slow or broken: a poll ends, and the screen stays."""

import itertools
import threading

import pytest

from kiosk.base.clock import monotonic
from kiosk.base.enrolment.refusal import Reason
from kiosk.fleet.agent.poll import poll
from tests.fleet.agent.attacking import heals, refused
from tests.fleet.agent.conftest import LARGE, LARGE_NAME, NEW, OLD, enrol
from tests.fleet.agent.web_server import WebServer, dripping, head

UNKNOWN = "fleet.invalid"
PAGE = b"<!DOCTYPE html><title>Welcome to the free network</title><a href=login>I accept</a>"

pytestmark = pytest.mark.usefixtures("on_screen")


def test_a_network_that_wants_a_log_in(enrolled, built, gate, server):
    server.rules[""] = lambda request, send: send(head("200 OK", len(PAGE)) + PAGE)
    assert "log in" in refused(enrolled, gate, Reason.UNREACHABLE)


def test_a_file_that_is_a_page_of_the_network(enrolled, built, gate, server):
    built.publish(NEW)
    server.rules[LARGE_NAME] = lambda request, send: send(head("200 OK", len(PAGE)) + PAGE)
    outcome = poll(enrolled)
    assert (outcome.reason, gate.site) == (Reason.DAMAGED, OLD)
    server.rules.clear()
    heals(enrolled, gate, NEW)


@pytest.mark.parametrize("status", ["301 Moved Permanently", "302 Found", "307 Temporary Redirect"])
def test_nobody_is_sent_to_another_host(enrolled, built, gate, server, status):
    built.publish(NEW)
    with WebServer(built.folder) as other:
        server.rules[""] = lambda request, send: send(
            head(status, 0, f"Location: {other.address}{request.path.removeprefix('/site/')}")
        )
        assert other.address in refused(enrolled, gate, Reason.UNREACHABLE)
        assert other.asked() == []


@pytest.mark.parametrize("status", ["403 Forbidden", "404 Not Found", "500 Error", "206 Partial Content"])
def test_a_server_that_is_broken(enrolled, built, gate, server, status):
    server.rules[""] = lambda request, send: send(head(status, 0))
    refused(enrolled, gate, Reason.UNREACHABLE)


def test_a_server_that_knows_what_nobody_asked(enrolled, built, gate, server):
    """304 is an answer to a condition alone."""
    enrolled.seen.unlink()
    server.rules["timestamp"] = lambda request, send: send(head("304 Not Modified", 0))
    refused(enrolled, gate, Reason.UNREACHABLE)


def test_no_network(enrolled, gate, server):
    server.stop()
    refused(enrolled, gate, Reason.UNREACHABLE)


def test_a_name_that_nobody_knows(enrolled, built, gate):
    enrol(enrolled, f"http://{UNKNOWN}/site/", built.root)
    assert "name of the server" in refused(enrolled, gate, Reason.UNREACHABLE)


def chunked(send, chunks):
    send(head("200 OK", 0, "Transfer-Encoding: chunked").replace(b"Content-Length: 0\r\n", b""))
    for chunk in chunks:
        send(b"%x\r\n%s\r\n" % (len(chunk), chunk))


def test_metadata_without_an_end(enrolled, built, gate, server):
    server.rules["timestamp"] = lambda request, send: chunked(send, itertools.repeat(b" " * 8000))
    refused(enrolled, gate, Reason.DAMAGED)


def test_a_file_without_an_end(enrolled, built, gate, server):
    built.publish(NEW)
    server.rules[LARGE_NAME] = lambda request, send: chunked(send, itertools.repeat(b"x" * 60_000))
    assert (poll(enrolled).reason, gate.site) == (Reason.DAMAGED, OLD)
    sizes = [part.stat().st_size for part in enrolled.parts.iterdir()]
    assert max(sizes, default=0) <= len(LARGE)
    server.rules.clear()
    heals(enrolled, gate, NEW)


def endless(part):
    def answer(request, send):
        send(b"HTTP/1.1 200 OK\r\n")
        for _ in itertools.count():
            send(part)

    return answer


@pytest.mark.parametrize("part", [b"X-More: and more\r\n", b"X" * 8000, b" folded\r\n"], ids=str)
def test_headers_without_an_end(enrolled, gate, server, part):
    server.rules["timestamp"] = endless(part)
    refused(enrolled, gate, Reason.UNREACHABLE)


@pytest.mark.parametrize(
    "cut", [b"HTTP/1.1 200 OK\r\nContent-Ty", b"HTTP/1.1 20", b"", head("200 OK", 900) + b"{"]
)
def test_a_connection_that_is_cut_in_its_headers(enrolled, gate, server, cut):
    def answer(request, send):
        send(cut)
        return False

    server.rules["timestamp"] = answer
    refused(enrolled, gate, Reason.UNREACHABLE)


def test_a_server_that_says_continue_for_ever(hurried, gate, server):
    def answer(request, send):
        for _ in itertools.count():
            send(b"HTTP/1.1 100 Continue\r\n\r\n")

    server.rules["timestamp"] = answer
    assert "time that a poll may take" in refused(hurried, gate, Reason.UNREACHABLE)


@pytest.mark.parametrize(
    "answer",
    [dripping(b"HTTP/1.1 200 OK\r\nX: ", b"x"), dripping(head("200 OK", 1000), b" ")],
    ids=["headers", "body"],
)
def test_metadata_that_drips(hurried, gate, server, answer):
    server.rules["timestamp"] = answer
    begun = monotonic()
    assert "time that a poll may take" in refused(hurried, gate, Reason.UNREACHABLE)
    assert monotonic() - begun < 3


def test_a_server_that_says_nothing(hurried, gate, server):
    def answer(request, send):
        threading.Event().wait(1)

    server.rules["timestamp"] = answer
    refused(hurried, gate, Reason.UNREACHABLE)


def test_a_proxy_is_asked_and_nobody_else(enrolled, built, gate, server, monkeypatch):
    built.publish(NEW)
    enrol(enrolled, f"http://{UNKNOWN}/site/", built.root)
    monkeypatch.setenv("http_proxy", server.address.removesuffix("/site/"))
    server.prefix = f"http://{UNKNOWN}/site/"
    heals(enrolled, gate, NEW)
    monkeypatch.setenv("no_proxy", UNKNOWN)
    refused(enrolled, gate, Reason.UNREACHABLE)
