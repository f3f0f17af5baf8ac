"""A kiosk that is enrolled, a repository that the agent has fetched, and the gate between them."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.base.enrolment.channels import STABLE
from kiosk.base.enrolment.enrolment import Enrolment
from kiosk.base.enrolment.kept_enrolment import FILE, kiosks_part, read_enrolled
from kiosk.fleet.gate.site_check import FaultsError, Judge
from kiosk.fleet.gate.site_update import Gate
from kiosk.fleet_door import check_and_apply as take
from tests.commands.site_transfer.conftest import INSTALLED, LANGUAGES
from tests.fleet.gate.window_and_gate import WindowAndGate
from tests.fleet.repository.building import build
from tests.in_memory import tmp_path

__all__ = ["tmp_path"]

FIRST = {"site.toml": (INSTALLED.replace("Installed", "First") + LANGUAGES).encode(), "logo.png": b"one logo"}
SECOND = {**FIRST, "site.toml": FIRST["site.toml"].replace(b"First", b"Second")}
NOW = datetime(2027, 1, 10, 12, tzinfo=UTC)


class InThisProcess(Judge):
    """What the child does, without a start of Python."""

    def apply(self, folder, manifest, again):
        answer = take.take(folder, self.installed, self.state, manifest, again)
        if faults := answer.get("faults"):
            raise FaultsError(tuple(faults))
        if number := answer.get("errno"):
            raise OSError(number, "this disk")


@pytest.fixture
def faults(monkeypatch):
    """What the check finds; other tests check."""
    found = []
    monkeypatch.setattr(take, "problems_in", lambda folder, all_hosts, now: tuple(found))
    return found


@pytest.fixture
def repository(tmp_path):
    return build(tmp_path / "copy")


@pytest.fixture
def state(tmp_path, repository):
    folder = tmp_path / "state"
    folder.mkdir()
    told = Enrolment("kiosk-7", "https://fleet.example.org/site/", STABLE, json.loads(repository.root))
    (folder / FILE).write_bytes(kiosks_part(told))
    return folder


@pytest.fixture
def installed(tmp_path):
    site: Path = tmp_path / "etc/site.toml"
    site.parent.mkdir()
    site.write_text(INSTALLED + LANGUAGES, "utf-8")
    return site


@pytest.fixture
def gate(state, installed, repository, faults):
    judge = InThisProcess("", installed, state)
    return Gate(read_enrolled(state), state, repository.folder, judge, state.parent / "boot", reserve=0)


@pytest.fixture
def machine(installed, state, repository, tmp_path):
    """A window and a gate as processes."""
    run = tmp_path / "run"
    run.mkdir()
    return WindowAndGate(installed, state, repository.folder, run)
