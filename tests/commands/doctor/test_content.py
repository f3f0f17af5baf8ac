"""Faults, numbers and signatures of a site."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.base.problems import Problem, Severity
from kiosk.commands.doctor import content
from kiosk.core.base.findings import Level
from kiosk.core.base.record_marks import annotations_of
from kiosk.core.site.confirmations import CONFIRMED_DAYS
from kiosk.core.site.desk import Desk
from kiosk.core.site.go_live import GoLive, Signed
from tests.core.site_choice.test_due_dates import emergency, helpline
from tests.fakes import EXPIRED, NOON, SOON, TODAY, site, world

DESK = Desk.validated(name="Desk 3", where="Here", hours="24/7", languages=("en",))
ERROR = Problem("site.toml", 3, Severity.ERROR, "is wrong")
WARNING = Problem("site.toml", 5, Severity.WARNING, "is odd")


@pytest.mark.parametrize(
    ("problems", "level", "part"),
    [
        ((), Level.OK, "no faults"),
        ((WARNING,), Level.WARN, "0 errors, 1 warning; the first: site.toml:5: warning: is odd"),
        ((WARNING, WARNING), Level.WARN, "0 errors, 2 warnings; the first: site.toml:5: warning: is odd"),
        ((WARNING, ERROR), Level.FAIL, "1 error, 1 warning; the first: site.toml:3: error: is wrong"),
    ],
)
def test_faults_are_counted_and_the_worst_is_named(problems, level, part):
    finding = content.judge_problems(problems, Path("/etc/our site.toml"))
    assert finding.level is level
    assert part in finding.text
    assert bool(finding.mend) == bool(problems)
    assert not problems or finding.mend.endswith("check --site '/etc/our site.toml'")


@pytest.mark.parametrize(
    ("left", "level", "part"),
    [
        (15, Level.OK, "nobody has reviewed fr: shown until "),
        (14, Level.WARN, "nobody has reviewed fr: shown until "),
        (-1, Level.WARN, "nobody has reviewed fr: no longer shown since "),
    ],
)
def test_languages_that_go_are_named_in_time(left, level, part):
    known, ends = replace(world(), drafts=frozenset({"fr"})), NOON + timedelta(days=left)
    (finding,) = content.judge_trial(known, ends, TODAY)
    assert (finding.level, finding.text) == (level, f"{part}{ends.date()}")
    assert bool(finding.mend) == bool(level)


def test_where_no_trial_has_begun_no_language_goes():
    known = replace(world(), drafts=frozenset({"fr"}))
    assert not [*content.judge_trial(known, None, TODAY), *content.judge_trial(None, NOON, TODAY)]


def numbers(**fields):
    return [(f.level, f.text) for f in content.judge_numbers(site(**fields), TODAY)]


def test_each_number_is_named_with_its_last_day():
    last = TODAY + timedelta(days=CONFIRMED_DAYS)
    assert numbers(emergency=emergency(0), helpline=(helpline(0),)) == [
        (Level.OK, f"emergency number 555 0100 is shown until {last}"),
        (Level.OK, f"helpline “advice” 555 0142 is shown until {last}"),
    ]


@pytest.mark.parametrize(
    ("days_ago", "level", "part"),
    [
        (SOON - 1, Level.OK, "is shown until"),
        (SOON, Level.WARN, "is shown until"),
        (CONFIRMED_DAYS, Level.WARN, "is shown until"),
        (EXPIRED, Level.FAIL, "its last day was"),
        (-1, Level.FAIL, "lies in the future"),
        (None, Level.WARN, "nobody has confirmed it"),
    ],
)
def test_a_helpline_that_runs_out_is_said(days_ago, level, part):
    _, _, (found, text), *_ = numbers(emergency=emergency(0), helpline=(helpline(0), helpline(days_ago, "b")))
    assert found is level
    assert part in text


def test_a_line_of_a_home_country_that_does_not_say_which_is_hidden_and_named():
    nameless = replace(helpline(0), kind="home-country")
    (_, (level, text), (last_level, last)) = numbers(emergency=emergency(0), helpline=(nameless,))
    assert (level, text) == (
        Level.WARN,
        "helpline “advice” is not shown: it does not say of which country it is",
    )
    assert last_level is Level.FAIL and "no helpline is shown" in last


def test_without_an_emergency_number_or_any_helpline_that_is_shown_the_screen_is_not_ready():
    assert [level for level, _ in numbers()] == [Level.FAIL, Level.FAIL]
    assert [level for level, _ in numbers(emergency=emergency(None), helpline=(helpline(None),))] == [
        Level.FAIL,
        Level.WARN,
        Level.FAIL,
    ]


def test_a_demonstration_is_never_ready():
    ((level, text),) = numbers(demo=True, emergency=emergency(0), helpline=(helpline(0),))
    assert level is Level.WARN
    assert "fiction" in text


def steps(**fields):
    return {f.mend.partition("write ")[2].partition(" ")[0]: f.level for f in _steps(**fields)}


def _steps(**fields):
    return list(content.judge_steps(site(**fields), TODAY))


def test_what_nobody_has_signed_is_missing():
    assert steps(desk=DESK, logo="logo.png") == dict.fromkeys(content.STEPS, Level.WARN)
    assert set(content.STEPS) == set(annotations_of(GoLive))


def test_what_is_signed_is_named_with_day_and_role():
    signed = GoLive.validated(**dict.fromkeys(content.STEPS, Signed.validated(on=TODAY, by="desk-team")))
    found = _steps(desk=DESK, go_live=signed)
    assert {finding.level for finding in found} == {Level.OK}
    assert found[0].text == f"the desk staff are trained (signed {TODAY}, desk-team)"


@pytest.mark.parametrize("days", [1, -400])
def test_a_day_that_cannot_be_does_not_count(days):
    signed = GoLive.validated(
        station_agreement=Signed.validated(on=TODAY + timedelta(days=days), by="branch-manager")
    )
    assert steps(go_live=signed)["station_agreement"] is Level.WARN


def test_without_a_desk_nobody_needs_training():
    assert "desk_trained" not in steps()


def test_a_logo_is_signed_for_and_a_site_without_one_has_nothing_to_sign():
    assert steps(logo="logo.png")["logo_ours"] is Level.WARN
    signed = GoLive.validated(logo_ours=Signed.validated(on=TODAY, by="branch-manager"))
    said = [finding for finding in _steps(logo="logo.png", go_live=signed) if "logo" in finding.text]
    assert [(finding.level, finding.mend) for finding in said] == [(Level.OK, "")]
    assert "red cross, crescent or crystal" in said[0].text
    assert "logo_ours" not in steps()


def test_a_demonstration_is_signed_by_nobody():
    signed = GoLive.validated(station_agreement=Signed.validated(on=TODAY, by="branch-manager"))
    assert steps(demo=True, go_live=signed)["station_agreement"] is Level.WARN
