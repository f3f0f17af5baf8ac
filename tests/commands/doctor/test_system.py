"""Fonts, clock and services, and whether each finding says what to do."""

import ast
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.base.clock import Moment
from kiosk.base.installed.installed_paths import INSTALLED_PROGRAM
from kiosk.commands.doctor import clock, fonts, units
from kiosk.commands.doctor.clock import Timekeeping
from kiosk.commands.doctor.install_advice import install_again
from kiosk.core.base.findings import Level
from tests.commands.doctor.roots import Root

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def root(tmp_path):
    return Root(tmp_path)


# --- fonts -------------------------------------------------------------------------------------------------


def test_fonts_that_do_not_load_are_named():
    assert fonts.judge({"Noto Sans": True}).level is Level.OK
    finding = fonts.judge({"Noto Sans": True, "Noto Sans SC": False})
    assert (finding.level, finding.text) == (Level.FAIL, "missing or broken: Noto Sans SC")


# --- clock -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("doubtful", "synchronised", "has_battery", "level"),
    [
        (False, True, False, Level.OK),
        (False, False, True, Level.OK),
        (False, False, False, Level.WARN),
        (True, True, True, Level.FAIL),
        (True, False, False, Level.FAIL),
    ],
)
def test_a_clock_is_good_if_it_is_right_and_stays_so(doubtful, synchronised, has_battery, level):
    finding = clock.judge(Timekeeping(Moment(0.0, NOON, doubtful), synchronised, has_battery))
    assert finding.level is level
    assert "2026-11-25 12:00 UTC" in finding.text


# --- services ----------------------------------------------------------------------------------------------

MAIN, SAFE = "awareness-kiosk.service", "awareness-kiosk-safe.service"


def told(name, load="loaded", active="active", enabled="enabled", restarts="0"):
    rows = {"Id": name, "LoadState": load, "ActiveState": active, "UnitFileState": enabled}
    if restarts is not None:
        rows["NRestarts"] = restarts
    return "".join(f"{key}={value}\n" for key, value in rows.items())


def services(root, *blocks):
    root.program("systemctl", "\n".join(blocks))
    return [(f.level, f.text) for f in units.judge(units.units(root, (MAIN, SAFE)))]


def test_services_that_run_are_good(root):
    safe = told(SAFE, active="inactive", enabled="static")
    assert services(root, told(MAIN), safe) == [
        (Level.OK, f"{MAIN} is active"),
        (Level.OK, f"{SAFE} is inactive"),
    ]
    assert root.asked.endswith(f"{MAIN} {SAFE}")


@pytest.mark.parametrize(
    ("blocks", "level", "part"),
    [
        ((told(MAIN, load="not-found", active="inactive", enabled=""),), Level.WARN, "is not installed"),
        ((told(MAIN, active="failed"),), Level.FAIL, "does not run: it is failed"),
        ((told(MAIN, active="inactive"),), Level.FAIL, "does not run: it is inactive"),
        ((told(MAIN, active="activating"),), Level.FAIL, "does not run: it is activating"),
        ((told(MAIN, enabled="disabled"),), Level.FAIL, "does not start with the machine"),
        ((told(MAIN, restarts="3"),), Level.WARN, "started again 3 times since"),
        ((told(MAIN, restarts="1"),), Level.WARN, "started again 1 time since"),
    ],
)
def test_services_that_do_not_run_are_said(root, blocks, level, part):
    ((found, text),) = services(root, *blocks)
    assert found is level
    assert part in text


@pytest.mark.parametrize(
    ("safe", "part"),
    [
        (told(SAFE, active="failed"), "does not run"),
        (told(SAFE, load="not-found", active="inactive"), "is not installed, the others are"),
    ],
)
def test_every_unit_that_comes_with_the_program_counts(root, safe, part):
    _, (level, text) = services(root, told(MAIN), safe)
    assert level is Level.FAIL
    assert part in text


def test_where_systemd_does_not_answer_that_is_said(root):
    assert units.units(root, (MAIN,)) is None
    root.program("systemctl", "System has not been booted with systemd\n", code=1)
    ((level, text),) = [(f.level, f.text) for f in units.judge(units.units(root, (MAIN,)))]
    assert level is Level.WARN
    assert "systemd does not answer" in text


def test_the_service_itself_is_always_looked_for():
    assert units.unit_names()[0] == MAIN


# --- advice ----------------------------------------------------------------------------------------------


def test_the_program_is_brought_again_the_way_it_came(tmp_path):
    (tmp_path / "main.py").touch()
    assert install_again(INSTALLED_PROGRAM).endswith("sudo apt install --reinstall ./awareness-kiosk_*.deb")
    assert install_again(tmp_path).endswith(f"{tmp_path}/main.py install --apply")


def test_no_finding_says_that_it_is_bad_and_not_what_to_do():
    calls = [
        call
        for file in sorted(Path(units.__file__).parent.glob("*.py"))
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "Finding"
    ]
    bad = [call for call in calls if "Level.OK" not in ast.unparse(call.args[0])]
    assert len(bad) > 30
    assert [ast.unparse(call) for call in bad if len(call.args) < 4] == []
