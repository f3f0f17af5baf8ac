"""A poll: what is new comes, what is there is not fetched again, and what goes wrong is said."""

import fcntl
import json
import os
import re
from collections import Counter

import pytest

from kiosk.base.enrolment.poll_outcome import PollOutcome, Trouble, last_outcome
from kiosk.base.exit_codes import NOT_ENROLLED, OUT_OF_REACH, SITE_REFUSED, THIS_MACHINE
from kiosk.fleet.agent.__main__ import main
from kiosk.fleet.agent.poll import poll
from tests.fleet.agent.conftest import NEW, OLD, enrol


@pytest.fixture(autouse=True)
def _other_tests_keep_their_umask():
    """The command sets it for its whole process."""
    before = os.umask(0o022)
    os.umask(before)
    yield
    os.umask(before)


def copied(agent):
    return {file.name for file in agent.copy.rglob("*") if file.is_file()}


def test_a_site_comes_and_only_what_changed_comes_next(enrolled, built, server, gate):
    first = poll(enrolled)
    assert (first.reason, first.fetched, gate.site) == ("", 2, OLD)
    kept = PollOutcome("", "", first.digest, first.version, first.expires, clock_is_off=False)
    assert last_outcome(enrolled.outcome) == kept
    server.asked()
    built.publish(NEW)
    second = poll(enrolled)
    assert (second.reason, second.fetched, gate.site) == ("", 2, NEW)
    assert second.digest != first.digest and second.version > first.version
    assert len([name for name in server.asked() if len(name) == 64]) == 2


def test_what_is_there_is_not_asked_for_again(enrolled, server, gate, settled):
    poll(enrolled)
    settled()
    poll(enrolled)
    server.asked()
    before = copied(enrolled)
    assert poll(enrolled).reason == ""
    assert server.asked() == ["2.root.json", "timestamp.json"]
    assert copied(enrolled) == before


def test_a_poll_that_finds_nothing_new_is_a_kilobyte(enrolled, server, gate, settled):
    """Everything that is sent in both directions above TCP, without TLS."""
    settled()
    poll(enrolled)
    before = server.sent + server.received
    assert poll(enrolled).reason == ""
    assert server.sent + server.received - before <= 1000


def test_what_no_channel_needs_goes(enrolled, built, gate):
    poll(enrolled)
    built.publish({"site.toml": b'place = "third"\n'})
    assert poll(enrolled).reason == ""
    kinds = Counter(name.partition(".")[2] or "file" for name in copied(enrolled))
    roles = ["root.json", "snapshot.json", "targets.json", "stable.json", "stable-numbers.json"]
    assert kinds == Counter(["file", "json", *roles, "site.json", "numbers.json"])


def test_a_folder_is_read_as_a_server_is(enrolled, built, server, gate):
    enrol(enrolled, f"file://{built.folder}/", built.root)
    assert poll(enrolled).reason == ""
    assert gate.site == OLD and server.asked() == []


def test_a_file_that_the_copy_lost_or_that_the_disk_damaged_comes_again(enrolled, gate):
    poll(enrolled)
    (one, *_), gate.site = [file for file in enrolled.copy.rglob("*") if len(file.name) == 64], {}
    one.write_bytes(b"x" * one.stat().st_size)
    assert poll(enrolled).fetched == 1
    assert gate.site == OLD


def test_the_kiosk_says_no(enrolled, gate):
    poll(enrolled)
    gate.answers.append(b'{"refused":"faults","faults":["site.toml: nobody has confirmed the number"]}\n')
    outcome = poll(enrolled)
    assert (outcome.reason, outcome.why) == ("faults", "site.toml: nobody has confirmed the number")
    assert outcome.version and gate.site == OLD


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"nonsense\n",
        b"[]\n",
        b'{"ok":{}}\n',
        b'{"missing":[]}\n',
        b'{"missing":["../../etc/passwd"]}\n',
        b'{"refused":7}\n',
        b"{" * 100_000 + b"\n",
        b"x" * 2_000_000,
    ],
)
def test_an_answer_of_the_gate_that_is_none(enrolled, gate, answer):
    gate.answers.append(answer)
    assert poll(enrolled).reason == Trouble.GATE


def test_a_kiosk_that_misses_what_is_there_gets_it_once(enrolled, server, gate):
    """It is not asked for ever, and nothing is fetched again."""
    poll(enrolled)
    (one, *_) = [name for name in copied(enrolled) if len(name) == 64]
    server.asked()
    gate.answers.append(json.dumps({"missing": [one]}).encode() + b"\n")
    assert poll(enrolled).reason == Trouble.GATE
    assert one not in server.asked()


def test_what_nobody_signed_is_not_fetched_though_the_gate_asks_for_it(enrolled, server, gate):
    poll(enrolled)
    server.asked()
    gate.answers.append(json.dumps({"missing": ["0" * 64]}).encode() + b"\n")
    assert poll(enrolled).reason == Trouble.GATE
    assert "0" * 64 not in server.asked()


def test_the_kiosks_group_reads_the_copy_and_nothing_else(enrolled, gate):
    """Whatever systemd has set: all services of the kiosk are closed to others."""
    os.umask(0o077)
    assert main(["poll", "--folder", str(enrolled.folder), "--gate", str(enrolled.gate)]) == 0
    for path in enrolled.copy.rglob("*"):
        assert path.stat().st_mode & 0o777 == (0o750 if path.is_dir() else 0o640), path
    closed = [enrolled.trusted, enrolled.parts, enrolled.seen]
    assert not [path for path in closed if path.stat().st_mode & 0o077]


def test_one_poll_at_a_time(enrolled):
    with enrolled.lock.open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        assert poll(enrolled).reason == Trouble.BUSY


def test_exit_codes_and_log_lines(enrolled, gate, server, built, caplog):
    words = ["poll", "--folder", str(enrolled.folder), "--gate", str(enrolled.gate)]

    def told():
        lines = [record.getMessage() for record in caplog.records]
        caplog.clear()
        return lines

    assert main(words) == 0
    assert told() == ["The kiosk has version 1, of which 2 files came now"]
    assert main(words) == 0
    assert re.fullmatch(r"Nothing new: version \d, good until 20\d\d-\d\d-\d\d", told()[0])
    gate.answers.append(b'{"refused":"faults"}\n')
    assert main(words) == SITE_REFUSED
    assert told() == ["Refused (faults): the kiosk did not take the site. The screen stays as it is"]
    server.stop()
    assert main(words) == OUT_OF_REACH
    assert told()[0].startswith("Out of reach: the server does not answer")
    enrol(enrolled, f"file://{built.folder}/", built.root)
    assert main([*words[:-1], str(enrolled.folder / "none.sock")]) == THIS_MACHINE
    assert "the gate does not answer" in told()[0]
    enrolled.enrolment.unlink()
    assert main(words) == NOT_ENROLLED
    assert "not enrolled" in told()[0]


def test_a_trouble_that_goes_on_is_a_warning_once(enrolled, gate, server, built, caplog, log_warnings):
    words = ["poll", "--folder", str(enrolled.folder), "--gate", str(enrolled.gate)]
    assert main(words) == 0
    server.stop()
    for _ in range(3):
        assert main(words) == OUT_OF_REACH
    assert len(log_warnings()) == 1
    assert len([said for said in caplog.messages if said.startswith("Out of reach: ")]) == 3
    enrolled.enrolment.unlink()
    assert [main(words), main(words)] == [NOT_ENROLLED] * 2
    assert len(log_warnings()) == 2
    enrol(enrolled, f"file://{built.folder}/", built.root)
    assert main(words) == 0
    assert caplog.messages[-1].startswith("It works again: the look before ended with “this machine is not")
    assert main(words) == 0
    assert not caplog.messages[-1].startswith("It works again")


def test_an_outcome_that_the_disk_does_not_keep_is_told(enrolled, gate, server, log_warnings, monkeypatch):
    def refuse(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kiosk.fleet.agent.poll.keep_outcome", refuse)
    assert poll(enrolled).reason == ""
    (said,) = log_warnings()
    assert re.fullmatch(r"What came of it is not kept: .*No space left on device; \d+ bytes free", said)
