"""Retained messages by which Home Assistant shows a kiosk without being told of it, if the enrolment says so.

It takes a kiosk for unavailable until something says otherwise: that is ``reported``, which the link sends at
each greeting, and which the broker replaces by the last will.
"""

import json
from collections.abc import Iterator, Mapping

from kiosk import __version__
from kiosk.fleet.agent.mqtt.topics import health, reported

PREFIX = "homeassistant"

_AVAILABILITY = "{{ 'online' if value_json.online else 'offline' }}"

_SENSORS: Mapping[str, Mapping[str, str]] = {
    "version": {"name": "Version of the site", "icon": "mdi:counter"},
    "alarm": {"name": "Alarm", "icon": "mdi:alert"},
    "doctor": {"name": "Doctor", "icon": "mdi:stethoscope"},
    "disk_free_mb": {
        "name": "Free disk",
        "device_class": "data_size",
        "unit_of_measurement": "MB",
        "state_class": "measurement",
    },
}


def discovery(name: str) -> Iterator[tuple[str, bytes]]:
    """Topics and what is retained there."""
    common = {
        "device": {
            "identifiers": [f"awareness-kiosk-{name}"],
            "name": name,
            "manufacturer": "Awareness Kiosk",
            "sw_version": __version__,
        },
        "origin": {"name": "Awareness Kiosk", "sw_version": __version__},
    }
    yield (
        _config("binary_sensor", name, "online"),
        _json(
            {
                **common,
                "name": "Connected",
                "unique_id": f"awareness-kiosk-{name}-online",
                "device_class": "connectivity",
                "state_topic": reported(name),
                "value_template": "{{ 'ON' if value_json.online else 'OFF' }}",
            }
        ),
    )
    for fact, shown in _SENSORS.items():
        yield (
            _config("sensor", name, fact),
            _json(
                {
                    **common,
                    **shown,
                    "unique_id": f"awareness-kiosk-{name}-{fact}",
                    "availability": [{"topic": reported(name), "value_template": _AVAILABILITY}],
                    "state_topic": health(name),
                    "value_template": f"{{{{ value_json.{fact} }}}}",
                }
            ),
        )


def _config(component: str, name: str, thing: str) -> str:
    return f"{PREFIX}/{component}/{name}/{thing}/config"


def _json(config: Mapping[str, object]) -> bytes:
    return json.dumps(config, separators=(",", ":")).encode()
