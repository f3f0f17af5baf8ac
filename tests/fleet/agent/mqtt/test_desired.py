"""What the server desires: a site of each channel, and the channel of this kiosk."""

from tests.fleet.agent.mqtt.gate import FACTS
from tests.fleet.agent.mqtt.machine import Machine


def test_another_site_that_is_desired_for_its_channel_makes_it_look(machine):
    for sites in ({"stable": FACTS["site"], "canary": "fedcba987654"}, {"canary": "fedcba987654"}, {}, None):
        machine.hear("fleet/desired", sites=sites)
    machine.wait(30)
    assert machine.looks == []
    machine.hear("fleet/desired", sites={"stable": "fedcba987654"})
    machine.wait(20)
    assert machine.looks == [50]


def test_a_site_that_is_taken_back_at_once_is_looked_for_too(machine, gate):
    """The facts are five minutes old, and what was looked for since may be there."""
    machine.hear("fleet/desired", sites={"stable": "fedcba987654"})
    machine.wait(20)
    machine.hear("fleet/desired", sites={"stable": FACTS["site"]})
    machine.wait(20)
    assert machine.looks == [20, 40]
    machine.wait(300)
    machine.hear("fleet/desired", sites={"stable": FACTS["site"]})
    machine.wait(20)
    assert machine.looks == [20, 40]


ORDER = {"signed": {"channel": "canary"}, "signatures": [{"keyid": "a", "sig": "b"}]}


def test_the_gate_alone_says_whether_the_channel_changes(machine, gate, log_warnings):
    assert machine.service.channel == "stable"
    gate.answers["channel"] = b'{"refused":"unsigned"}\n'
    machine.hear("kiosk/kiosk-7/desired", **ORDER)
    assert gate.asked == [{"verb": "channel", "told": ORDER}]
    # The broker says it once more at each greeting.
    machine.hear("kiosk/kiosk-7/desired", **ORDER)
    assert machine.service.channel == "stable"
    assert log_warnings() == ["The channel stays, since the gate refuses another one"]
    del gate.answers["channel"]
    gate.facts["channel"] = "canary"
    machine.sent.clear()
    machine.hear("kiosk/kiosk-7/desired", **ORDER)
    assert machine.service.channel == "canary"
    assert [(topic, message["channel"]) for topic, message, *_ in machine.sent] == [
        ("kiosk/kiosk-7/reported", "canary")
    ]


def test_without_a_gate_the_channel_stays(tmp_path, log_warnings):
    machine = Machine(tmp_path)
    machine.hear("kiosk/kiosk-7/desired", **ORDER)
    assert machine.service.channel is None
    assert len(log_warnings()) == 1


def test_a_channel_for_all_is_no_such_message(machine, gate):
    machine.hear("fleet/desired", **ORDER)
    assert gate.asked == []
