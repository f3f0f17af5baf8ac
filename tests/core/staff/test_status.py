"""The rows of the overview: what a row says is wrong, and in which order staff read them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.core.base.findings import Finding, Level
from kiosk.core.site.confirmations import CONFIRMED_DAYS
from kiosk.core.site_choice.due_dates import DueKind
from kiosk.core.staff.status import AREAS, NumberRow, StatusKind, StatusRow, drafts_end, next_due, status
from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state.machine_facts import MachineFacts
from tests.core.site_choice.test_due_dates import emergency, helpline
from tests.core.staff.test_rules import known, page
from tests.fakes import EXPIRED, SOON, Rules

FACTS = MachineFacts(gpu=True, free_mb=9000, synchronised=True)


def rows(rules):
    return status(rules.scene, rules.state, rules.world, rules.now)


def level(rules, kind):
    return next(row.level for row in rows(rules) if isinstance(row, StatusRow) and row.kind is kind)


def confirmed(days):
    """A site whose only numbers were confirmed so many days ago."""
    return known(emergency=emergency(days), helpline=(helpline(days),))


@pytest.fixture
def rules():
    return page(Rules(confirmed(0)))


def test_each_kind_is_a_row(rules):
    assert [row.kind for row in rows(rules)] == list(StatusKind)
    assert set(AREAS) == set(StatusKind)


@pytest.mark.parametrize(
    ("area", "kind"), [(area, kind) for kind, areas in AREAS.items() for area in areas], ids=str
)
def test_what_the_examination_finds_is_seen_in_its_row_alone(rules, area, kind):
    rules.do(se.Examined((Finding(Level.WARN, area, "odd", "mend it"),), FACTS))
    assert {row.kind for row in rows(rules) if row.level is not Level.OK} == {kind}


@pytest.mark.parametrize("area", ["go-live", "something new"])
def test_what_has_no_row_is_seen_at_the_end(rules, area):
    rules.do(se.Examined((Finding(Level.WARN, area, "odd", "mend it"),), FACTS))
    assert level(rules, StatusKind.FOUND) is Level.WARN and rows(rules)[-1].kind is StatusKind.FOUND
    assert level(rules, StatusKind.DUE) is Level.OK


def test_the_worst_comes_first_and_the_others_keep_their_order(rules):
    found = (Finding(Level.WARN, "site", "odd", ""), Finding(Level.FAIL, "disk", "full", ""))
    kinds = [row.kind for row in rows(rules.do(se.Examined(found, FACTS)))]
    assert kinds[:3] == [StatusKind.DISK, StatusKind.CONTENT, StatusKind.PLAYING]


def test_changed_files_with_faults_are_a_warning_until_they_are_mended(rules):
    assert level(rules.do(ev.FilesJudged(spoilt=True)), StatusKind.CONTENT) is Level.WARN
    assert level(rules.do(ev.FilesJudged(spoilt=False)), StatusKind.CONTENT) is Level.OK


@pytest.mark.parametrize(
    ("days", "number"),
    [(0, None), (SOON - 1, None), (SOON, Level.WARN), (CONFIRMED_DAYS, Level.WARN), (EXPIRED, Level.FAIL)],
)
def test_a_number_that_needs_a_call_is_a_row_of_its_own_and_not_said_twice(days, number):
    rules = page(Rules(confirmed(days)))
    assert level(rules, StatusKind.DUE) is Level.OK
    assert (next_due(rules.world, rules.now) is None) is (number is not None)
    found = {row.level for row in rows(rules) if isinstance(row, NumberRow)}
    assert found == ({number} if number else set())


def test_a_clock_that_cannot_be_right_is_said_before_anybody_has_looked(rules):
    found = status(rules.scene, rules.state, rules.world, replace(rules.now, doubtful=True))
    assert found[0] == StatusRow(StatusKind.CLOCK, Level.FAIL)


def test_languages_that_nobody_has_reviewed_are_said(rules):
    rules.world = replace(rules.world, drafts=frozenset({"fr"}))
    assert level(rules, StatusKind.LANGUAGES) is Level.WARN


@pytest.mark.parametrize(("left", "expected"), [(15, Level.OK), (14, Level.WARN), (-1, Level.FAIL)])
def test_languages_that_go_are_due(rules, left, expected):
    ends = rules.now.wall + timedelta(days=left)
    rules.world = replace(known(), drafts=frozenset({"fr"}), drafts_until=ends)
    due = next_due(rules.world, rules.now)
    assert (due.kind, due.languages) == (DueKind.TRIAL, ("fr",))
    assert level(rules, StatusKind.DUE) is expected
    assert drafts_end(rules.world) == ends.date()
    assert drafts_end(rules.world.without_drafts()) is None


def test_after_a_reload_the_machine_is_examined_again(rules):
    rules.do(se.Examined((), FACTS), se.ReloadAsked(), se.Reloaded(rules.scene.reload))
    assert (rules.scene.findings, rules.scene.facts) == (None, None)
