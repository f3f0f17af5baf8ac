"""What staff need of the machine: the PIN's hash, doctor in a process of its own, content, the end."""

import json
import socket
import sys
from dataclasses import replace
from datetime import date

import pytest
from argon2 import PasswordHasher
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from kiosk.app.staff.pin_check import PinCheck, can_check
from kiosk.app.staff.self_examination import facts_in, findings_of
from kiosk.app.staff.staff import FLEETS, STICKS, Staff
from kiosk.base.exit_codes import LEFT
from kiosk.commands.doctor.staff_facts import facts_as_object
from kiosk.core.base.findings import Finding, Level
from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state import talk_events as te
from kiosk.core.state.machine_facts import MachineFacts
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import Reload, StaffPage
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.talk.rules import UNDO
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.machine.disk_thread import at_once
from kiosk.machine.pin_file import kept
from tests.qml.stages import Stage, accessible_name

PIN, OTHER = "802751", "417093"
KIND = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)


@pytest.fixture
def sources(tmp_path):
    """A site with a PIN, which staff may leave."""
    folder = tmp_path / "site"
    folder.mkdir()
    text = DEMO_SITE.read_text("utf-8")
    settings = f'pin_hash = "{KIND.hash(PIN)}"\nleave_kiosk = true\n'
    (folder / "site.toml").write_text(settings + text, "utf-8")
    return Sources(folder / "site.toml", demo=True)


@pytest.fixture
def stage(qapp, sources):
    made = Stage(sources=sources, size=(960, 540))
    made.kiosk.load()
    made.settle()
    yield made
    made.end()


@pytest.fixture
def staff(qapp, stage, sources, tmp_path, monkeypatch):
    # Another program for phones on this machine is not to find this one.
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    made = Staff(qapp, stage.kiosk, sources, tmp_path / "state", at_once, windowed=False, one_screen=False)
    yield made
    made.end()


def hold(stage):
    plate = stage.find("logoPlate")
    stage.press(plate)
    stage.wait(5.0)
    stage.release(plate)
    stage.clock.advance(0.5)
    return stage


def try_pin(stage, qtbot, pin):
    stage.do(*map(se.PinTyped, pin), se.PinEntered())
    qtbot.waitUntil(lambda: not isinstance(stage.scene, PinPad) or stage.scene.asked is None)
    return stage.scene


def page(stage, qtbot):
    assert isinstance(hold(stage).scene, PinPad)
    assert isinstance(try_pin(stage, qtbot, PIN), StaffPage)
    qtbot.waitUntil(lambda: bool(stage.store.world.talks.programmes))
    stage.settle()
    # Buttons have their places when a frame was painted.
    stage.picture()
    return stage


def test_the_sites_hash_lets_in_and_no_other_pin_does(stage, staff, qtbot):
    assert isinstance(hold(stage).scene, PinPad)
    assert isinstance(try_pin(stage, qtbot, OTHER), PinPad)
    assert isinstance(try_pin(stage, qtbot, PIN), StaffPage)


def test_who_opens_the_pad_soon_after_a_start_finds_what_the_machine_offers(
    qapp, stage, sources, tmp_path, monkeypatch
):
    """A stick is offered by the page although other work waits for a rest before it."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    with socket.socket(socket.AF_UNIX) as service:
        service.bind(str(tmp_path / "socket"))
        for variable in (STICKS, FLEETS):
            monkeypatch.setenv(variable, str(tmp_path / "socket"))
        stage.store.use_rest(lambda: True)
        made = Staff(
            qapp, stage.kiosk, sources, tmp_path / "state", at_once, windowed=False, one_screen=False
        )
        hold(stage)
        QCoreApplication.processEvents()
        house = stage.state.house
        assert house.takes_sticks and house.joins_fleets
        made.end()


@pytest.mark.slow
def test_the_machines_own_comes_before_the_sites(stage, staff, qtbot, tmp_path):
    (tmp_path / "state").mkdir()
    (tmp_path / "state/pin.toml").write_text(f'hash = "{KIND.hash(OTHER)}"\n', "utf-8")
    hold(stage)
    assert isinstance(try_pin(stage, qtbot, PIN), PinPad)
    assert isinstance(try_pin(stage, qtbot, OTHER), StaffPage)


@pytest.mark.parametrize("content", ["", "hash = 1\n", 'hash = "802751"\n', "pin = true\n"])
def test_a_file_that_holds_no_hash_is_no_pin(tmp_path, content):
    (tmp_path / "pin.toml").write_text(content, "utf-8")
    assert kept(tmp_path / "pin.toml") == ""


def test_a_file_that_cannot_be_read_is_no_pin_and_said_once_but_not_when_somebody_touches(
    tmp_path, log_failures, log_warnings
):
    for _ in range(3):
        (tmp_path / "pin.toml").write_text("not toml", "utf-8")
        assert kept(tmp_path / "pin.toml") == ""
        assert log_warnings() == []
    assert [said.partition(str(tmp_path))[0] for said in log_failures()] == ["The PIN cannot be read from "]
    (tmp_path / "pin.toml").unlink()
    kept(tmp_path / "pin.toml")
    assert log_failures()[-1].startswith("The PIN works again after ")


@pytest.mark.slow
def test_a_pin_is_checked_while_the_window_goes_on(qapp, stage, tmp_path, qtbot):
    """With the very hash that the command makes: it takes a while, and nothing waits for it."""
    hashed = PasswordHasher().hash(PIN)
    (tmp_path / "pin.toml").write_text(f'hash = "{hashed}"\n', "utf-8")
    check = PinCheck(stage.store, tmp_path)
    stage.do(se.PlatePressed())
    stage.wait(5.0)
    stage.do(*map(se.PinTyped, PIN))
    stage.store.dispatch(se.PinEntered())
    assert isinstance(stage.scene, PinPad) and stage.scene.asked is not None
    qtbot.waitUntil(lambda: isinstance(stage.scene, StaffPage), timeout=60_000)
    check.end()


@pytest.mark.slow
def test_doctor_looks_and_the_page_shows_it(stage, staff, qtbot):
    page(stage, qtbot)
    qtbot.waitUntil(lambda: stage.scene.findings is not None, timeout=60_000)
    areas = {finding.area for finding in stage.scene.findings}
    assert {"screen", "fonts", "clock", "site", "go-live"} <= areas
    assert stage.scene.facts.free_mb > 0 and stage.scene.facts.changed
    stage.settle()
    marked = [row for row in stage.kiosk.staff.status if row["level"] != "ok"]
    assert stage.find("summary").property("text") == f"{len(marked)} things need attention"


@pytest.mark.slow
def test_who_closes_the_page_ends_the_look(stage, staff, qtbot):
    page(stage, qtbot).do(ev.StartedAgain())
    stage.wait(4.0)
    assert isinstance(stage.scene, Loop)


def test_what_doctor_says_is_read_or_its_silence_told():
    said = b'{"level": "warn", "findings": [{"level": "warn", "area": "a", "text": "b", "mend": "c"}]}'
    assert findings_of(said) == (Finding(Level.WARN, "a", "b", "c"),)
    for broken in (b"", b"[]", b'{"findings": [1]}', b'{"findings": [{"level": "odd"}]}', b"\xff"):
        (finding,) = findings_of(broken)
        assert finding.level is Level.FAIL


def test_facts_that_cannot_be_read_are_none():
    facts = MachineFacts(gpu=True, free_mb=3, synchronised=False, changed=date(2026, 11, 12))
    assert facts_in(json.dumps({"facts": facts_as_object(facts)}).encode()) == facts
    assert facts_in(json.dumps({"facts": facts_as_object(replace(facts, changed=None))}).encode())
    for broken in (b"", b"[]", b"{}", b'{"facts": 1}', b'{"facts": {"odd": 1, "changed": null}}'):
        assert facts_in(broken) is None


def reloaded(stage, qtbot):
    stage.do(se.ReloadAsked())
    qtbot.waitUntil(lambda: stage.scene.reload is not Reload.ASKED)
    stage.settle()
    return stage.scene.reload


@pytest.mark.slow
def test_content_is_read_again(stage, staff, qtbot, sources):
    page(stage, qtbot)
    text = sources.site.read_text("utf-8")
    sources.site.write_text(text.replace("Central Station", "Northern Station"), "utf-8")
    assert reloaded(stage, qtbot) is Reload.DONE
    assert "Northern Station" in stage.store.world.site.place.name.values()
    assert stage.store.world.talks.programmes, "talks are still offered"
    assert stage.find("news").property("text") == "The content was reloaded."


@pytest.mark.slow
def test_a_broken_site_leaves_what_is_shown(stage, staff, qtbot, sources, log_warnings):
    page(stage, qtbot)
    before = stage.store.world
    sources.site.write_text("organisation = 1\n", "utf-8")
    assert reloaded(stage, qtbot) is Reload.KEPT
    assert stage.store.world is before
    assert isinstance(stage.scene, StaffPage)
    assert log_warnings()


@pytest.mark.slow
def test_a_broken_panel_is_left_out_and_that_is_said_each_time(stage, staff, qtbot, sources, log_warnings):
    page(stage, qtbot)
    folder = sources.site.parent / "content/panels"
    folder.mkdir(parents=True)
    (folder / "own.toml").write_text("kind = 1\n", "utf-8")
    assert reloaded(stage, qtbot) is Reload.FAULTY
    assert reloaded(stage, qtbot) is Reload.FAULTY
    assert log_warnings()


@pytest.mark.slow
def test_words_are_read_again_too(stage, staff, qtbot, sources):
    page(stage, qtbot)
    assert stage.kiosk.language_of("fr").text("Close") == "Fermer"
    catalogue = sources.site.parent / "translations/fr/LC_MESSAGES/kiosk.po"
    catalogue.parent.mkdir(parents=True)
    header = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    catalogue.write_text(header + '\nmsgid "Close"\nmsgstr "Clore"\n', "utf-8")
    reloaded(stage, qtbot)
    assert stage.kiosk.language_of("fr").text("Close") == "Clore"


@pytest.mark.slow
def test_leaving_ends_the_program_with_a_code_of_its_own(stage, staff, qtbot, monkeypatch):
    codes = []
    monkeypatch.setattr("kiosk.app.staff.staff.QGuiApplication.exit", codes.append)
    page(stage, qtbot).do(se.LeavePressed())
    stage.wait(2.9)
    assert codes == []
    stage.wait(0.1)
    qtbot.waitUntil(lambda: bool(codes))
    assert set(codes) == {LEFT}


def test_where_the_site_forbids_it_nobody_leaves(stage, staff, qtbot, monkeypatch):
    codes = []
    monkeypatch.setattr("kiosk.app.staff.staff.QGuiApplication.exit", codes.append)
    world = stage.store.world
    site = replace(world.site, leave_kiosk=False)
    stage.do(ev.WorldChanged(replace(world, site=site)))
    page(stage, qtbot).do(se.LeavePressed())
    stage.wait(9.0)
    QCoreApplication.processEvents()
    assert codes == []


@pytest.mark.slow
def test_a_talk_on_the_only_screen_shows_how_a_phone_leads_it_and_no_note(stage, staff, qtbot):
    page(stage, qtbot)
    stage.tap(stage.find("programmes"))
    stage.tap(stage.control("A short talk, 10 minutes"))
    stage.tap(stage.find("decision"))
    assert isinstance(stage.scene, Talk)
    qtbot.waitUntil(lambda: stage.has("phoneCard"))
    assert stage.find("phoneState").property("text") == "The program for phones is not running."
    assert [window for window in windows() if window.isVisible()] == [stage.window]
    stage.tap(stage.find("withoutPhone"))
    stage.settle()
    assert not stage.has("phoneCard")
    assert stage.find("headline")
    stage.do(te.TalkEnded()).wait(UNDO)
    qtbot.waitUntil(lambda: len(windows()) == 1)
    assert isinstance(stage.scene, Loop)


def test_staff_lead_a_talk_on_the_only_screen_by_touch_and_the_pin_ends_it(stage, staff, qtbot):
    page(stage, qtbot).do(te.TalkBegun("talk-10", "en", alone=True))
    qtbot.waitUntil(lambda: stage.has("phoneCard"))
    stage.settle()
    stage.tap(stage.find("withoutPhone"))
    shown = []
    for name in ("Next", "Previous", "Next"):
        stage.tap(stage.control(name))
        stage.settle()
        shown.append(stage.scene.slide.panel)
    assert shown == ["talk-number-first", "talk-welcome", "talk-number-first"]
    assert {accessible_name(item) for item in stage.controls()} == {"Previous", "Next", "End the talk"}
    stage.tap(stage.control("End the talk"))
    assert isinstance(stage.scene, PinPad)
    stage.wait(30.0)
    assert stage.scene.slide.panel == "talk-number-first", "the pad closes over the talk"
    stage.tap(stage.control("End the talk"))
    assert isinstance(try_pin(stage, qtbot, PIN), StaffPage)
    qtbot.waitUntil(lambda: len(windows()) == 1)


@pytest.mark.slow
def test_keys_of_a_clicker_lead_a_talk_on_a_kiosk(stage, staff, qtbot):
    page(stage, qtbot).do(te.TalkBegun("talk-10", "en", alone=True))
    qtbot.waitUntil(lambda: len(windows()) == 2)
    first = stage.scene.slide.panel
    stage.key(Qt.Key.Key_PageDown)
    assert stage.scene.slide.panel != first
    stage.settle()
    assert not stage.has("phoneCard"), "the talk has left its first slide"
    stage.do(te.TalkEnded()).wait(UNDO)
    qtbot.waitUntil(lambda: len(windows()) == 1)


def windows():
    return QGuiApplication.topLevelWindows()


def test_without_argon2_the_plate_opens_no_pad_and_the_log_says_why(stage, staff, monkeypatch, log_failures):
    monkeypatch.setitem(sys.modules, "argon2", None)
    can_check.cache_clear()
    try:
        hold(stage)
        assert isinstance(stage.state.scene, Loop)
        assert log_failures() == ["The PIN cannot be checked: argon2-cffi is missing, so nobody gets in"]
    finally:
        can_check.cache_clear()
