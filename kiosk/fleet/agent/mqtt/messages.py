"""Builds the messages to the broker: the facts of kiosk/fleet/agent/facts.py, and the outcome of verbs."""

import json
from collections.abc import Mapping

from kiosk.fleet.agent.facts import Facts, as_object
from kiosk.fleet.agent.mqtt.verbs import Refusal
from kiosk.fleet.repository.program_number import program_number

_REPORTED = ("name", "program", "site", "version", "channel", "failed", "alarm")
"""The facts that are compared with the desired ones; all facts together are health."""

LAST_WILL = b'{"online":false}'


def reported(name: str, facts: Facts | None) -> bytes:
    """The reported facts; ``facts`` is None if the gate gives none."""
    known = as_object(facts) if facts else {"name": name}
    return _json({"online": True, **{key: known[key] for key in _REPORTED if key in known}})


def health(facts: Facts, cuts: int = 0) -> bytes:
    """The version of the program once more as a number, since the server's exporter reads no text; and how
    often in a row the broker has greeted this kiosk and then cut it.
    """
    return _json({**as_object(facts), "program_number": program_number(facts.program), "cuts": cuts})


def done(name: str) -> bytes:
    """A verb was passed on. Its time of effect is not reported: that may wait until nobody uses the kiosk."""
    return _json({"id": name, "ok": True})


def refused(name: str, why: Refusal) -> bytes:
    return _json({"id": name, "ok": False, "why": str(why)})


def _json(message: Mapping[str, object]) -> bytes:
    return json.dumps(message, separators=(",", ":")).encode()
