"""Thousands of simulated agents in one process; each says and hears what a kiosk's link does."""

import asyncio
import json
import os
import random
import ssl
import time
from collections.abc import Callable, Sequence

from kiosk.fleet.agent.mqtt import timing, topics
from kiosk.fleet.agent.mqtt.messages import LAST_WILL
from kiosk.fleet.agent.mqtt.mqtt_session import KEEPALIVE_S, SESSION_S
from tools.fleet import mqtt
from tools.fleet.authority import Authority, Pair

AT_ONCE = 200
"""So many handshakes are under way, as many as a line of kiosks that come by themselves would have."""

HEALTH = {
    "program": "0.2.0",
    "site": "0123456789ab",
    "version": 14,
    "channel": "stable",
    "failed": "",
    "alarm": "",
    "expires_days": 90,
    "numbers_days": 30,
    "doctor": "ok",
    "examined_min": 90,
    "clock": "ok",
    "disk_free_mb": 16384,
    "voltage": "unknown",
    "uptime_h": 700,
    "program_number": 2000,
}


class SimulatedAgent(asyncio.Protocol):
    """It is ready when the broker has taken its topics and what it reports."""

    def __init__(self, name: str, heard: Callable[[str], None], lost: Callable[[str], None]) -> None:
        self.name, self._heard, self._lost = name, heard, lost
        self._buffer, self._missing = bytearray(), {mqtt.CONNACK, mqtt.SUBACK, mqtt.PUBACK}
        self.ready = asyncio.get_running_loop().create_future()
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        will = topics.reported(self.name)
        transport.write(mqtt.connect(self.name, KEEPALIVE_S, SESSION_S, will, LAST_WILL))

    def data_received(self, data: bytes) -> None:
        assert self.transport
        self._buffer += data
        for head, body in mqtt.packets(self._buffer):
            kind = head >> 4
            if kind == mqtt.PUBLISH:
                if head & 0x06:
                    self.transport.write(mqtt.puback(body))
                self._heard(self.name)
            elif kind == mqtt.CONNACK:
                reported = json.dumps({"online": True, "name": self.name, **HEALTH}).encode()
                self.transport.write(
                    mqtt.subscribe(topics.subscriptions_of(self.name))
                    + mqtt.publish(topics.reported(self.name), reported, retain=True, number=2)
                )
            self._missing.discard(kind)
            if not self._missing and not self.ready.done():
                self.ready.set_result(None)

    def connection_lost(self, error: Exception | None) -> None:
        if not self.ready.done():
            self.ready.set_exception(ConnectionResetError())
        self._lost(self.name)

    def say_health(self) -> None:
        assert self.transport
        stamp = {"name": self.name, **HEALTH, "sent": time.monotonic()}
        self.transport.write(mqtt.publish(topics.health(self.name), json.dumps(stamp).encode()))

    def ping(self) -> None:
        assert self.transport
        self.transport.write(mqtt.PING)


class Crowd:
    """``tls`` has what each shows by its name; without it the broker has no TLS, and believes any name."""

    def __init__(self, port: int, names: Sequence[str], tls: dict[str, ssl.SSLContext] | None) -> None:
        self._port, self._names, self._tls = port, names, tls
        self.agents: dict[str, SimulatedAgent] = {}
        self.heard_at: dict[str, float] = {}
        self.lost = 0

    async def connect(self, name: str) -> None:
        """Raises OSError."""
        loop = asyncio.get_running_loop()
        _, agent = await loop.create_connection(
            lambda: SimulatedAgent(name, self._hear, self._lose),
            "127.0.0.1",
            self._port,
            ssl=self._tls[name] if self._tls else None,
            server_hostname="localhost" if self._tls else None,
            ssl_handshake_timeout=60.0 if self._tls else None,
        )
        await agent.ready
        self.agents[name] = agent

    async def connect_all(self) -> list[float]:
        """How long each took, in seconds, with so many at a time."""
        gate = asyncio.Semaphore(AT_ONCE)

        async def one(name: str) -> float:
            async with gate:
                began = time.monotonic()
                await self.connect(name)
                return time.monotonic() - began

        return await asyncio.gather(*map(one, self._names))

    async def come_back(self, began: float, chance: random.Random) -> list[float]:
        """Each waits as a kiosk does, and longer if it is refused: seconds until it was ready."""

        async def one(name: str) -> float:
            attempt = 0
            while True:
                attempt += 1
                await asyncio.sleep(timing.wait(attempt, chance.random()))
                try:
                    await self.connect(name)
                except (OSError, ssl.SSLError, TimeoutError):
                    continue
                return time.monotonic() - began

        return await asyncio.gather(*map(one, self._names))

    def drop_all(self) -> None:
        """As when a network is cut: nobody says goodbye."""
        for agent in self.agents.values():
            assert agent.transport
            agent.transport.abort()

    def _hear(self, name: str) -> None:
        self.heard_at[name] = time.monotonic()

    def _lose(self, name: str) -> None:
        self.lost += 1


def contexts(authority: Authority, names: Sequence[str]) -> dict[str, ssl.SSLContext]:
    """A certificate for each, and what it takes to show it."""
    return {name: _context(authority.pem, authority.client(name)) for name in names}


def _context(ca: str, pair: Pair) -> ssl.SSLContext:
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    made.minimum_version = ssl.TLSVersion.TLSv1_3
    made.load_verify_locations(cadata=ca)
    handle = os.memfd_create("certificate")
    try:
        os.write(handle, "".join(pair).encode())
        made.load_cert_chain(f"/proc/self/fd/{handle}")
    finally:
        os.close(handle)
    return made
