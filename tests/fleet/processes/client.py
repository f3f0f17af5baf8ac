"""A client of a broker that a test leads: the desk, an exporter, or a kiosk that was broken into."""

import json
import os
import queue
import ssl
import threading

from paho.mqtt.client import Client, MQTTv5
from paho.mqtt.enums import CallbackAPIVersion
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties

from kiosk.fleet.agent.mqtt.mqtt_session import SESSION_S

SOON = 10.0


def context(ca, certificate=None, newest=None):
    made = ssl.create_default_context(cadata=ca)
    if newest:
        made.maximum_version = newest
    if certificate:
        handle = os.memfd_create("certificate")
        try:
            os.write(handle, "".join(certificate).encode())
            made.load_cert_chain(f"/proc/self/fd/{handle}")
        finally:
            os.close(handle)
    return made


class Peer:
    def __init__(self, port, tls, name, clean=True, will=None, patience=SOON):
        self.heard, self._acks, self._subscribed = queue.Queue(), queue.Queue(), threading.Event()
        self.is_up, self.is_down = threading.Event(), threading.Event()
        client = Client(CallbackAPIVersion.VERSION2, name, protocol=MQTTv5, reconnect_on_failure=False)
        client.tls_set_context(tls)
        client.on_connect = lambda *told: told[3].is_failure or self.is_up.set()
        client.on_disconnect = lambda *told: self.is_down.set()
        client.on_subscribe = lambda *told: self._subscribed.set()
        client.on_message = lambda *told: self.heard.put((told[2].topic, bytes(told[2].payload)))
        client.on_publish = lambda *told: self._acks.put(told[3])
        if will:
            client.will_set(*will, qos=1, retain=True)
        self.client = client
        about = Properties(PacketTypes.CONNECT)
        if not clean:
            # As a screen: the broker keeps its session.
            about.SessionExpiryInterval = SESSION_S
        client.connect("127.0.0.1", port, 60, clean_start=clean, properties=about)
        client.loop_start()
        if not self.is_up.wait(patience):
            self.close()
            raise AssertionError("the broker does not greet")

    def close(self):
        self.client.disconnect()
        self.client.loop_stop()

    def subscribe(self, *topics):
        self._subscribed.clear()
        self.client.subscribe([(topic, 1) for topic in topics])
        assert self._subscribed.wait(SOON)

    def publish(self, topic, message, retain=False):
        """The broker's answer."""
        raw = message if isinstance(message, bytes) else json.dumps(message).encode()
        self.client.publish(topic, raw, qos=1, retain=retain)
        return self._acks.get(timeout=SOON)

    def hear(self, topic, seconds=SOON):
        """The next message there; others before it are passed over."""
        while True:
            where, raw = self.heard.get(timeout=seconds)
            if where == topic:
                return json.loads(raw)

    def heard_until(self, topic):
        """The topics of all messages up to one."""
        found = []
        while not found or found[-1] != topic:
            found.append(self.heard.get(timeout=SOON)[0])
        return found
