"""The process that works for the panel *Stick*."""

import socket
from dataclasses import replace

import pytest

from kiosk.app.staff.stick import StickWork, answered, question
from kiosk.base.services.stick_socket import VARIABLE
from kiosk.core.state import staff_events as se
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels.stick import STUDIO, StickAct, StickAnswered, StickPanel, StickRowChosen
from kiosk.core.studio_door.places import OFFERED


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            b'{"word": "ok", "files": ["a.site"], "rows": [["Numbers", "new"]], "faults": [], "seen": "4f"}',
            StickAnswered(StickAct.LOOK, "ok", ("a.site",), (("Numbers", "new"),), (), "4f"),
        ),
        (b"", StickAnswered(StickAct.LOOK, "failed")),
        (b"{}", StickAnswered(StickAct.LOOK, "failed")),
        (
            b'{"word": "ok", "files": 3, "rows": [], "faults": [], "seen": ""}',
            StickAnswered(StickAct.LOOK, "failed"),
        ),
    ],
)
def test_what_the_command_says_is_parsed(said, expected):
    assert answered(StickAct.LOOK, said) == expected


@pytest.fixture
def work(stage, sources, tmp_path, monkeypatch):
    """A kiosk on a machine with the service; what its processes are asked is in ``began``."""
    path = tmp_path / "stick.sock"
    with socket.socket(socket.AF_UNIX) as service:
        service.bind(str(path))
        monkeypatch.setenv(VARIABLE, str(path))
        stage.kiosk.load()
        work = StickWork(stage.kiosk, sources, tmp_path)
        work.began = []
        monkeypatch.setattr(work._command, "ask", lambda words, given: work.began.append(words[1:-4]))
        yield work
        work.end()


@pytest.mark.slow
def test_the_panel_is_offered_where_the_service_is_and_each_touch_asks_once(stage, work, qtbot):
    store = stage.kiosk.store
    assert store.state.house.takes_sticks
    store._state = replace(store.state, scene=StaffPage("a", 0.0))
    store.dispatch(se.StaffPanelOpened(StickPanel()))
    store.dispatch(StickRowChosen("look"))
    qtbot.waitUntil(lambda: work.began == [("look",)])
    store.dispatch(StickAnswered(StickAct.LOOK, "ok", ("a.site",)))
    store.dispatch(StickRowChosen("site a.site"))
    qtbot.waitUntil(lambda: work.began[1:] == [("plan", "a.site")])
    store.dispatch(StickAnswered(StickAct.PLAN, "ok", rows=(("Numbers", "new"),), seen="4f"))
    store.dispatch(StickRowChosen("use"))
    qtbot.waitUntil(lambda: work.began[2:] == [("use", "a.site", "--seen", "4f")])


def test_without_the_service_there_is_no_panel(stage, sources, tmp_path, monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    work = StickWork(stage.kiosk, sources, tmp_path)
    stage.kiosk.load()
    assert not stage.kiosk.store.state.house.takes_sticks
    work.end()


def test_a_version_of_the_studio_is_asked_for_by_its_own_file():
    asked = question(StickPanel(asked=StickAct.USE, name=STUDIO, seen="1f"), ("--site", "site.toml"))
    assert asked.words == ("stick", "use", "--offered", str(OFFERED), "--seen", "1f", "--site", "site.toml")
