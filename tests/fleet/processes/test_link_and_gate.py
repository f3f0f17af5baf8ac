"""From the desk to the files that the window follows: broker, link and gate are real processes."""

from datetime import UTC, datetime

import pytest

from kiosk.base.enrolment.channels import CANARY, STABLE
from kiosk.base.enrolment.enrolment import read_enrolment
from kiosk.base.exit_codes import OTHER_ENROLMENT
from kiosk.base.services import remote_request_files
from kiosk.fleet.repository.channel_order import ChannelOrder, sign_order
from tests.fleet.gate.conftest import installed, repository, state  # noqa: F401  (fixtures)
from tests.fleet.processes.asking import is_true, order
from tests.fleet.processes.real_gate import RealGate
from tests.fleet.repository.building import key

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
    first = remote_request_files.restart_request(state)
    assert first
    assert asked("screen", "a2", on=False) == "ok"
    assert remote_request_files.take_screen_request(state) is False
    assert asked("announce", "a3", prepared="delay", minutes=20) == "ok"
    assert 'prepared = "delay"' in (state / remote_request_files.ANNOUNCEMENT).read_text("utf-8")
    assert asked("announce", "a4", prepared="evacuation", minutes=20) == "denied"
    assert asked("restart", "a5") == "ok"
    assert asked("restart", "a6") == "often"
    assert remote_request_files.restart_request(state) != first


def await_channel(desk, channel):
    """The message that is kept of an earlier kiosk of this name comes first."""
    while desk.hear("kiosk/kiosk-7/reported", PATIENCE).get("channel") != channel:
        pass


def test_a_screen_goes_where_its_server_says_and_nobody_else(
    desk,
    linked,
    stack,
    tmp_path,
    state,  # noqa: F811
    installed,  # noqa: F811
    repository,  # noqa: F811
):
    gate = RealGate(tmp_path / "gate.sock", state, installed, repository.folder, tmp_path / "boot")
    stack.callback(gate.close)
    desk.subscribe("kiosk/kiosk-7/reported")
    kiosk = linked("kiosk-7", gate=gate).start()
    await_channel(desk, STABLE)
    said = ChannelOrder("kiosk-7", CANARY, datetime.now(UTC))
    desk.publish("kiosk/kiosk-7/desired", sign_order(said, key()))
    assert is_true(lambda: "the gate refuses" in kiosk.log)
    desk.publish("kiosk/kiosk-7/desired", sign_order(said, repository.online), retain=True)
    assert kiosk.process.wait(PATIENCE) == OTHER_ENROLMENT
    records = (state / "enrolment.json", kiosk.folder / "enrolment.json")
    assert [read_enrolment(each.read_bytes()).channel for each in records] == [CANARY, CANARY]
    assert kiosk.looks
    kiosk.start()
    await_channel(desk, CANARY)
    # Other tests have a kiosk of this name too.
    desk.publish("kiosk/kiosk-7/desired", b"", retain=True)
