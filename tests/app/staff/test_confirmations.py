"""A call is written down by touch: the screen shows it at once, and one file brings it to a second screen."""

import os
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.app.staff.confirmations import ConfirmationsWriter
from kiosk.content.site.host_files import this_host
from kiosk.core.site.confirmations import CONFIRMED_DAYS
from kiosk.core.state import staff_events as se
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels.numbers import NumbersOutcome, NumbersPanel, NumbersRowChosen, NumberTyped
from kiosk.loading.sources import Sources
from kiosk.loading.world import load_world
from kiosk.machine.disk_thread import at_once
from tests.numbers_site import numbers_site
from tests.qml.stages import Stage, accessible_name

SITE = numbers_site('pin_hash = ""\n')


@pytest.fixture
def stage(qapp, tmp_path, log_warnings):
    """The log says that both numbers are hidden, as long as nobody confirms them."""
    (tmp_path / "site.toml").write_text(SITE, "utf-8")
    sources = Sources(tmp_path / "site.toml", kept=tmp_path / "state")
    made = Stage(sources=sources, size=(960, 540))
    made.kiosk.load()
    made.settle()
    writer = ConfirmationsWriter(made.kiosk, tmp_path / "state", at_once)
    yield made
    writer.end()
    made.end()


def opened(stage):
    stage.do(se.PlatePressed())
    stage.wait(5.0)
    assert isinstance(stage.scene, PinPad)
    stage.do(*map(se.PinTyped, "802751"), se.PinEntered())
    stage.do(se.PinChecked(stage.scene.asked, True))
    assert isinstance(stage.scene, StaffPage)
    stage.do(se.StaffPanelOpened(NumbersPanel()))
    stage.settle()
    return stage


def touch(stage, qtbot, *names):
    """Touches rows by their accessible names."""
    for name in names:
        stage.picture()
        seen = None
        while not (found := [row for row in stage.controls() if name in accessible_name(row)]):
            names_shown = [accessible_name(row) for row in stage.controls()]
            assert names_shown != seen, f"no row “{name}” on any page; the last one has {names_shown}"
            seen = names_shown
            stage.tap(stage.find("later"))
        stage.tap(found[0])
        stage.settle()
    qtbot.waitUntil(lambda: stage.scene.panel.outcome is not NumbersOutcome.ASKED)
    QCoreApplication.processEvents()


def outcome(stage):
    return stage.scene.panel.outcome


def shown(stage):
    return stage.store.state.house.available


def test_a_number_is_confirmed_by_touches_on_names_and_shown_at_once(stage, qtbot, tmp_path):
    opened(stage)
    assert shown(stage).strip is None
    touch(
        stage,
        qtbot,
        "555 0142",
        "They answered",
        "This is right",
        "Helpline coordinator",
        "Confirm this number",
    )
    assert outcome(stage) is NumbersOutcome.DONE
    assert shown(stage).strip.number == "555 0142"
    today = stage.store.now.wall.date()
    assert shown(stage).strip.confirmed_on == today
    assert stage.find("numbersNews").property("text") == "Saved. The screen now shows the number."
    # The file alone carries it to a second screen, and it ends there too.
    other = tmp_path / "other"
    other.mkdir()
    (other / "site.toml").write_text(SITE, "utf-8")
    (other / "confirmations.toml").write_bytes((tmp_path / "state/confirmations.toml").read_bytes())
    there = load_world(Sources(other / "site.toml"), stage.store.now.wall).world.site.helplines[0]
    assert there.is_confirmed(today + timedelta(days=CONFIRMED_DAYS))
    assert not there.is_confirmed(today + timedelta(days=CONFIRMED_DAYS + 1))


def test_the_window_does_not_wait_for_the_disk_and_shows_a_number_once_it_is_written(
    qapp, tmp_path, log_warnings
):
    jobs = []
    (tmp_path / "site.toml").write_text(SITE, "utf-8")
    stage = Stage(sources=Sources(tmp_path / "site.toml", kept=tmp_path / "state"), size=(960, 540))
    stage.kiosk.load()
    stage.settle()
    writer = ConfirmationsWriter(stage.kiosk, tmp_path / "state", jobs.append)
    opened(stage)
    stage.do(*map(NumbersRowChosen, ("line advice", "right", "as-before", "desk-team", "sign"))).settle()
    stage.wait(1.0)
    (job,) = jobs
    assert outcome(stage) is NumbersOutcome.ASKED and shown(stage).strip is None
    assert not (tmp_path / "state").exists()
    job()
    stage.settle()
    assert outcome(stage) is NumbersOutcome.DONE and shown(stage).strip.number == "555 0142"
    writer.end()
    stage.end()


def choose(stage, qtbot, *rows):
    stage.do(*map(NumbersRowChosen, rows))
    qtbot.waitUntil(lambda: outcome(stage) is not NumbersOutcome.ASKED)


def test_a_wrong_number_goes_at_once_even_where_the_site_file_has_a_fault(stage, qtbot, tmp_path):
    opened(stage)
    choose(stage, qtbot, "emergency", "right", "desk-team", "sign")
    assert shown(stage).emergency
    (tmp_path / "site.toml").write_text("organisation = 1\n", "utf-8")
    choose(stage, qtbot, "emergency", "wrong", "hide", "desk-team", "sign")
    assert outcome(stage) is NumbersOutcome.HIDDEN and shown(stage).emergency is None
    assert (
        stage.find("numbersNews").property("text")
        == "This number is now hidden. Only a new call can bring it back."
    )


def test_a_hidden_number_comes_back_by_a_call_and_by_no_file_and_no_start(stage, qtbot, tmp_path):
    opened(stage)
    choose(stage, qtbot, "emergency", "right", "desk-team", "sign")
    today = stage.store.now.wall.date()
    confirmed = (tmp_path / "state/confirmations.toml").read_text("utf-8")
    choose(stage, qtbot, "emergency", "wrong", "hide", "desk-team", "sign")

    def started(days=0):
        wall = stage.store.now.wall + timedelta(days=days)
        site = load_world(Sources(tmp_path / "site.toml", kept=tmp_path / "state"), wall).world.site
        return site.emergency and site.emergency.number

    assert started() is None
    # A file of that day, one of an impossible day, and the site itself.
    for day in (today, today + timedelta(days=400)):
        text = confirmed.replace(str(today), str(day))
        (tmp_path / "confirmations.toml").write_text(text, "utf-8")
        assert started() is None and started(days=30) is None
    (tmp_path / "site.toml").write_text(numbers_site('pin_hash = ""\n', emergency=today), "utf-8")
    assert started() is None
    stage.do(*map(NumbersRowChosen, ("new", "own emergency")), *map(NumberTyped, "5550100"))
    choose(stage, qtbot, "typed", "right", "police", "answer", "desk-team", "sign")
    (tmp_path / "confirmations.toml").unlink()
    assert started() == "555 0100"


@pytest.fixture
def hidden_until_2099(tmp_path):
    """Files that were written weeks ago, beside the site and in the state folder."""
    for folder, number in ((tmp_path, "555 0100"), (tmp_path / "state", "555 0142")):
        folder.mkdir(exist_ok=True)
        file = folder / "confirmations.toml"
        gone = f'[[withdrawn]]\nnumber = "{number}"\non = 2099-01-01\nby = "desk-team"\n'
        file.write_text(f'country = "IT"\n{gone}', "utf-8")
        weeks_ago = datetime(2026, 1, 20, tzinfo=UTC).timestamp()
        os.utime(file, (weeks_ago, weeks_ago))


@pytest.mark.usefixtures("hidden_until_2099", "log_warnings")
def test_a_number_that_was_hidden_until_2099_is_shown_once_somebody_has_called_it(qtbot, request, tmp_path):
    stage = opened(request.getfixturevalue("stage"))
    stage.do(*map(NumbersRowChosen, ("new", "own emergency")), *map(NumberTyped, "5550100"))
    choose(stage, qtbot, "typed", "right", "police", "answer", "desk-team", "sign")
    assert outcome(stage) is NumbersOutcome.DONE and shown(stage).emergency.number == "555 0100"
    # From now on the file says since when the other one is hidden.
    assert "on = 2026-01-20" in (tmp_path / "state/confirmations.toml").read_text("utf-8")


def test_another_emergency_number_is_not_written_where_the_file_of_this_screen_names_one(
    stage, qtbot, tmp_path
):
    overlay = tmp_path / f"sites/{this_host()}.toml"
    overlay.parent.mkdir()
    overlay.write_text('[emergency]\nnumber = "555 0100"\nanswered_by = ["police"]\n', "utf-8")
    opened(stage)
    stage.do(*map(NumbersRowChosen, ("new", "own emergency")), *map(NumberTyped, "5550199"))
    choose(stage, qtbot, "typed", "right", "police", "answer", "desk-team", "sign")
    assert outcome(stage) is NumbersOutcome.FAILED
    assert not (tmp_path / "state/confirmations.toml").exists()
    stage.do(*map(NumbersRowChosen, ("new", "own emergency")), *map(NumberTyped, "5550100"))
    choose(stage, qtbot, "typed", "right", "desk-team", "sign")
    assert outcome(stage) is NumbersOutcome.DONE and shown(stage).emergency


@pytest.mark.slow
def test_a_disk_that_refuses_says_so_and_shows_nothing_new(stage, qtbot, tmp_path, log_failures):
    (tmp_path / "state").write_text("a file where the folder should be", "utf-8")
    opened(stage)
    choose(stage, qtbot, "line advice", "right", "as-before", "desk-team", "sign")
    assert outcome(stage) is NumbersOutcome.FAILED and shown(stage).strip is None
    assert log_failures()


@pytest.mark.slow
def test_a_file_with_faults_is_not_written_over(stage, qtbot, tmp_path):
    (tmp_path / "state").mkdir()
    file = tmp_path / "state/confirmations.toml"
    file.write_text('country = "IT"\n[emergency]\n', "utf-8")
    opened(stage)
    choose(stage, qtbot, "line advice", "right", "as-before", "desk-team", "sign")
    assert outcome(stage) is NumbersOutcome.FAILED
    assert file.read_text("utf-8") == 'country = "IT"\n[emergency]\n'


@pytest.mark.slow
def test_a_new_number_of_a_listed_service_is_typed_called_and_shown(stage, qtbot, tmp_path):
    opened(stage)
    stage.do(NumbersRowChosen("new"))
    qtbot.waitUntil(lambda: stage.scene.panel.services is not None)
    assert any(service.kind == "child" for service in stage.scene.panel.services), "Italy has candidates"
    touch(stage, qtbot, "Another advice line", *"5550177", "Use this number", "They answered")
    # Each answer is marked, and taken by the button at the foot.
    right = "This is right"
    touch(stage, qtbot, "A government service answers", right, "day and night", "These are the hours")
    touch(stage, qtbot, "English", "These are the languages", "calls are free", right)
    touch(stage, qtbot, "You do not have to give your name", right, "not known", right, "calls only", right)
    touch(stage, qtbot, "They can see the number that you call from", right, "They record calls", right)
    touch(stage, qtbot, right, "Helpline coordinator", "Confirm this number")
    assert outcome(stage) is NumbersOutcome.DONE
    line = next(line for line in stage.store.world.site.helplines if line.number == "555 0177")
    assert (line.answered_by, line.cost, line.languages) == ("state", "free", ("en",))
    assert (line.caller_number, line.recorded) == ("seen", "yes")
    assert line.is_confirmed(stage.store.now.wall.date())
    assert 'number = "555 0177"' in (tmp_path / "state/confirmations.toml").read_text("utf-8")
