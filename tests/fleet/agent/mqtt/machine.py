"""A kiosk whose clock a test moves, between a broker that keeps all that is sent and the socket of a gate."""

import json
from datetime import UTC, datetime, timedelta

from kiosk.base.clock import ManualClock
from kiosk.fleet.agent.mqtt.done_ids import DoneIds
from kiosk.fleet.agent.mqtt.service import LinkService

START = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)


class Machine:
    """A kiosk named kiosk-7, whose clock the test moves; what it sends is in ``sent``."""

    def __init__(self, folder, chance=0.5, is_on_dashboard=False):
        self.folder, self.clock, self.looks, self.sent = folder, ManualClock(START), [], []
        self._rest = (chance, is_on_dashboard)
        self.start()

    def start(self):
        chance, is_on_dashboard = self._rest
        self.service = LinkService(
            "kiosk-7",
            self.folder / "gate.sock",
            DoneIds(self.folder / "done"),
            lambda: self.looks.append(self.clock.now().seconds),
            self.clock,
            lambda: chance,
            is_on_dashboard,
        )

    def send(self, topic, payload, qos, retain=False):
        self.sent.append((topic, json.loads(payload), qos, retain))

    def hear(self, topic, **message):
        self.service.receive(self, topic, json.dumps(message).encode())

    def order(self, verb, name="a1", lasts=5, topic="kiosk/kiosk-7/verb", **fields):
        until = START + timedelta(minutes=lasts)
        self.hear(topic, verb=verb, id=name, until=until.isoformat(), **fields)

    def wait(self, seconds):
        self.clock.advance(seconds)
        self.service.act(self)

    def acks(self):
        return [message for topic, message, *_ in self.sent if topic == "kiosk/kiosk-7/ack"]
