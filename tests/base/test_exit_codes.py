"""Exit codes of services: one table, which systemd, the program and its pages agree with."""

import re
from pathlib import Path

from kiosk.base.enrolment.poll_outcome import PollOutcome, Trouble
from kiosk.base.enrolment.refusal import Reason
from kiosk.base.exit_codes import OF_COMMAND, OF_SERVICE
from kiosk.fleet.agent.__main__ import exit_code

ROOT = Path(__file__).parents[2]
UNITS = sorted((ROOT / "resources/system/root/usr/lib/systemd/system").glob("*.service"))
POLL = OF_SERVICE["kiosk.fleet.agent poll"]
OF_THE_GATE = "faults"


def started(unit):
    """What a unit starts, and the exit codes that it has a rule for."""
    text = unit.read_text("utf-8")
    found = re.search(r"(?m)^ExecStart=.* (?:-m (kiosk\.\S+(?: poll)?)|\S*main\.py (\S+))", text)
    named = re.findall(r"(?m)^(?:Success|RestartPrevent|RestartForce)ExitStatus=(.+)$", text)
    return found and (found[1] or found[2]), {
        int(code) for line in named for code in line.split() if code.isdigit()
    }


def test_a_poll_ends_with_each_code_of_its_table_and_no_other():
    reasons = ("", *Trouble, *Reason, OF_THE_GATE)
    assert {exit_code(PollOutcome(reason)) for reason in reasons} == {*POLL}


def test_the_page_of_the_agent_has_each_of_them():
    page = (ROOT / "docs/fleet/agent.md").read_text("utf-8")
    assert {int(code) for code in re.findall(r"(?m)^\| \*.+\* \| (\d+) \|", page)} == {*POLL}


def test_each_service_of_the_table_is_started():
    assert {*OF_SERVICE} <= {what for what, _ in map(started, UNITS)}


def test_each_code_that_a_unit_names_is_in_the_table():
    named = [(what, codes) for what, codes in map(started, UNITS) if codes]
    assert len(named) == 3
    for what, codes in named:
        assert codes <= {*(OF_SERVICE | OF_COMMAND)[what]}, what
