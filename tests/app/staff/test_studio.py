"""The window's end of the studio of a screen, with the real process at the other."""

from dataclasses import replace

import pytest

from kiosk.app.staff.studio import StudioWork
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels.studio import StudioPanel, StudioRowChosen
from kiosk.core.studio_door.places import SHOWN, TOLD
from kiosk.loading.sources import Sources
from kiosk.machine.disk_thread import at_once
from tests.phones.processes import Process

LONG = 20_000
"""Milliseconds."""


@pytest.fixture
def socket(tmp_path, monkeypatch):
    place = tmp_path / "run/studio.sock"
    place.parent.mkdir(mode=0o700)
    monkeypatch.setenv(TOLD, str(place))
    return place


@pytest.fixture
def site(tmp_path):
    from kiosk.commands.new_site import new_site

    assert new_site("harbour", tmp_path) == 0
    return tmp_path / "harbour/site.toml"


def door(stage):
    return stage.kiosk.store.state.house.studio


def opened(stage, row="hours-1"):
    store = stage.kiosk.store
    store._state = replace(store.state, scene=StaffPage("a", 0.0, panel=StudioPanel()))
    store.dispatch(StudioRowChosen(row))
    store.dispatch(StudioRowChosen("open"))
    assert door(stage)


def test_staff_open_and_close_the_door_and_the_process_comes_and_goes(stage, socket, site, tmp_path, qtbot):
    stage.kiosk.load()
    work = StudioWork(stage.kiosk, Sources(site), tmp_path, at_once)
    assert stage.kiosk.store.state.house.opens_studio
    assert not socket.exists()
    opened(stage)
    qtbot.waitUntil(socket.exists)
    where = ("--socket", socket, "--draft", tmp_path / "kept/site", "--address", "127.0.0.1", "--port", "0")
    process = Process("-m", "kiosk.studio.on_screen", *where)
    try:
        qtbot.waitUntil(lambda: door(stage).standing.address != "", timeout=LONG)
        standing = door(stage).standing
        assert (len(standing.words), len(standing.code), standing.fault) == (6, 6, "")
        assert (tmp_path / "kept/site/site.toml").is_file()
        stage.kiosk.store.dispatch(StudioRowChosen("close"))
        qtbot.waitUntil(lambda: not socket.exists())
        assert process.ends() == 0
        assert not socket.with_name(SHOWN).exists()
        assert process.complaints() == ""
    finally:
        process.close()
        work.end()


def test_a_process_that_dies_leaves_no_address_on_the_screen(stage, socket, site, tmp_path, qtbot):
    stage.kiosk.load()
    work = StudioWork(stage.kiosk, Sources(site), tmp_path, at_once)
    opened(stage)
    qtbot.waitUntil(socket.exists)
    where = ("--socket", socket, "--draft", tmp_path / "kept/site", "--address", "127.0.0.1", "--port", "0")
    process = Process("-m", "kiosk.studio.on_screen", *where)
    try:
        qtbot.waitUntil(lambda: door(stage).standing.address != "", timeout=LONG)
    finally:
        process.close()
    qtbot.waitUntil(lambda: door(stage).standing.address == "")
    assert socket.exists()
    work.end()


def test_what_is_no_site_is_said(stage, socket, tmp_path, qtbot):
    stage.kiosk.load()
    work = StudioWork(stage.kiosk, Sources(tmp_path / "nowhere/site.toml"), tmp_path, at_once)
    opened(stage)
    qtbot.waitUntil(lambda: door(stage).standing.fault == "site")
    assert not socket.exists()
    work.end()


def test_an_enrolled_machine_and_one_without_the_service_offer_nothing(
    stage, socket, site, tmp_path, monkeypatch
):
    stage.kiosk.load()
    (tmp_path / "enrolment.json").write_text("{}")
    StudioWork(stage.kiosk, Sources(site), tmp_path, at_once).end()
    monkeypatch.delenv(TOLD)
    StudioWork(stage.kiosk, Sources(site), tmp_path / "none", at_once).end()
    assert not stage.kiosk.store.state.house.opens_studio


def test_a_machine_that_has_joined_meanwhile_closes_the_door(stage, socket, site, tmp_path, qtbot):
    stage.kiosk.load()
    work = StudioWork(stage.kiosk, Sources(site), tmp_path, at_once)
    (tmp_path / "enrolment.json").write_text("{}")
    opened(stage)
    qtbot.waitUntil(lambda: door(stage) is None)
    assert not socket.exists()
    work.end()
