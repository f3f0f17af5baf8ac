"""A server or a network that is hostile, slow or broken: a poll ends, and the screen stays."""

import itertools
import os
import shutil
import subprocess
import tempfile
import threading
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256

import pytest

from kiosk.agent.look import look
from kiosk.core.base.clock import monotonic
from kiosk.repository.refusal import Reason
from tests.agent.attacking import heals, refused
from tests.agent.conftest import NEW, OLD, enrol
from tests.agent.web_server import WebServer, head

UNKNOWN = "fleet.invalid"
LARGE = NEW["audio/fr.opus"]
PAGE = b"<!DOCTYPE html><title>Welcome to the free network</title><a href=login>I accept</a>"


@pytest.fixture(autouse=True)
def on_screen(enrolled, gate) -> None:
    """The old site."""
    heals(enrolled, gate, OLD)


def name_of(raw: bytes) -> str:
    return sha256(raw).hexdigest()


def test_a_network_that_wants_a_log_in(enrolled, built, gate, server):
    server.rules[""] = lambda request, send: send(head("200 OK", len(PAGE)) + PAGE)
    assert "log in" in refused(enrolled, gate, Reason.UNREACHABLE)


def test_a_file_that_is_a_page_of_the_network(enrolled, built, gate, server):
    built.publish(NEW)
    server.rules[name_of(LARGE)] = lambda request, send: send(head("200 OK", len(PAGE)) + PAGE)
    outcome = look(enrolled)
    assert (outcome.reason, gate.site) == (Reason.DAMAGED, OLD)
    server.rules.clear()
    heals(enrolled, gate, NEW)


@pytest.mark.sparse(1)
@pytest.mark.parametrize("status", ["301 Moved Permanently", "302 Found", "307 Temporary Redirect"])
def test_nobody_is_sent_to_another_host(enrolled, built, gate, server, status):
    built.publish(NEW)
    with WebServer(built.folder) as other:
        server.rules[""] = lambda request, send: send(
            head(status, 0, f"Location: {other.address}{request.path.removeprefix('/site/')}")
        )
        assert other.address in refused(enrolled, gate, Reason.UNREACHABLE)
        assert other.asked() == []


@pytest.mark.sparse(2)
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
    server.rules[name_of(LARGE)] = lambda request, send: chunked(send, itertools.repeat(b"x" * 60_000))
    assert (look(enrolled).reason, gate.site) == (Reason.DAMAGED, OLD)
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


def dripping(beginning, part, pause_s=0.05):
    """A byte now and then, each sooner than a limit for silence would see."""

    def answer(request, send):
        send(beginning)
        for _ in itertools.count():
            send(part)
            threading.Event().wait(pause_s)

    return answer


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


def test_a_file_that_drips_goes_on_at_the_next_poll(hurried, built, gate, server, enrolled):
    built.publish(NEW)
    server.rules[name_of(LARGE)] = dripping(head("200 OK", len(LARGE)) + LARGE[:200_000], b"\0")
    begun = monotonic()
    assert (look(hurried).reason, gate.site) == (Reason.UNREACHABLE, OLD)
    assert monotonic() - begun < 3
    server.rules.clear()
    server.asked()
    heals(enrolled, gate, NEW)


def test_a_server_that_says_nothing(hurried, gate, server):
    def answer(request, send):
        threading.Event().wait(1)

    server.rules["timestamp"] = answer
    refused(hurried, gate, Reason.UNREACHABLE)


def test_a_connection_that_is_cut_twice_brings_nothing_twice(enrolled, built, gate, server):
    built.publish(NEW)
    ends = iter([100_000, 200_000])

    def answer(request, send):
        start, end = request.start, next(ends, len(LARGE))
        told = f"Content-Range: bytes {start}-{len(LARGE) - 1}/{len(LARGE)}"
        status = "206 Partial Content" if start else "200 OK"
        send(head(status, len(LARGE) - start, *([told] if start else [])) + LARGE[start:end])
        served.append((start, end))
        return end == len(LARGE)

    served: list[tuple[int, int]] = []
    server.rules[name_of(LARGE)] = answer
    heals(enrolled, gate, NEW)
    assert served == [(0, 100_000), (100_000, 200_000), (200_000, len(LARGE))]


def test_a_connection_that_is_always_cut_goes_on_at_the_next_poll(enrolled, built, gate, server):
    built.publish(NEW)

    def answer(request, send):
        start = request.start
        told = f"Content-Range: bytes {start}-{len(LARGE) - 1}/{len(LARGE)}"
        status = "206 Partial Content" if start else "200 OK"
        send(head(status, len(LARGE) - start, *([told] if start else [])) + LARGE[start : start + 40_000])
        return start + 40_000 >= len(LARGE)

    server.rules[name_of(LARGE)] = answer
    assert look(enrolled).reason == Reason.UNREACHABLE
    heals(enrolled, gate, NEW)


def test_a_server_that_cannot_go_on_begins_again(enrolled, built, gate, server):
    built.publish(NEW)
    ends = iter([100_000])

    def answer(request, send):
        end = next(ends, len(LARGE))
        send(head("200 OK", len(LARGE)) + LARGE[:end])
        return end == len(LARGE)

    server.rules[name_of(LARGE)] = answer
    heals(enrolled, gate, NEW)


@pytest.mark.parametrize(
    "part", [b"\0" * 150_000, LARGE + b"more", b"\0" * len(LARGE)], ids=["other bytes", "too long", "whole"]
)
def test_a_part_that_a_power_cut_has_damaged(enrolled, built, gate, part):
    built.publish(NEW)
    enrolled.parts.mkdir(exist_ok=True)
    (enrolled.parts / name_of(LARGE)).write_bytes(part)
    heals(enrolled, gate, NEW)


def test_a_disk_without_room_for_the_site(enrolled, built, gate):
    built.publish(NEW)
    poor = replace(enrolled, limits=replace(enrolled.limits, spare_bytes=1 << 60))
    assert (look(poor).reason, gate.site) == (Reason.FULL, OLD)
    heals(enrolled, gate, NEW)


def test_a_proxy_is_asked_and_nobody_else(enrolled, built, gate, server, monkeypatch):
    built.publish(NEW)
    enrol(enrolled, f"http://{UNKNOWN}/site/", built.root)
    monkeypatch.setenv("http_proxy", server.address.removesuffix("/site/"))
    server.prefix = f"http://{UNKNOWN}/site/"
    heals(enrolled, gate, NEW)
    monkeypatch.setenv("no_proxy", UNKNOWN)
    refused(enrolled, gate, Reason.UNREACHABLE)


def fill(file):
    """To the last page of its disk."""
    with file.open("ab", buffering=0) as into, suppress(OSError):
        while into.write(bytes(4096)):
            pass


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root makes a small disk")
class TestSmallDisks:
    @pytest.fixture
    def small(self, tmp_path):
        """A disk of 400 kB."""
        folder = tmp_path / "small"
        folder.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(folder)]
        if subprocess.run(mount, check=False, capture_output=True).returncode:
            pytest.skip("this machine lets nobody mount a disk")
        yield folder
        subprocess.run(["umount", str(folder)], check=True)

    def test_a_disk_that_fills_while_files_come(self, small, enrolled, built, gate, monkeypatch):
        agent = replace(enrolled, folder=small, limits=replace(enrolled.limits, spare_bytes=-1 << 40))
        shutil.copy(enrolled.enrolment, agent.enrolment)
        gate.copy = agent.copy
        heals(agent, gate, OLD)
        (small / "filled").write_bytes(bytes(shutil.disk_usage(small).free - 150_000))
        built.publish(NEW)
        assert (look(agent).reason, gate.site) == (Reason.FULL, OLD)
        fill(small / "filled")
        assert (look(agent).reason, gate.site) == (Reason.FULL, OLD)
        (small / "filled").unlink()
        heals(agent, gate, NEW)

    def test_a_full_folder_for_temporary_files(self, small, enrolled, built, gate, monkeypatch):
        built.publish(NEW)
        fill(small / "filled")
        monkeypatch.setattr(tempfile, "tempdir", str(small))
        heals(enrolled, gate, NEW)
