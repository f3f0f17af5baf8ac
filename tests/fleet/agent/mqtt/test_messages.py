"""Only what is on the list is sent."""

import json

from kiosk.fleet.agent.facts import facts_of
from kiosk.fleet.agent.mqtt import messages
from kiosk.fleet.agent.mqtt.verbs import Refusal
from tests.fleet.agent.mqtt.gate import FACTS


def test_health_says_every_fact_and_reported_what_is_compared():
    assert json.loads(messages.health(facts_of(FACTS))) == {**FACTS, "program_number": 2_000, "cuts": 0}
    told = json.loads(messages.reported("kiosk-7", facts_of(FACTS)))
    assert told.pop("online") is True
    assert set(told) == {"name", "program", "site", "version", "channel", "failed", "alarm"}


def test_without_facts_a_kiosk_says_its_name():
    assert json.loads(messages.reported("kiosk-7", None)) == {"online": True, "name": "kiosk-7"}


def test_an_acknowledgement_says_that_a_verb_came_and_not_when_it_took_effect():
    assert json.loads(messages.done("a1")) == {"id": "a1", "ok": True}
    assert json.loads(messages.refused("a1", Refusal.EXPIRED)) == {"id": "a1", "ok": False, "why": "expired"}
