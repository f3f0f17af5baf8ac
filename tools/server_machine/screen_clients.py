"""What screens say to the broker of the machine, by Debian's own programs and their certificates."""

import json
import shlex
from collections.abc import Mapping

from kiosk.base.enrolment.enrolment import Enrolment
from tools.machine.nspawn import Machine

FACTS = {
    "program": "0.2.0",
    "site": "0123456789ab",
    "version": 2,
    "channel": "stable",
    "failed": "",
    "alarm": "",
    "expires_days": 110,
    "numbers_days": 60,
    "doctor": "ok",
    "examined_min": 90,
    "clock": "ok",
    "disk_free_mb": 8192,
    "voltage": "ok",
    "uptime_h": 5,
}
_TIMED_OUT = 27


class ScreenClients:
    """``enrolments`` by the name of the screen; it may grow."""

    def __init__(self, machine: Machine, enrolments: Mapping[str, Enrolment]) -> None:
        self._machine, self._enrolments = machine, enrolments

    def publish(self, name: str, topic: str, more: Mapping[str, object] | None = None) -> None:
        facts = json.dumps({"name": name} | FACTS | dict(more or {}))
        self._machine.run("mosquitto_pub", *self._words(name), "-t", topic, "-m", facts)

    def tries(self, name: str) -> bool:
        words = ("-t", f"kiosk/{name}/ack", "-m", "{}")
        return self._machine.tries("mosquitto_pub", *self._words(name), *words)

    def stays(self, name: str, seconds: int) -> None:
        """As a screen does, with a session that is kept; AssertionError where it could not stay so long."""
        words = shlex.join(("mosquitto_sub", *self._words(name), "-t", f"kiosk/{name}/verb"))
        self._machine.shell(f"{words} -c -x 604800 -W {seconds}; test $? -eq {_TIMED_OUT}")

    def publishes_without_certificate(self, host: str) -> bool:
        files = ("--cafile", "/root/kiosk-1.ca")
        return self._machine.tries("mosquitto_pub", "-h", host, "-p", "8883", *files, "-t", "a", "-m", "b")

    def _words(self, name: str) -> tuple[str, ...]:
        broker = self._enrolments[name].broker
        assert broker
        for ending, text in (("ca", broker.ca), ("pem", broker.certificate), ("key", broker.key)):
            self._machine.write(f"/root/{name}.{ending}", text)
        files = ("--cafile", f"/root/{name}.ca", "--cert", f"/root/{name}.pem", "--key", f"/root/{name}.key")
        return ("-V", "5", "-q", "1", "-h", broker.host, "-p", str(broker.port), "-i", name, *files)
