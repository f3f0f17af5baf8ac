"""What a machine has lost comes again, and a wrong clock makes no old site a newer one."""

from datetime import datetime
from pathlib import Path

import pytest
from tuf.ngclient._internal import trusted_metadata_set

from kiosk.base.enrolment.refusal import Reason
from tests.fleet.agent.attacking import heals, metadata_of, put_back, refused
from tests.fleet.agent.conftest import NEW, OLD, enrol
from tests.fleet.repository.building import build

pytestmark = pytest.mark.usefixtures("on_screen")


def at(year: int) -> type[datetime]:
    class Then(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime(year, 1, 1, tzinfo=tz)

    return Then


def turn_to(monkeypatch: pytest.MonkeyPatch, year: int) -> None:
    """The clock of the machine, as TUF reads it."""

    class Module:
        datetime = at(year)
        timezone = trusted_metadata_set.datetime.timezone

    monkeypatch.setattr(trusted_metadata_set, "datetime", Module)


def test_a_clock_of_1970_makes_an_old_site_no_newer(enrolled, built, gate, monkeypatch):
    before = metadata_of(built)
    built.publish(NEW)
    turn_to(monkeypatch, 1970)
    heals(enrolled, gate, NEW)
    put_back(before)
    refused(enrolled, gate, Reason.OLDER)


def test_a_clock_of_2099_keeps_the_screen_and_says_so(enrolled, built, gate, monkeypatch):
    built.publish(NEW)
    with monkeypatch.context() as patched:
        turn_to(patched, 2099)
        refused(enrolled, gate, Reason.EXPIRED)
    heals(enrolled, gate, NEW)


KEPT = (
    "root.json",
    "timestamp.json",
    "snapshot.json",
    "targets.json",
    "stable.json",
    "stable-numbers.json",
    "root_history/1.root.json",
)


@pytest.mark.sample(2)
@pytest.mark.parametrize("name", KEPT)
@pytest.mark.parametrize("change", [Path.unlink, lambda file: file.write_bytes(b"")], ids=["lost", "empty"])
def test_metadata_that_this_machine_lost_comes_again(enrolled, built, gate, name, change):
    change(enrolled.trusted / name)
    heals(enrolled, gate, OLD)
    built.publish(NEW)
    change(enrolled.trusted / name)
    heals(enrolled, gate, NEW)


@pytest.mark.parametrize("name", ["copy/metadata/timestamp.json", "seen.json", "outcome.json", "copy"])
def test_whatever_else_this_machine_lost_comes_again(enrolled, built, gate, name):
    file = enrolled.folder / name
    if file.is_dir():
        for each in sorted(file.rglob("*"), reverse=True):
            each.rmdir() if each.is_dir() else each.unlink()
    else:
        file.write_bytes(b"")
    gate.site = {}
    heals(enrolled, gate, OLD)


def test_what_a_kill_has_left_goes(enrolled, gate):
    (enrolled.trusted / "tmpabcd1234").write_bytes(b"half")
    enrolled.parts.mkdir(exist_ok=True)
    (enrolled.parts / ("0" * 64)).write_bytes(b"half")
    gate.site = {}
    for file in enrolled.copy.rglob("*"):
        if len(file.name) == 64:
            file.unlink()
    heals(enrolled, gate, OLD)
    assert not list(enrolled.trusted.glob("tmp*")) and not list(enrolled.parts.iterdir())


def test_another_repository_is_another_enrolment(enrolled, built, gate, server, tmp_path):
    """A machine that joins another fleet believes nothing of the one before."""
    other = build(tmp_path / "other")
    other.publish(NEW)
    server.folder = other.folder
    refused(enrolled, gate, Reason.UNSIGNED)
    enrol(enrolled, server.address, other.root)
    gate.root = other.root
    heals(enrolled, gate, NEW)
