"""``python -m tools.fleet 2000 10000``: what a broker costs for so many simulated agents; a table.

Run it by hand after a change of the broker's configuration or of the link, on a machine without other
work, and write its figures into docs/fleet/scale.md. It needs mosquitto and takes five minutes. Each agent
has a certificate of its own; ``--plain`` does without TLS. MOSQUITTO=/path/to/mosquitto tries another broker.
``--polls`` measures nginx with polls that find nothing new; ``--watchers 10000`` the exporter and Prometheus,
which takes three minutes.
"""

import argparse
import asyncio
import json
import random
import signal
import ssl
import tempfile
import time
from pathlib import Path

from paho.mqtt.client import Client, MQTTMessage, MQTTv5
from paho.mqtt.enums import CallbackAPIVersion

from kiosk.fleet.agent.mqtt import topics
from kiosk.fleet.agent.mqtt.timing import HEALTH_S
from tools.fleet.authority import Authority
from tools.fleet.broker import PROGRAM, RealBroker, without_tls
from tools.fleet.crowd import Crowd, contexts
from tools.fleet.figures import memory_mb, percentile, processor_s, spread_ms
from tools.fleet.polls import polls
from tools.fleet.watchers import watchers

STEADY_S = 30.0


class Desk:
    """Tells all at once which sites are desired, as the server does, and hears all health."""

    def __init__(self, port: int, tls: ssl.SSLContext | None) -> None:
        self.delays: list[float] = []
        client = Client(CallbackAPIVersion.VERSION2, "fleet.desk", protocol=MQTTv5)
        if tls:
            client.tls_set_context(tls)
        client.on_message = self._hear
        client.on_connect = self._greeted
        client.reconnect_delay_set(1, 1)
        client.connect("localhost", port)
        client.loop_start()
        self.client = client

    def tell_all(self) -> float:
        """When it was told."""
        sites = {"canary": "0123456789ab", "stable": "fedcba987654"}
        began = time.monotonic()
        self.client.publish(topics.FLEET_DESIRED, json.dumps({"sites": sites}), qos=1, retain=True)
        return began

    def close(self) -> None:
        self.client.disconnect()
        self.client.loop_stop()

    def _greeted(self, client: Client, *told: object) -> None:
        client.subscribe("kiosk/+/health")

    def _hear(self, client: Client, data: object, message: MQTTMessage) -> None:
        self.delays.append(time.monotonic() - json.loads(message.payload)["sent"])


class Row:
    """Measures the broker from one point to the next."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self.begin()

    def begin(self) -> None:
        self._processor, self._time = processor_s(self._pid), time.monotonic()

    def broker(self) -> str:
        took, wall = processor_s(self._pid) - self._processor, time.monotonic() - self._time
        return f"{took:.2f} s ({took / wall:.1%}) | {memory_mb(self._pid):.0f}"


async def measure(number: int, is_plain: bool, folder: Path) -> list[str]:
    """A row of the table for each phase: what it was, times, and the broker's processor time and memory."""
    authority = Authority()
    broker = RealBroker(folder, authority, configuration=without_tls if is_plain else str)
    broker.start()
    assert broker.process
    names = [f"kiosk-{each}" for each in range(number)]
    began = time.monotonic()
    tls = None if is_plain else contexts(authority, [*names, "fleet.desk"])
    made = time.monotonic() - began
    kind = f"{number:,}, {'plain' if is_plain else 'TLS 1.3, a certificate each'}"
    rows = [f"| {kind} | before | certificates in {made:.0f} s | | {memory_mb(broker.process.pid):.0f} |"]
    crowd, desk = Crowd(broker.port, names, tls), Desk(broker.port, tls["fleet.desk"] if tls else None)
    try:
        row = Row(broker.process.pid)
        began = time.monotonic()
        took = await crowd.connect_all()
        rate = number / (time.monotonic() - began)
        rows.append(f"| | connect | {rate:,.0f} a second; {spread_ms(took)} | {row.broker()} |")
        rows.append(await steady(crowd, desk, row))
        rows.append(await told_at_once(crowd, desk, row))
        row.begin()
        began = time.monotonic()
        crowd.drop_all()
        while crowd.lost < number:
            await asyncio.sleep(0.01)
        # The broker still says of each that it is gone.
        await asyncio.sleep(1.0)
        rows.append(f"| | all cut off | within {time.monotonic() - began:.1f} s | {row.broker()} |")
        rows.append(await all_back(crowd, broker))
        return rows
    finally:
        desk.close()
        crowd.drop_all()
        broker.stop(signal.SIGKILL)


async def steady(crowd: Crowd, desk: Desk, row: Row) -> str:
    """Health of each agent at its own time, as a fleet of this size sends it."""
    agents = list(crowd.agents.values())
    random.Random(1).shuffle(agents)
    due = agents[: max(1, round(len(agents) * STEADY_S / HEALTH_S))]
    desk.delays.clear()
    row.begin()
    for agent in due:
        agent.say_health()
        await asyncio.sleep(STEADY_S / len(due))
    await asyncio.sleep(0.5)
    rate = len(due) / STEADY_S
    figure = f"{rate:.0f} messages a second, {len(desk.delays)} of {len(due)}; {spread_ms(desk.delays)}"
    return f"| | steady | {figure} | {row.broker()} |"


async def told_at_once(crowd: Crowd, desk: Desk, row: Row) -> str:
    crowd.heard_at.clear()
    row.begin()
    began = desk.tell_all()
    while len(crowd.heard_at) < len(crowd.agents) and time.monotonic() - began < 60:
        await asyncio.sleep(0.01)
    delays = [at - began for at in crowd.heard_at.values()]
    return f"| | all told at once | {len(delays):,}; {spread_ms(delays)} | {row.broker()} |"


async def all_back(crowd: Crowd, broker: RealBroker) -> str:
    """The broker starts again with what it had kept, and each comes back as a kiosk does."""
    await asyncio.to_thread(broker.stop)
    began = time.monotonic()
    await asyncio.to_thread(broker.start)
    up = time.monotonic() - began
    assert broker.process
    row = Row(broker.process.pid)
    took = await crowd.come_back(time.monotonic(), random.Random(2))
    p50, p99, last = percentile(took, 50), percentile(took, 99), max(took)
    figure = f"up after {up:.1f} s; {p50:.1f} / {p99:.1f} / {last:.1f} s"
    return f"| | restarted, all back | {figure} | {row.broker()} |"


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="tools.fleet", description="Simulated agents against a real broker."
    )
    parser.add_argument("kiosks", nargs="*", type=int, help="how many, such as 2000 10000")
    parser.add_argument("--plain", action="store_true", help="without TLS")
    parser.add_argument("--polls", action="store_true", help="polls of a web server too")
    parser.add_argument(
        "--watchers", type=int, metavar="SCREENS", help="exporter and Prometheus with so many"
    )
    options = parser.parse_args()
    if PROGRAM is None:
        print("mosquitto is not installed here")
        return 1
    print("| kiosks | phase | half / 99 of 100 / last | broker: processor | MiB |")
    print("|---|---|---|---|--:|")
    for number in options.kiosks:
        with tempfile.TemporaryDirectory() as folder:
            for row in asyncio.run(measure(number, options.plain, Path(folder) / "broker")):
                print(row, flush=True)
    if options.polls:
        print("\n".join(polls(10_000, 3_000)))
    if options.watchers:
        print("\n".join(watchers(options.watchers)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
