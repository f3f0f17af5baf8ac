"""Keeps one connection to the broker by MQTT 5, in one thread; a cut one is made again."""

import logging
import select
import ssl
from collections.abc import Callable
from typing import Any

from paho.mqtt.client import Client, MQTTMessage, MQTTv5
from paho.mqtt.enums import CallbackAPIVersion
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties
from paho.mqtt.reasoncodes import ReasonCode

from kiosk.base.clock import monotonic
from kiosk.base.enrolment.enrolment import Broker
from kiosk.base.enrolment.link_cuts import MANY, Cuts
from kiosk.base.failure_log import FailureLog
from kiosk.fleet.agent.mqtt.broker_tls import tls
from kiosk.fleet.agent.mqtt.messages import LAST_WILL
from kiosk.fleet.agent.mqtt.topics import reported, subscriptions_of
from kiosk.fleet.agent.mqtt.verbs import LARGEST_MESSAGE

KEEPALIVE_S = 120
"""The broker gives up a kiosk after half as long again without a message."""
SESSION_S = 7 * 86_400
"""For so long the broker keeps messages for an absent kiosk."""

_PATIENCE_S = 10.0
_LARGEST_PACKET = LARGEST_MESSAGE + 500
_MOST_WAITING = 20

log = logging.getLogger("kiosk.agent")


class Session:
    """``on_up`` is called when the broker has greeted, ``on_message`` for each message with its topic.

    ``cuts`` counts connections in a row that it has greeted and soon cut.
    """

    def __init__(
        self,
        name: str,
        broker: Broker,
        on_up: Callable[[], None],
        on_message: Callable[[str, bytes], None],
        seconds: Callable[[], float] = monotonic,
    ) -> None:
        self._name, self._broker = name, broker
        self._on_up, self._on_message = on_up, on_message
        self.is_up, self.cuts, self._seconds = False, Cuts(), seconds
        self._thing, self._failures = f"The broker {broker.host}:{broker.port}", FailureLog()
        self._takes_all = True
        client = Client(
            CallbackAPIVersion.VERSION2, client_id=name, protocol=MQTTv5, reconnect_on_failure=False
        )
        client.tls_set_context(tls(broker))
        client.will_set(reported(name), LAST_WILL, qos=1, retain=True)
        client.connect_timeout = _PATIENCE_S
        client.max_queued_messages_set(_MOST_WAITING)
        client.on_connect = self._greeted
        client.on_message = self._received
        client.on_publish = self._sent
        self._client = client

    def connect(self) -> bool:
        """Whether a connection was made; the greeting comes later."""
        properties = Properties(PacketTypes.CONNECT)  # type: ignore[no-untyped-call]
        properties.SessionExpiryInterval = SESSION_S
        properties.MaximumPacketSize = _LARGEST_PACKET
        try:
            self._client.connect(
                self._broker.host, self._broker.port, KEEPALIVE_S, clean_start=False, properties=properties
            )
        except (OSError, ValueError) as error:
            # Why a network is away changes from try to try; a false certificate is something else.
            is_false = isinstance(error, ssl.SSLCertVerificationError)
            self._fails(f"cannot be reached: {error}", "certificate" if is_false else "network")
            return False
        return True

    def serve(self, seconds: float) -> bool:
        """Waits so long for messages and takes them; False when the connection is lost.

        paho's own loop would open a port of this machine to wake itself, which the service may not.
        """
        client, end = self._client, self._client.socket()
        if isinstance(end, ssl.SSLSocket):
            writing = [end] if client.want_write() else []
            readable, writable, _ = select.select([end], writing, [], 0.0 if end.pending() else seconds)
            if readable or end.pending():
                client.loop_read()
            if writable:
                client.loop_write()
            client.loop_misc()
        if client.socket() is None:
            self._lost()
            return False
        before, self.cuts = self.cuts, self.cuts.lasts(self._seconds())
        if before.times and not self.cuts.times:
            self._works()
        return True

    def send(self, topic: str, payload: bytes, qos: int, retain: bool = False) -> None:
        """Sends a message; it is lost without a connection."""
        if self.is_up:
            self._client.publish(topic, payload, qos, retain)

    def _greeted(self, client: Client, data: Any, flags: Any, reason: ReasonCode, properties: Any) -> None:
        if reason.is_failure:
            self._fails(f"does not greet {self._name}: {reason}", "greeting")
            return
        self.cuts = self.cuts.greeted(self._seconds())
        if not self.cuts.times:
            self._works()
        self.is_up, self._takes_all = True, True
        client.subscribe([(topic, 1) for topic in subscriptions_of(self._name)])
        self._on_up()

    def _received(self, client: Client, data: Any, message: MQTTMessage) -> None:
        self._on_message(message.topic, bytes(message.payload))

    def _sent(self, client: Client, data: Any, number: int, reason: ReasonCode, properties: Any) -> None:
        if reason.is_failure and self._takes_all:
            # Once in a connection: the next message may be another one.
            self._takes_all = False
            log.warning("The broker does not take a message of %s: %s", self._name, reason)

    def _lost(self) -> None:
        self.is_up, self.cuts = False, self.cuts.lost(self._seconds())
        if (times := self.cuts.times) >= MANY:
            # Logged once more whenever it has doubled.
            reason = f"cut {(times // MANY).bit_length()}"
            self._fails(f"greeted {self._name} and then cut it, {times} times in a row", reason)

    def _works(self) -> None:
        self._failures.works(self._thing)
        self._failures.write()

    def _fails(self, text: str, reason: str) -> None:
        self._failures.fails(log.name, self._thing, text, reason)
        self._failures.write()
