"""A server with a certificate: whose is believed, and what a proxy that opens TLS needs."""

import ssl

import pytest

from kiosk.base.enrolment.refusal import Reason
from kiosk.fleet.agent.poll import poll
from tests.fleet.agent.attacking import heals, refused
from tests.fleet.agent.conftest import OLD, enrol
from tests.fleet.agent.own_certificate import write_certificate
from tests.fleet.agent.web_server import WebServer


@pytest.fixture
def certificate(tmp_path):
    return write_certificate(tmp_path)


@pytest.fixture
def secure(built, certificate, enrolled):
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    with WebServer(built.folder, tls=tls) as server:
        enrol(enrolled, server.address, built.root)
        yield server


def test_a_certificate_that_nobody_here_knows(secure, enrolled, gate):
    assert "certificate is not believed" in refused(enrolled, gate, Reason.UNREACHABLE)
    assert secure.requests == []


def test_a_certificate_that_this_machine_knows(secure, enrolled, gate, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    heals(enrolled, gate, OLD)


def test_nothing_new_tells_the_time_where_a_certificate_says_who_answers(
    secure, enrolled, certificate, settled, monkeypatch
):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    settled()
    assert poll(enrolled).clock_is_off is False
    secure.rules["timestamp.json"] = lambda _, send: send(
        b"HTTP/1.1 304 Not Modified\r\nDate: Thu, 01 Jan 2026 00:00:00 GMT\r\n\r\n"
    )
    outcome = poll(enrolled)
    assert (outcome.reason, outcome.clock_is_off) == ("", True)


def test_a_server_that_begins_tls_and_goes_no_further(enrolled, built, gate, hurried):
    """It sends nothing that a limit for silence would not see, and the end of time comes first."""
    with WebServer(built.folder) as server:
        enrol(hurried, server.address.replace("http:", "https:"), built.root)
        refused(hurried, gate, Reason.UNREACHABLE)
