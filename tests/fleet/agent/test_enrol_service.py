"""Joining a fleet: what the agent fetches from a server, and what its service lets the kiosk do."""

import ssl
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO

import pytest

from kiosk.base.enrolment.enrolment import Enrolment, read_enrolment, write_enrolment
from kiosk.base.enrolment.kept_enrolment import FILE
from kiosk.base.services.service_questions import line_of
from kiosk.fleet.agent.enrol_service import answer
from kiosk.fleet.agent.sealed_enrolment import FetchError, fetch_sealed
from kiosk.fleet.repository.enrolment_code import LARGEST_SEALED, code_id, open_sealed, seal
from tests.fleet.agent.own_certificate import write_certificate

CODE = "7K2M-0QXA-9T4W-H3ZC"
ROOT = {"signed": {"_type": "root"}, "signatures": []}
RECORD = write_enrolment(Enrolment("kiosk-7", "https://fleet.example.org/site/", "stable", ROOT))
KEEP = line_of({"verb": "keep", "bytes": len(RECORD)}) + RECORD
KEEP_NOTHING = line_of({"verb": "keep", "bytes": 2}) + b"{}"


@pytest.fixture
def server(tmp_path):
    """A server with TLS on loopback; ``server.files`` by path; a number is a status, text a redirect."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            found = listening.files.get(self.path, 404)
            if isinstance(found, bytes):
                self.send_response(200)
                self.end_headers()
                self.wfile.write(found)
            elif isinstance(found, str):
                self.send_response(302)
                self.send_header("Location", found)
                self.end_headers()
            else:
                self.send_error(found)

        def log_message(self, *_):
            pass

    listening = HTTPServer(("127.0.0.1", 0), Handler)
    listening.files = {}
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(write_certificate(tmp_path))
    listening.socket = context.wrap_socket(listening.socket, server_side=True)
    thread = threading.Thread(target=listening.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    listening.name = f"127.0.0.1:{listening.server_port}"
    yield listening
    listening.shutdown()
    listening.server_close()
    thread.join(5)


def test_a_server_that_nobody_knows_hands_over_what_the_code_opens(server):
    server.files[f"/enrol/{code_id(CODE)}"] = seal(CODE, RECORD)
    assert open_sealed(CODE, fetch_sealed(server.name, code_id(CODE))) == RECORD


@pytest.mark.parametrize(
    ("found", "word"),
    [(404, "missing"), (b"", "used"), (500, "unreachable"), ("https://example.org/log-in", "unreachable")],
)
def test_whatever_is_no_such_file_is_said_in_a_word(server, found, word):
    server.files[f"/enrol/{code_id(CODE)}"] = found
    with pytest.raises(FetchError, match=word):
        fetch_sealed(server.name, code_id(CODE))


def test_a_file_without_end_is_not_read(server):
    server.files[f"/enrol/{code_id(CODE)}"] = b"x" * (LARGEST_SEALED + 1)
    with pytest.raises(FetchError, match="unreachable"):
        fetch_sealed(server.name, code_id(CODE))


@pytest.mark.parametrize(
    "named", ["127.0.0.1:1", "no host", "who@127.0.0.1", "127.0.0.1/../", "127.0.0.1:1/x", ""]
)
def test_a_server_that_does_not_answer_or_is_none_is_said(named):
    with pytest.raises(FetchError, match="unreachable"):
        fetch_sealed(named, code_id(CODE))


def test_only_the_id_of_a_code_is_asked_for():
    with pytest.raises(FetchError, match="unreachable"):
        fetch_sealed("127.0.0.1:1", "../../secret")


def test_the_service_fetches_and_keeps_until_the_machine_is_enrolled(server, tmp_path):
    server.files[f"/enrol/{code_id(CODE)}"] = sealed = seal(CODE, RECORD)
    fetch = line_of({"verb": "fetch", "server": server.name, "name": code_id(CODE)})
    assert answer(BytesIO(fetch), tmp_path) == line_of({"ok": {}, "bytes": len(sealed)}) + sealed
    assert {each.name for each in tmp_path.iterdir()} == {"server.pem", f"sealed-{code_id(CODE)}"}
    assert answer(BytesIO(KEEP), tmp_path) == line_of({"ok": {}})
    assert read_enrolment((tmp_path / FILE).read_bytes()).name == "kiosk-7"
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600
    assert answer(BytesIO(fetch), tmp_path) == line_of({"refused": "enrolled"})
    assert answer(BytesIO(KEEP_NOTHING), tmp_path) == line_of({"refused": "enrolled"})


def test_who_looks_first_and_then_joins_fetches_once(server, tmp_path):
    """The server hands it out once, and says to another machine that the code was used."""
    path = f"/enrol/{code_id(CODE)}"
    server.files[path] = sealed = seal(CODE, RECORD)
    fetch = line_of({"verb": "fetch", "server": server.name, "name": code_id(CODE)})
    first = answer(BytesIO(fetch), tmp_path)
    server.files[path] = b""
    assert answer(BytesIO(fetch), tmp_path) == first == line_of({"ok": {}, "bytes": len(sealed)}) + sealed
    (tmp_path / "another").mkdir()
    assert answer(BytesIO(fetch), tmp_path / "another") == line_of({"refused": "used"})
    answer(BytesIO(KEEP), tmp_path)
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith("sealed")] == []


def test_a_sealed_enrolment_that_cannot_be_kept_is_handed_over_and_the_log_says_so(
    server, tmp_path, log_warnings
):
    server.files[f"/enrol/{code_id(CODE)}"] = sealed = seal(CODE, RECORD)
    fetch = line_of({"verb": "fetch", "server": server.name, "name": code_id(CODE)})
    assert answer(BytesIO(fetch), tmp_path / "gone").endswith(sealed)
    (said,) = log_warnings()
    assert said.startswith("The sealed enrolment was not kept in ")
    assert said.endswith(". Its code works only this once")


@pytest.mark.parametrize(
    "asked",
    [
        b"",
        b"\xff" * 500,
        line_of({"verb": "fetch"}),
        line_of({"verb": "run"}),
        line_of({"verb": "keep", "bytes": -1}),
        line_of({"verb": "keep", "bytes": 9_999_999}),
        line_of({"verb": "keep", "bytes": 9}) + b"{}",
        KEEP_NOTHING,
        # Of a kiosk before 0.4.0, whose process was asked while the package was replaced.
        b"fetch fleet.example.org 7\n",
        b"keep 2\n{}",
    ],
)
def test_the_service_does_nothing_else(asked, tmp_path):
    assert answer(BytesIO(asked), tmp_path) == line_of({"refused": "unreadable"})
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    gone = tmp_path / "gone"
    assert answer(BytesIO(KEEP), gone) == line_of({"refused": "failed"})
