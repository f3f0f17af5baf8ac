"""``apply`` takes what ``pack stick`` has written, once the gate has verified it."""

import json
from datetime import UTC, datetime

import pytest

from kiosk.commands.travel import signed_stick
from kiosk.commands.travel.signed_stick import REFUSED, told
from kiosk.loading.world import Sources
from kiosk.machine.site_in_use import site_in_use
from kiosk.repository.enrolment import Enrolment
from kiosk.repository.kept_enrolment import FILE, kiosks_part
from kiosk.repository.layout import STABLE
from kiosk.repository.refusal import Reason
from tests.commands.travel.conftest import INSTALLED, LANGUAGES
from tests.repository.building import build

SITE = {"site.toml": (INSTALLED.replace("Installed", "Signed") + LANGUAGES).encode()}


def test_each_word_of_the_gate_has_a_sentence():
    assert {*REFUSED} == {*Reason, "unenrolled"}
    for word in REFUSED:
        lines, code = told({"refused": word, "faults": ["site.toml:1: error"]})
        assert code == 1 and lines[0] == REFUSED[word] and lines[-1] == "Nothing was changed."
        assert "site.toml:1: error" in lines
    assert told({"ok": {"digest": "a"}})[1] == 0
    assert told({"missing": ["a", "b"]})[0][0].startswith("2 files are missing")
    assert told({})[1] == told({"refused": "question"})[1] == 1


def test_a_plan_of_a_signed_stick_changes_nothing(call, machine, tmp_path):
    built = build(tmp_path / "stick")
    built.publish(SITE)
    ended = call("apply", built.folder, "--plan", *machine)
    assert ended.returncode == 1 and "said when it was signed" in ended.stdout


def test_without_the_packages_it_says_so(call, machine, tmp_path, monkeypatch):
    build(tmp_path / "stick").publish(SITE)
    monkeypatch.setattr(signed_stick, "find_spec", lambda name: None)
    monkeypatch.setattr(signed_stick, "agent_environment", lambda environment: tmp_path)
    ended = call("apply", tmp_path / "stick", *machine)
    assert ended.returncode == 1 and "packages that are missing here" in ended.stdout


@pytest.mark.slow
def test_a_kiosk_of_the_fleet_takes_it_and_another_one_does_not(call, machine, tmp_path):
    site, state = machine[1], machine[3]
    built = build(tmp_path / "stick")
    built.publish(SITE)
    ended = call("apply", built.folder, *machine)
    assert ended.returncode == 1 and "belongs to no fleet" in ended.stdout
    other = build(tmp_path / "other")
    for root, code in ((other.root, 1), (built.root, 0)):
        told = Enrolment("kiosk-7", "https://fleet.example.org/site/", STABLE, json.loads(root))
        (state / FILE).write_bytes(kiosks_part(told))
        ended = call("apply", built.folder, *machine)
        assert ended.returncode == code, ended.stdout
    assert "Signed, and applied" in ended.stdout
    shown = site_in_use(Sources(site, kept=state), state).site
    assert shown.read_bytes() == SITE["site.toml"] and shown != site
    built.renew(datetime(2026, 1, 1, tzinfo=UTC))
    assert "count no more" in call("apply", built.folder, *machine).stdout
