"""The process that works for the panel by which this screen joins others."""

import socket
from dataclasses import replace

import pytest

from kiosk.app.staff.fleet import SOCKET, FleetWork, answered, arguments
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels.fleet import (
    FleetAct,
    FleetAnswered,
    FleetPanel,
    FleetRowChosen,
    FleetStep,
    FleetTyped,
)

WRITTEN = FleetPanel(FleetStep.CODE, server="fleet.example.org", code="7K2M0QXA9T4WH3ZC")
JOIN = ("--code", "-", "--server", "fleet.example.org")
PLAN = (*JOIN, "--plan")
CODE = b"7K2M0QXA9T4WH3ZC\n"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            b'{"word": "ok", "name": "kiosk-7", "server": "fleet.example.org", "channel": "stable"}',
            FleetAnswered(FleetAct.PLAN, "ok", "kiosk-7", "fleet.example.org"),
        ),
        (b"", FleetAnswered(FleetAct.PLAN, "failed")),
        (b"[]", FleetAnswered(FleetAct.PLAN, "failed")),
    ],
)
def test_what_the_command_says_is_parsed(said, expected):
    assert answered(FleetAct.PLAN, said) == expected


def test_the_code_is_not_among_the_arguments():
    assert arguments(replace(WRITTEN, asked=FleetAct.PLAN)) == PLAN
    assert arguments(replace(WRITTEN, asked=FleetAct.JOIN)) == JOIN
    assert arguments(FleetPanel(asked=FleetAct.JOIN, file="a.enrol")) == ("--stick", "a.enrol")


@pytest.fixture
def agent(tmp_path, monkeypatch):
    path = tmp_path / "enrol.sock"
    with socket.socket(socket.AF_UNIX) as service:
        service.bind(str(path))
        monkeypatch.setenv(SOCKET, str(path))
        yield path


def test_each_touch_asks_once_where_the_machine_can_join(stage, agent, tmp_path, qtbot, monkeypatch):
    stage.kiosk.load()
    work = FleetWork(stage.kiosk, tmp_path)
    began = []
    monkeypatch.setattr(work._command, "ask", lambda words, given: began.append((words[4:], given)))
    store = stage.kiosk.store
    assert store.state.house.joins_fleets
    store._state = replace(store.state, scene=StaffPage("a", 0.0, panel=WRITTEN))
    store.dispatch(FleetRowChosen("done"))
    qtbot.waitUntil(lambda: began == [(PLAN, CODE)])
    store.dispatch(FleetTyped("x"))
    store.dispatch(FleetAnswered(FleetAct.PLAN, "ok", "kiosk-7", "fleet.example.org"))
    store.dispatch(FleetRowChosen("join"))
    qtbot.waitUntil(lambda: began == [(PLAN, CODE), (JOIN, CODE)])
    work.end()


def test_a_machine_of_a_fleet_and_one_without_an_agent_offer_nothing(stage, agent, tmp_path, monkeypatch):
    stage.kiosk.load()
    (tmp_path / "enrolment.json").write_text("{}")
    FleetWork(stage.kiosk, tmp_path).end()
    monkeypatch.delenv(SOCKET)
    FleetWork(stage.kiosk, tmp_path / "none").end()
    assert not stage.kiosk.store.state.house.joins_fleets
