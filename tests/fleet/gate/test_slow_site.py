"""A site that took too long to start is tried again later, ever less often, and its reason is told."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.base.applied.applied_site import applied, slow
from kiosk.base.applied.applied_sites import AppliedSites
from kiosk.base.applied.good_and_bad_sites import lasted_sites
from kiosk.base.clock import Moment
from kiosk.base.enrolment.refusal import HIDDEN, Reason
from kiosk.fleet.gate.gathered_facts import facts
from kiosk.loading.sources import Sources
from kiosk.machine.sites.installed_stamp import stamp_of
from tests.fleet.gate.conftest import FIRST, NOW, SECOND

pytestmark = pytest.mark.usefixtures("log_warnings")

HOUR = 3600.0


class LeavingKiosk:
    """A gate on a machine whose hours are told; ``leave`` is what the window does after two slow starts."""

    def __init__(self, gate, installed):
        self.uptime = HOUR
        self.gate = replace(gate, uptime=lambda: self.uptime)
        self.sites, self.installed = AppliedSites(gate.state), Sources(installed, kept=gate.state)

    @property
    def shown(self):
        return self.sites.last().digest

    def leave(self):
        with self.sites.alone():
            self.sites.choose(slow(self.sites.last(), stamp_of(self.installed)))

    def restart(self):
        self.gate.boot.rename(self.gate.boot.with_name("boot-before"))
        self.uptime = 60.0

    def take(self, now=NOW):
        answer = self.gate.take(now)
        return answer.refused or answer.digest

    def told(self):
        known = facts(self.gate.enrolled, self.gate.state, self.gate.boot, Moment(0.0, NOW))
        return known.failed, known.alarm


@pytest.fixture
def kiosk(gate, installed, repository):
    """It has left the second site."""
    kiosk = LeavingKiosk(gate, installed)
    kiosk.first = repository.publish(FIRST).digest
    kiosk.take()
    kiosk.second = repository.publish(SECOND).digest
    assert kiosk.take() == kiosk.second
    kiosk.leave()
    return kiosk


def test_it_is_told_at_once_and_until_it_ran(kiosk):
    slow_now = (kiosk.second[:12], Reason.SLOW)
    assert kiosk.told() == slow_now
    assert kiosk.take() is Reason.SLOW
    assert kiosk.told() == slow_now
    kiosk.uptime += 2 * HOUR
    assert kiosk.take() == kiosk.second
    # Or a server could give it to all screens while nobody knows yet.
    assert kiosk.told() == slow_now
    lasted_sites(kiosk.gate.state).add(kiosk.second)
    assert (kiosk.take(), kiosk.told()) == (kiosk.second, ("", ""))


def test_pauses_grow_and_end(kiosk):
    for hours in (2, 8, 24):
        kiosk.uptime += hours * HOUR - 1
        assert (kiosk.take(), kiosk.shown) == (Reason.SLOW, kiosk.first)
        kiosk.uptime += 1
        assert (kiosk.take(), kiosk.shown) == (kiosk.second, kiosk.second)
        kiosk.leave()
    kiosk.uptime += 1000 * HOUR
    assert (kiosk.take(), kiosk.shown) == (Reason.SLOW, kiosk.first)
    kiosk.restart()
    kiosk.uptime = HOUR
    assert kiosk.take() is Reason.SLOW


def test_a_restart_of_the_machine_is_a_reason_to_try_once(kiosk):
    kiosk.restart()
    assert kiosk.take() is Reason.SLOW, "it is still busy with its start"
    kiosk.uptime = 900
    assert kiosk.take() == kiosk.second
    kiosk.leave()
    kiosk.uptime += 7 * HOUR
    assert kiosk.take() is Reason.SLOW, "once"


@pytest.mark.parametrize("year", [1970, 2026])
def test_a_wrong_clock_changes_nothing(kiosk, year):
    wrong = datetime(year, 1, 1, tzinfo=UTC)
    assert kiosk.take(wrong) is Reason.SLOW
    assert kiosk.take(NOW + timedelta(days=20)) is Reason.SLOW
    kiosk.uptime += 2 * HOUR
    assert kiosk.take(wrong) == kiosk.second


def test_nothing_is_fetched_for_it(kiosk, repository):
    for file in (repository.folder / "files").rglob("*"):
        if file.is_file():
            file.unlink()
    kiosk.uptime += 2 * HOUR
    assert kiosk.take() == kiosk.second


def test_the_next_site_is_taken_at_once(kiosk, repository):
    third = repository.publish({**SECOND, "site.toml": SECOND["site.toml"] + b"# mended\n"}).digest
    assert kiosk.take() == third
    assert (kiosk.told(), kiosk.sites.is_there(kiosk.second)) == (("", ""), False)


def test_a_person_may_bring_it_at_once(kiosk):
    kiosk.gate = replace(kiosk.gate, by_hand=True)
    assert (kiosk.take(), kiosk.shown, kiosk.told()) == (kiosk.second, kiosk.second, ("", ""))


def test_who_chose_another_site_since_has_the_last_word(kiosk):
    kiosk.sites.choose(applied(kiosk.sites.last(), stamp_of(kiosk.installed), ""))
    chosen = kiosk.sites.last()
    kiosk.uptime += 2 * HOUR
    assert kiosk.take() == kiosk.second
    assert (kiosk.sites.last(), kiosk.told()) == (chosen, ("", HIDDEN))


def test_nothing_that_is_written_in_the_installed_folder_holds_it_back(kiosk, installed):
    installed.write_text(installed.read_text("utf-8") + "# changed\n", "utf-8")
    kiosk.uptime += 2 * HOUR
    assert kiosk.take() == kiosk.second
    assert kiosk.shown == kiosk.second


@pytest.mark.parametrize("raw", [b"", b"[]", b'{"at": "soon"}', b'{"digest": 3, "at": {}}'])
def test_a_damaged_note_of_the_last_try_is_none(kiosk, raw):
    (kiosk.gate.boot / "tried.json").write_bytes(raw)
    assert kiosk.take() == kiosk.second


def test_a_note_that_cannot_be_kept_stops_no_site(kiosk, repository):
    (kiosk.gate.boot / "tried.json").unlink()
    kiosk.gate.boot.rmdir()
    kiosk.gate.boot.write_bytes(b"")
    third = repository.publish({**SECOND, "logo.png": b"a logo"}).digest
    assert kiosk.take() == third
