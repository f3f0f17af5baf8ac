"""What the link does with each message, over the real socket of a gate."""

import json

import pytest

from tests.fleet.agent.mqtt.gate import FACTS
from tests.fleet.agent.mqtt.machine import Machine


def test_a_greeting_is_answered_with_what_the_kiosk_has(machine):
    ((topic, message, qos, retain),) = machine.sent
    assert (topic, qos, retain) == ("kiosk/kiosk-7/reported", 1, True)
    assert message["online"] is True
    assert message["site"] == FACTS["site"]


def test_health_comes_each_five_minutes_whatever_happens(machine):
    machine.sent.clear()
    for second in range(0, 3_600, 10):
        machine.wait(10)
        if second % 70 == 0:
            machine.order("restart", f"b{second}", 120)
    times = [topic for topic, *_ in machine.sent if topic == "kiosk/kiosk-7/health"]
    assert len(times) == 12
    assert ("kiosk/kiosk-7/health", {**FACTS, "program_number": 2_000, "cuts": 0}, 0, False) in machine.sent


def test_a_kiosk_that_the_broker_greets_and_cuts_says_so_at_each_greeting(machine):
    """There may be no later moment."""
    for cuts in range(5):
        machine.service.begin(machine, cuts)
    told = [payload["cuts"] for topic, payload, *_ in machine.sent if topic == "kiosk/kiosk-7/health"]
    assert told == [3, 4]


def test_the_link_sleeps_until_its_turn(machine):
    left = machine.service.seconds_to_wait()
    assert 0 < left <= 300
    machine.wait(left + 0.01)
    assert machine.sent[-1][0] == "kiosk/kiosk-7/health"


@pytest.mark.parametrize(
    ("verb", "fields"),
    [("restart", {}), ("screen", {"on": False}), ("announce", {"prepared": "delay", "minutes": 45})],
)
def test_verbs_go_to_the_gate_with_their_fields_alone(machine, gate, verb, fields):
    machine.order(verb, **fields)
    assert gate.asked == [{"verb": verb, **fields}]
    assert machine.acks() == [{"id": "a1", "ok": True}]


def test_a_verb_is_done_once_whatever_is_between(machine, gate):
    machine.order("restart")
    machine.order("restart")
    machine.order("restart", topic="fleet/verb")
    machine.start()
    machine.service.begin(machine)
    machine.order("restart")
    machine.order("screen", on=True)
    assert gate.asked == [{"verb": "restart"}]
    assert machine.acks() == [{"id": "a1", "ok": True}]


def test_a_verb_that_is_late_is_refused(machine, gate):
    machine.wait(301)
    machine.order("restart")
    assert gate.asked == []
    assert machine.acks() == [{"id": "a1", "ok": False, "why": "expired"}]


def test_a_clock_that_is_off_by_minutes_refuses_nothing(machine, gate):
    gate.facts["clock"] = "off"
    machine.service.begin(machine)
    machine.order("restart")
    assert machine.acks() == [{"id": "a1", "ok": True}]


def test_a_clock_that_the_kiosk_calls_wrong_refuses(machine, gate):
    gate.facts["clock"] = "wrong"
    machine.service.begin(machine)
    machine.order("restart")
    assert gate.asked == []
    assert machine.acks() == [{"id": "a1", "ok": False, "why": "clock"}]


@pytest.mark.parametrize(
    ("word", "why"), [("question", "denied"), ("often", "often"), ("somebody is here", "denied")]
)
def test_what_the_gate_denies_is_said_in_words_of_the_list(machine, gate, word, why):
    gate.answers["screen"] = json.dumps({"refused": word}).encode() + b"\n"
    machine.order("screen", on=True)
    assert machine.acks() == [{"id": "a1", "ok": False, "why": why}]


@pytest.mark.parametrize("answer", [b"", b"\n", b"{", b"[]\n", b"[" * 4_000 + b"\n", b"\xff\n", b" " * 5_000])
def test_a_gate_that_answers_nonsense_is_unreachable(machine, gate, answer, log_warnings):
    gate.answers["restart"] = answer
    machine.order("restart")
    assert machine.acks() == [{"id": "a1", "ok": False, "why": "unreachable"}]
    assert len(log_warnings()) == 1


def test_without_a_gate_the_link_says_no_more_than_its_name(tmp_path, log_warnings):
    machine = Machine(tmp_path)
    machine.service.begin(machine)
    machine.order("restart")
    assert machine.sent[0][1] == {"online": True, "name": "kiosk-7"}
    assert machine.acks() == [{"id": "a1", "ok": False, "why": "unreachable"}]
    assert len(log_warnings()) == 2


@pytest.mark.parametrize(
    "key",
    ["panel", "language", "scene", "in_use", "visitors", "shown_since", "window_uptime", "page", "Name"],
)
def test_with_any_other_fact_nothing_is_sent_but_the_name(machine, gate, log_warnings, key):
    machine.sent.clear()
    gate.facts[key] = "help"
    machine.wait(300)
    assert [message for _, message, *_ in machine.sent] == [{"online": True, "name": "kiosk-7"}]
    assert log_warnings() == ["Health is not sent: these are not the facts that may be told"]


@pytest.mark.parametrize(
    ("key", "value"), [("doctor", "visited"), ("alarm", "somebody is here"), ("version", 4.5)]
)
def test_a_fact_of_another_kind_is_not_sent_either(machine, gate, log_warnings, key, value):
    machine.sent.clear()
    gate.facts[key] = value
    machine.wait(300)
    assert [message for _, message, *_ in machine.sent] == [{"online": True, "name": "kiosk-7"}]
    assert log_warnings() == [f"Health is not sent: {key} is no such fact"]


def test_health_that_is_not_sent_is_told_once_and_once_that_it_is_sent_again(
    machine, gate, log_warnings, caplog
):
    caplog.set_level("INFO", "kiosk")
    doctor, gate.facts["doctor"] = gate.facts["doctor"], "visited"
    for _ in range(3):
        machine.wait(300)
    assert log_warnings() == ["Health is not sent: doctor is no such fact"]
    gate.facts["doctor"] = doctor
    machine.wait(300)
    machine.wait(300)
    assert [said for said in caplog.messages if said.startswith("Health works again after ")] == (
        [caplog.messages[-1]]
    )


def test_refresh_looks_after_a_while_and_update_at_once(machine):
    machine.order("update", "u")
    assert machine.service.seconds_to_wait() == 0
    machine.wait(0)
    assert machine.looks == [0]
    machine.order("refresh", "r")
    machine.wait(9)
    assert len(machine.looks) == 1
    machine.wait(1)
    assert machine.looks == [0, 10]


@pytest.mark.parametrize("verb", ["refresh", "update"])
def test_what_is_told_to_all_is_done_by_each_at_another_time(machine, verb):
    machine.order(verb, topic="fleet/verb")
    machine.wait(9)
    assert machine.looks == []
    machine.wait(1)
    assert machine.looks == [10]


def test_a_verb_of_an_earlier_version_is_acknowledged_as_unknown_and_reaches_no_gate(machine, gate):
    """A desk of the version before may still ask for a picture of the loop."""
    machine.order("picture")
    assert machine.acks() == [{"id": "a1", "ok": False, "why": "unknown"}]
    assert gate.asked == []


@pytest.mark.parametrize(
    "topic", ["kiosk/kiosk-7/verb", "kiosk/kiosk-7/desired", "fleet/verb", "fleet/desired"]
)
@pytest.mark.parametrize(
    "raw", [b"", b"\0", b"[" * 100_000, b'{"version":' * 300, b'{"id":[],"verb":"restart"}', b"7"]
)
def test_nothing_hostile_ends_the_link(machine, gate, topic, raw):
    machine.sent.clear()
    machine.service.receive(machine, topic, raw)
    machine.wait(0)
    assert (machine.sent, gate.asked, machine.looks) == ([], [], [])


def test_an_id_that_the_disk_does_not_keep_is_not_done(tmp_path, gate, log_warnings):
    machine = Machine(tmp_path)
    (tmp_path / "done").mkdir()
    machine.order("restart")
    assert gate.asked == []
    assert machine.acks() == [{"id": "a1", "ok": False, "why": "full"}]
    assert len(log_warnings()) == 1


def test_home_assistant_is_told_before_the_kiosk_says_that_it_is_there(tmp_path, gate):
    machine = Machine(tmp_path, is_on_dashboard=True)
    machine.service.begin(machine)
    topics = [topic for topic, *_ in machine.sent]
    assert topics[-1] == "kiosk/kiosk-7/reported"
    assert all(topic.startswith("homeassistant/") for topic in topics[:-1])
    assert all(retain for *_, retain in machine.sent)
