"""A poll hears the server's time, and believes it only of an answer that was verified."""

import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from kiosk.base.enrolment.poll_outcome import is_clock_off, last_outcome
from kiosk.fleet.agent.poll import poll
from tests.fleet.agent.web_server import head

TIMESTAMP = "timestamp.json"


@pytest.fixture
def says(server, built):
    """says(minutes, *headers, body, status): the server's clock is so many minutes ahead of this one."""

    def rule(minutes, *headers, body=None, status="200 OK"):
        def answer(request, send):
            file = built.folder / request.path.removeprefix(server.prefix)
            raw = file.read_bytes() if body is None else body
            time = format_datetime(datetime.now(UTC) + timedelta(minutes=minutes), usegmt=True)
            first, _, rest = head(status, len(raw), *headers).partition(b"Date: ")
            send(first + f"Date: {time}".encode() + b"\r\n" + rest.partition(b"\r\n")[2] + raw)

        server.rules[TIMESTAMP] = answer

    return rule


@pytest.mark.parametrize(("minutes", "is_off"), [(-6, True), (-4, False), (0, False), (4, False), (6, True)])
def test_five_minutes_are_too_much(enrolled, says, minutes, is_off):
    says(minutes)
    outcome = poll(enrolled)
    assert (outcome.reason, outcome.clock_is_off) == ("", is_off)
    assert is_clock_off(enrolled.outcome) is is_off


def test_a_page_of_a_network_that_wants_a_login_says_no_time(enrolled, says):
    says(60, body=b"<html>Log in</html>")
    assert poll(enrolled).reason == "unreachable"
    assert last_outcome(enrolled.outcome).clock_is_off is None


def test_a_timestamp_that_nobody_has_signed_says_no_time(enrolled, says, built):
    forged = json.loads((built.folder / "metadata" / TIMESTAMP).read_bytes())
    forged["signed"]["version"] += 1
    says(60, body=json.dumps(forged).encode())
    assert poll(enrolled).reason == "unsigned"
    assert last_outcome(enrolled.outcome).clock_is_off is None


def test_a_cache_says_when_it_kept_the_answer_and_that_counts_for_nothing(enrolled, says):
    says(-60, "Age: 3600")
    assert poll(enrolled).clock_is_off is None


def test_an_answer_without_a_certificate_that_brings_nothing_says_no_time(enrolled, says, settled, server):
    settled()
    assert poll(enrolled).clock_is_off is False
    says(60, body=b"", status="304 Not Modified")
    outcome = poll(enrolled)
    assert (outcome.reason, outcome.clock_is_off) == ("", False)


def test_what_was_heard_last_stays_until_another_answer_counts(enrolled, says, server):
    says(6)
    poll(enrolled)
    says(0, body=b"<html>Log in</html>")
    assert poll(enrolled).clock_is_off is True
    says(0)
    assert poll(enrolled).clock_is_off is False


def test_an_outcome_that_an_older_agent_has_kept_is_read(enrolled):
    kept = {"reason": "", "why": "", "digest": "a", "version": 3, "expires": ""}
    enrolled.outcome.write_text(json.dumps(kept), "utf-8")
    assert last_outcome(enrolled.outcome).version == 3
    enrolled.outcome.write_text(json.dumps({**kept, "clock_is_off": "yes"}), "utf-8")
    assert last_outcome(enrolled.outcome).version == 0
