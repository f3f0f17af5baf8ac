"""A verb from afar becomes a file, is answered at once, and not too often."""

import json
import sys
from datetime import timedelta

import pytest

from kiosk.base.services.remote_request_files import ANNOUNCEMENT, restart_request, take_screen_request
from kiosk.fleet.agent.mqtt.verbs import AskedVerb, Verb, read_verb
from kiosk.fleet.gate.__main__ import GatePlaces, answered
from kiosk.fleet.gate.gate_requests import VERBS, read_question
from kiosk.fleet.gate.verb_actions import do
from kiosk.fleet.gate.verb_limits import AN_HOUR
from kiosk.machine.sites.site_in_use import record_in
from tests.fleet.gate.conftest import NOW

ASKED = {
    "restart": {},
    "screen": {"on": False},
    "announce": {"prepared": "delay", "minutes": 5},
}
"""Every verb that the gate does, with fields that are allowed."""


@pytest.fixture
def ask(state, installed, repository, tmp_path):
    """ask(verb, fields) is a question to a kiosk that is enrolled."""
    places = GatePlaces(state, tmp_path / "boot", repository.folder, installed, sys.executable)

    def asked(verb, **fields):
        raw, _ = answered(json.dumps({"verb": verb, **fields}).encode() + b"\n", places)
        return json.loads(raw)

    return asked


def test_a_restart_is_asked_for_each_time(ask, state):
    found = [record_in(state)]
    for _ in range(2):
        assert ask("restart") == {"ok": {}}
        found.append(record_in(state))
    assert len(set(found)) == 3 and found[0] == b""


def test_the_screen_is_asked_for_once(ask, state):
    assert ask("screen", on=False) == {"ok": {}}
    assert [take_screen_request(state), take_screen_request(state)] == [False, None]
    ask("screen", on=False)
    ask("screen", on=True)
    assert take_screen_request(state) is True


def test_a_prepared_announcement_is_a_file_like_any_other(ask, state):
    assert ask("announce", prepared="delay", minutes=45) == {"ok": {}}
    text = (state / ANNOUNCEMENT).read_text("utf-8")
    assert text.splitlines()[1:] == ['prepared = "delay"', "minutes = 45"]
    ask("announce", prepared="ask-staff", minutes=1)
    assert "delay" not in (state / ANNOUNCEMENT).read_text("utf-8")


@pytest.mark.usefixtures("log_warnings")
@pytest.mark.parametrize(
    ("verb", "fields"),
    [
        ("announce", {"prepared": "evacuation", "minutes": 5}),
        ("announce", {"prepared": "delay"}),
        ("announce", {"prepared": "delay", "minutes": 0}),
        ("announce", {"prepared": "delay", "minutes": True}),
        ("announce", {"prepared": "delay", "minutes": 1441}),
        ("announce", {"prepared": 'delay"\nwords = "Call', "minutes": 5}),
        ("announce", {"words": "Call 555 0142", "minutes": 5}),
        ("announce", {"prepared": "delay", "minutes": 5, "emergency": True}),
        ("screen", {}),
        ("screen", {"on": 1}),
        ("screen", {"on": True, "for": 5}),
        ("restart", {"now": True}),
        ("picture", {}),
    ],
)
def test_fields_that_no_list_has_are_refused_and_change_nothing(ask, state, verb, fields):
    before = sorted(path.name for path in state.rglob("*"))
    assert ask(verb, **fields) == {"refused": "question"}
    assert sorted(path.name for path in state.rglob("*")) == before


@pytest.mark.parametrize("verb", ["restart", "screen", "announce"])
def test_who_has_the_server_cannot_disturb_each_visit(state, tmp_path, verb):
    question = {"verb": verb, "on": True, "prepared": "delay", "minutes": 5}
    answers = [do(question, state, tmp_path / "boot", at) for at in range(AN_HOUR[verb] + 1)]
    assert answers == [*[{"ok": {}}] * AN_HOUR[verb], {"refused": "often"}]
    before = restart_request(state)
    assert do(question, state, tmp_path / "boot", 100) == {"refused": "often"}
    assert restart_request(state) == before
    assert do(question, state, tmp_path / "boot", 3_700) == {"ok": {}}


def test_the_agent_and_the_gate_know_the_same_verbs():
    """The agent does ``refresh`` and ``update`` itself; ``status`` and ``take`` are its own questions, and
    ``channel`` is what its server has signed.
    """
    assert {*ASKED, "channel"} == AN_HOUR.keys() == VERBS.keys() - {"status", "take"}
    assert ASKED.keys() == {str(verb) for verb in Verb} - {"refresh", "update"}
    until = (NOW + timedelta(minutes=5)).isoformat()
    for verb, fields in ASKED.items():
        asked = json.dumps({"verb": verb, "id": "a1", "until": until, **fields})
        assert isinstance(read_verb(asked.encode(), NOW, clock_is_right=True), AskedVerb), verb
        question = {"verb": verb, **fields}
        assert read_question(json.dumps(question).encode() + b"\n") == question


@pytest.mark.parametrize("verb", sorted(ASKED))
def test_what_is_answered_with_ok_was_done(state, tmp_path, verb):
    def files():
        return {path: path.read_bytes() for path in state.rglob("*") if path.is_file()}

    before = files()
    assert do({"verb": verb, **ASKED[verb]}, state, tmp_path / "boot", 0.0) == {"ok": {}}
    assert files() != before


def test_nobody_is_told_that_a_verb_was_done_which_nothing_here_does(state, tmp_path, monkeypatch):
    monkeypatch.setitem(AN_HOUR, "test-verb", 2)
    with pytest.raises(LookupError, match="test-verb"):
        do({"verb": "test-verb"}, state, tmp_path / "boot", 0.0)
