"""``apply`` takes what ``pack stick`` has written, once the gate has verified it."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from hashlib import sha256

import pytest

from kiosk.base.enrolment.channels import STABLE
from kiosk.base.enrolment.enrolment import Enrolment
from kiosk.base.enrolment.kept_enrolment import FILE, kiosks_part
from kiosk.base.enrolment.refusal import Reason
from kiosk.base.places import ROOT
from kiosk.base.services import agent_python
from kiosk.commands.site_transfer import signed_stick, stick
from kiosk.commands.site_transfer.signed_stick import signed_in
from kiosk.fleet.gate.by_hand import REFUSED, UNENROLLED
from kiosk.fleet.repository.reading.bundle import write_bundle
from kiosk.fleet.repository.writing.publishing import in_force, needed
from kiosk.loading.sources import Sources
from kiosk.machine.sites.site_in_use import site_in_use
from tests.commands.site_transfer.conftest import INSTALLED, LANGUAGES
from tests.fleet.repository.building import build

SITE = {"site.toml": (INSTALLED.replace("Installed", "Signed") + LANGUAGES).encode()}


def test_a_plan_of_a_signed_stick_changes_nothing(call, machine, tmp_path):
    built = build(tmp_path / "stick")
    built.publish(SITE)
    ended = call("apply", built.folder, "--plan", *machine)
    assert ended.returncode == 1 and "said when it was signed" in ended.stdout


def test_without_the_packages_it_says_so(call, machine, tmp_path, monkeypatch):
    build(tmp_path / "stick").publish(SITE)
    monkeypatch.setattr(agent_python, "find_spec", lambda name: None)
    monkeypatch.setattr(agent_python, "agent_environment", lambda environment: tmp_path)
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


@pytest.fixture
def bundle(tmp_path):
    """A file as ``pack stick`` writes it."""

    def written(built, name="stable.signed"):
        renewed = in_force(built.folder)
        wanted = needed(built.folder).in_force(renewed)
        file = tmp_path / "bundles" / name
        file.parent.mkdir(exist_ok=True)
        with file.open("wb") as target:
            write_bundle(built.folder, (*wanted.signed, *wanted.files), target)
        return file

    return written


def test_what_is_on_a_stick_is_told_apart(tmp_path, bundle):
    built = build(tmp_path / "repository")
    built.publish(SITE)
    file = bundle(built)
    assert signed_in(built.folder) == built.folder
    assert signed_in(file) == signed_in(file.parent) == file
    (file.parent / "harbour.site").write_bytes(b"")
    assert signed_in(file.parent) is None
    assert signed_in(file.parent / "harbour.site") is signed_in(tmp_path / "none.signed") is None


def test_a_damaged_file_is_said_and_nothing_of_it_stays(call, machine, tmp_path):
    (tmp_path / "stable.signed").write_bytes(b"junk")
    ended = call("apply", tmp_path / "stable.signed", *machine)
    assert ended.returncode == 1 and "is damaged" in ended.stdout
    assert list(machine[3].iterdir()) == []


@pytest.fixture
def at_stick(call, machine, monkeypatch):
    """at_stick(file, act) is what the staff page hears."""

    def asked(file, act):
        seen = ("--seen", sha256(file.read_bytes()).hexdigest())
        monkeypatch.setattr(stick, "socket_path", lambda: file)
        for reader in (stick, signed_stick):
            monkeypatch.setattr(reader, "fetch", lambda path, name, target: target.write(path.read_bytes()))
        return json.loads(call("stick", act, file.name, *seen, *machine).stdout.splitlines()[-1])

    return asked


def enrol(state, built):
    told = Enrolment("kiosk-7", "https://fleet.example.org/site/", STABLE, json.loads(built.root))
    (state / FILE).write_bytes(kiosks_part(told))


@pytest.mark.usefixtures("quick")
def test_staff_see_what_a_signed_stick_changes(at_stick, bundle, machine, tmp_path):
    built = build(tmp_path / "repository")
    built.publish(SITE)
    answer = at_stick(bundle(built), "plan")
    assert answer["word"] == "faults" and answer["faults"] == [UNENROLLED]
    enrol(machine[3], built)
    answer = at_stick(bundle(built), "plan")
    assert answer["word"] == "ok" and answer["rows"] == [["Settings", "changed: name"]]
    (tmp_path / "bundles/bad.signed").write_bytes(b"junk")
    answer = at_stick(tmp_path / "bundles/bad.signed", "use")
    assert answer["word"] == "faults" and "is damaged" in answer["faults"][0]
    assert {each.name for each in machine[3].iterdir()} == {FILE}


@pytest.mark.slow
def test_staff_use_a_signed_stick(at_stick, bundle, machine, tmp_path):
    site, state = machine[1], machine[3]
    built, other = build(tmp_path / "repository"), build(tmp_path / "other")
    for each in (built, other):
        each.publish(SITE)
    enrol(state, built)
    assert at_stick(bundle(other), "use")["faults"][0] == REFUSED[Reason.UNSIGNED]
    assert at_stick(bundle(built), "use")["word"] == "ok"
    assert site_in_use(Sources(site, kept=state), state).site.read_bytes() == SITE["site.toml"]
    assert [each.name for each in state.iterdir() if each.name.startswith(".")] == []


@pytest.mark.slow
def test_the_command_becomes_the_gate(bundle, machine, tmp_path):
    """As it is typed: nothing of this process is in between."""
    site, state = machine[1], machine[3]
    built = build(tmp_path / "repository")
    built.publish(SITE)
    enrol(state, built)
    words = [sys.executable, str(ROOT / "main.py"), "apply", str(bundle(built)), *map(str, machine)]
    ended = subprocess.run(words, stdout=subprocess.PIPE, text=True, timeout=200, check=False)
    assert ended.returncode == 0, ended.stdout
    assert ended.stdout.splitlines()[-1] == "apply --back undoes it."
    assert site_in_use(Sources(site, kept=state), state).site.read_bytes() == SITE["site.toml"]
