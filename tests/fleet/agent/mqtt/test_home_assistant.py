"""What Home Assistant is told."""

import json

from kiosk.fleet.agent.facts import facts_of
from kiosk.fleet.agent.mqtt import messages
from kiosk.fleet.agent.mqtt.home_assistant import discovery
from tests.fleet.agent.mqtt.gate import FACTS


def _configs():
    return {topic: json.loads(payload) for topic, payload in discovery("kiosk-7")}


def test_it_shows_whether_a_kiosk_is_there_its_version_alarm_doctor_and_disk():
    assert [topic.split("/")[3] for topic in _configs()] == [
        "online",
        "version",
        "alarm",
        "doctor",
        "disk_free_mb",
    ]
    assert len({config["unique_id"] for config in _configs().values()}) == 5
    assert len({str(config["device"]) for config in _configs().values()}) == 1


def test_each_value_is_one_that_is_sent_there():
    sent = {
        "kiosk/kiosk-7/health": json.loads(messages.health(facts_of(FACTS))),
        "kiosk/kiosk-7/reported": json.loads(messages.reported("kiosk-7", facts_of(FACTS))),
    }
    for topic, config in _configs().items():
        fact = topic.split("/")[3]
        assert fact in sent[config["state_topic"]]
        assert f"value_json.{fact}" in config["value_template"]


def test_availability_is_in_what_is_sent_and_in_the_last_will():
    for config in list(_configs().values())[1:]:
        (available,) = config["availability"]
        assert available["topic"] == "kiosk/kiosk-7/reported"
        assert "value_json.online" in available["value_template"]
    assert json.loads(messages.reported("kiosk-7", facts_of(FACTS)))["online"] is True
    assert json.loads(messages.LAST_WILL) == {"online": False}
