"""One question in, one answer out, in a process of its own as on a machine."""

import json
import logging
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.base.applied.good_and_bad_sites import failed_sites
from kiosk.base.enrolment.kept_enrolment import FILE
from kiosk.base.enrolment.poll_outcome import OUTCOME, PollOutcome, keep_outcome
from kiosk.base.enrolment.refusal import Reason
from kiosk.base.services.service_questions import LONGEST_QUESTION, QuestionError
from kiosk.fleet.agent.facts import FACTS, Facts, FactsError, as_object, facts_of
from kiosk.fleet.gate.__main__ import GatePlaces, answered
from kiosk.fleet.gate.gate_requests import read_question
from kiosk.fleet.repository.writing.renewing import USUAL_DAYS
from tests.fleet.gate.conftest import FIRST, NOW

ROOT = Path(__file__).parents[3]


@pytest.fixture
def places(state, installed, repository, tmp_path):
    return GatePlaces(state, tmp_path / "boot", repository.folder, installed, sys.executable)


def ask(places, **question):
    raw, _ = answered(json.dumps(question).encode() + b"\n", places)
    assert raw.endswith(b"\n") and raw.count(b"\n") == 1
    return json.loads(raw)


@pytest.mark.usefixtures("log_warnings")
@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\n",
        b"status\n",
        b'{"verb":"status"}',
        b'{"verb":"shell"}\n',
        b'{"verb":"status","more":1}\n',
        b'{"verb":["status"]}\n',
        b'["status"]\n',
        b"[" * 3000 + b"\n",
        b'{"verb":"status"}' + b" " * LONGEST_QUESTION + b"\n",
    ],
)
def test_what_is_no_question_is_answered_by_a_word(places, raw):
    with pytest.raises(QuestionError):
        read_question(raw)
    assert answered(raw, places) == (b'{"refused":"question"}\n', False)


@pytest.mark.usefixtures("log_warnings")
@pytest.mark.parametrize("raw", [None, b"{}", b"[" * 50_000, b"\xff"])
def test_a_kiosk_of_its_own_has_no_answers(places, raw):
    (places.state / FILE).unlink()
    if raw is not None:
        (places.state / FILE).write_bytes(raw)
    assert ask(places, verb="status") == {"refused": "unenrolled"}
    assert ask(places, verb="take") == {"refused": "unenrolled"}


@pytest.mark.parametrize("verb", ["take", "restart"])
def test_a_disk_that_refuses_is_said_in_a_word(places, verb, log_warnings):
    for file in (places.state / "gate", places.boot):
        file.write_text("no folder", "utf-8")
    assert ask(places, verb=verb) == {"refused": "damaged"}
    (said,) = log_warnings()
    assert re.fullmatch(r"This disk refuses it: .*; \d+ bytes free", said)


def test_a_disk_that_refuses_each_take_is_warned_of_once(places, log_warnings, caplog):
    caplog.set_level(logging.INFO, "kiosk")
    (places.state / "gate").write_text("no folder", "utf-8")
    for _ in range(3):
        assert ask(places, verb="take") == {"refused": "damaged"}
    assert ask(places, verb="status")["ok"], "another question may work"
    assert len(log_warnings()) == 1
    (places.state / "gate").unlink()
    ask(places, verb="take")
    assert "The disk, for take, works again" in caplog.messages


def test_a_site_that_is_refused_each_time_is_warned_of_once(places, repository, gate, log_warnings, caplog):
    caplog.set_level(logging.INFO, "kiosk")
    repository.publish(FIRST)
    # Long after it has expired.
    for _ in range(3):
        gate.take(NOW.replace(year=2099))
    assert len(log_warnings()) == 1
    assert len([said for said in caplog.messages if said.startswith("Refused (expired): ")]) == 3
    assert gate.take(NOW).digest
    assert "The taking of signed sites works again" in caplog.messages


def test_facts_are_those_of_the_list(places, gate, repository):
    told = ask(places, verb="status")["ok"]
    assert tuple(told) == FACTS
    assert (told["site"], told["version"], told["alarm"], told["expires_days"]) == ("", 0, "", None)
    digest = repository.publish(FIRST).digest
    gate.take(NOW)
    told = ask(places, verb="status")["ok"]
    assert (told["site"], told["version"], told["failed"]) == (digest[:12], 1, "")
    assert USUAL_DAYS - 2 <= told["expires_days"] <= USUAL_DAYS
    failed_sites(places.state).add(digest)
    assert ask(places, verb="status")["ok"]["failed"] == digest[:12]


GOOD = Facts(
    *("kiosk-7", "0.2.0", "0" * 12, 7, "stable", "", "", 80, None, "ok", 90, "ok", 4096, "unknown", 3)
)


@pytest.mark.parametrize(
    "changed",
    [
        {"panel": "p1"},
        {"name": "Kiosk 7; rm"},
        {"site": "not a digest"},
        {"alarm": "somebody is here"},
        {"doctor": "ok, and touched"},
        {"uptime_h": True},
        {"uptime_h": -1},
        {"version": 1.5},
        {"numbers_days": "3"},
        {"examined_min": -1},
        {"voltage": ["ok"]},
    ],
)
def test_no_other_fact_leaves_the_kiosk(changed):
    assert facts_of(as_object(GOOD)) == GOOD
    with pytest.raises(FactsError):
        facts_of(as_object(GOOD) | changed)
    with pytest.raises(FactsError):
        facts_of({name: value for name, value in as_object(GOOD).items() if name != "doctor"})


def test_the_journal_learns_the_priority_of_each_line(tmp_path):
    with (tmp_path / "stderr").open("w") as stderr:
        there = os.fstat(stderr.fileno())
        environment = {**os.environ, "JOURNAL_STREAM": f"{there.st_dev}:{there.st_ino}"}
        subprocess.run(
            [sys.executable, "-E", "-s", "-m", "kiosk.fleet.gate"],
            cwd=ROOT,
            input=b"nonsense\n",
            stdout=subprocess.DEVNULL,
            stderr=stderr,
            env=environment,
            timeout=60,
            check=True,
        )
    (said,) = (tmp_path / "stderr").read_text("utf-8").splitlines()
    assert said.startswith("<4>WARNING kiosk.gate: A question ")


@pytest.mark.fleet
def test_the_service_takes_a_site_that_the_real_check_has_found_sound(places, repository):
    repository.publish({"site.toml": FIRST["site.toml"] + b"colour = 3\n"})
    environment = {
        "PATH": os.environ["PATH"],
        "STATE_DIRECTORY": str(places.state),
        "RUNTIME_DIRECTORY": str(places.boot),
        "AWARENESS_KIOSK_COPY": str(places.copy),
        "AWARENESS_KIOSK_SITE": str(places.site),
    }

    def service(verb):
        ended = subprocess.run(
            [sys.executable, "-E", "-s", "-m", "kiosk.fleet.gate"],
            cwd=ROOT,
            input=json.dumps({"verb": verb}).encode() + b"\n",
            capture_output=True,
            env=environment,
            timeout=300,
            check=True,
        )
        return json.loads(ended.stdout), ended.stderr.decode()

    answer, told = service("take")
    assert answer["refused"] == "faults" and "colour" in " ".join(answer["faults"]), (answer, told)
    repository.publish({"site.toml": FIRST["site.toml"]})
    answer, told = service("take")
    assert "ok" in answer, (answer, told)
    assert service("status")[0]["ok"]["site"] == answer["ok"]["digest"][:12]
    # The first one has let doctor look.
    facts = service("status")[0]["ok"]
    assert facts["doctor"] in {"ok", "warn", "fail"} and facts["numbers_days"] is None


@pytest.mark.parametrize(("heard", "told"), [(True, "off"), (False, "ok"), (None, "ok")])
def test_a_clock_that_differs_from_the_servers_is_told(places, heard, told):
    keep_outcome(places.copy.parent / OUTCOME, PollOutcome(clock_is_off=heard))
    assert ask(places, verb="status")["ok"]["clock"] == told


@pytest.mark.parametrize(
    ("reason", "told"),
    [(Reason.UNSIGNED, "unsigned"), (Reason.OLDER, "older"), (Reason.UNREACHABLE, ""), ("x", ""), ("", "")],
)
def test_an_attack_that_the_agent_has_met_is_told(places, reason, told):
    """The copy stays as it was then, so the gate itself would know of nothing."""
    keep_outcome(places.copy.parent / OUTCOME, PollOutcome(reason, "why"))
    assert ask(places, verb="status")["ok"]["alarm"] == told
