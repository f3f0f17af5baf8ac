"""What a code opens is handed out once, by what the web server writes of it."""

import pytest

from kiosk.fleet.repository.enrolment_code import code_id
from kiosk.fleet.server.enrolling import NewScreen, enrol, revoke
from kiosk.fleet.server.joining.used_codes import end_used_codes
from kiosk.fleet.server.service_configuration import SERVER_RESOURCES, configurations
from kiosk.fleet.server.setting_up import TIMERS
from tests.fleet.server.conftest import NOW, SETTINGS


@pytest.fixture
def invited(files):
    """invited(name) is the id of a code, and what it opens."""

    def invited(name, again=False):
        code = enrol(files, SETTINGS, NewScreen(name, again=again), NOW).code
        return code_id(code), files.enrolments / code_id(code)

    return invited


def handed_out(files, *lines):
    with files.fetched_codes.open("a") as log:
        log.write("".join(f"{line}\n" for line in lines))


def test_a_code_that_was_used_opens_nothing_any_more_and_no_other_does_so(files, invited):
    (used, sealed), (_, other) = invited("kiosk-7"), invited("kiosk-8")
    handed_out(files, f"/enrol/{used} 200 OK")
    assert end_used_codes(files) == (used,)
    assert sealed.read_bytes() == b"" and other.read_bytes() != b""
    # The server writes at the end of the same file.
    assert files.fetched_codes.read_text() == ""
    handed_out(files, f"/enrol/{used} 200 OK")
    assert end_used_codes(files) == ()


@pytest.mark.parametrize(
    "line",
    [
        # The line was cut on the way, so the screen asks again.
        "/enrol/{} 200 ",
        "/enrol/{} 404 OK",
        "/enrol/{} 206 OK",
        "/enrol/../site/{} 200 OK",
        "/enrol/{}x 200 OK",
        "/status/{} 200 OK",
    ],
)
def test_what_was_not_handed_out_whole_stays(files, invited, line):
    used, sealed = invited("kiosk-7")
    handed_out(files, line.format(used), "", "é" * 10)
    assert end_used_codes(files) == ()
    assert sealed.read_bytes() != b""


def test_without_a_line_nothing_is_done(files):
    assert end_used_codes(files) == ()


def test_a_new_code_and_a_revocation_end_the_code_before(files, invited):
    _, first = invited("kiosk-7")
    _, second = invited("kiosk-7", again=True)
    assert first.read_bytes() == b"" and second.read_bytes() != b""
    revoke(files, "kiosk-7")
    assert second.read_bytes() == b""


def test_no_number_of_requests_leaves_a_used_code_good():
    units = SERVER_RESOURCES / "root/usr/lib/systemd/system"
    service = (units / "awareness-kiosk-server-codes.service").read_text("utf-8")
    assert "StartLimitIntervalSec=0" in service.partition("[Service]")[0]
    assert "codes" in TIMERS and (units / "awareness-kiosk-server-codes.timer").is_file()


def test_the_web_server_writes_neither_who_asked_nor_when(files):
    said = configurations(SETTINGS, files)["nginx.conf"]
    assert "log_format used '$uri $status $request_completion';" in said
    assert said.count("access_log ") == 2
    assert f"access_log {files.fetched_codes} used;" in said
