"""From the desk to the files that the window follows: broker, link and gate are real processes."""

import pytest

from kiosk.machine import asked_files
from tests.fleet.asking import order
from tests.fleet.real_gate import RealGate
from tests.gate.conftest import installed, repository, state  # noqa: F401  (fixtures)

pytestmark = pytest.mark.fleet
PATIENCE = 30.0


@pytest.fixture
def asked(desk, linked, stack, tmp_path, state, installed, repository):  # noqa: F811
    """Sends a verb, and returns what the kiosk answers; the facts of the first report are in ``facts``."""
    gate = RealGate(tmp_path / "gate.sock", state, installed, repository.folder, tmp_path / "boot")
    stack.callback(gate.close)
    desk.subscribe("kiosk/kiosk-7/#")
    linked("kiosk-7", gate=gate).start()

    def ask(verb, name, **fields):
        desk.publish("kiosk/kiosk-7/verb", order(verb, name, **fields))
        told = desk.hear("kiosk/kiosk-7/ack", PATIENCE)
        assert told["id"] == name
        return "ok" if told["ok"] else told["why"]

    ask.facts = desk.hear("kiosk/kiosk-7/reported", PATIENCE)
    return ask


def test_verbs_from_afar_are_files_that_the_window_follows(asked, state):  # noqa: F811
    assert (asked.facts["name"], asked.facts["site"], asked.facts["version"]) == ("kiosk-7", "", 0)
    assert asked("restart", "a1") == "ok"
    first = asked_files.restart_asked(state)
    assert first
    assert asked("screen", "a2", on=False) == "ok"
    assert asked_files.take_screen_asked(state) is False
    assert asked("announce", "a3", prepared="delay", minutes=20) == "ok"
    assert 'prepared = "delay"' in (state / asked_files.ANNOUNCEMENT).read_text("utf-8")
    assert asked("announce", "a4", prepared="evacuation", minutes=20) == "denied"
    assert asked("restart", "a5") == "ok"
    assert asked("restart", "a6") == "often"
    assert asked_files.restart_asked(state) != first
