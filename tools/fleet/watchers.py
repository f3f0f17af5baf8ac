"""What it costs the server to watch so many screens: the exporter, and Prometheus with its rules.

One client speaks for all screens, since neither of the two sees who holds a connection.
"""

import json
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import urlopen

from paho.mqtt.client import Client, MQTTv5
from paho.mqtt.enums import CallbackAPIVersion

from kiosk.base.enrolment.channels import STABLE
from kiosk.fleet.agent.mqtt import topics
from kiosk.fleet.agent.mqtt.timing import HEALTH_S
from kiosk.fleet.server.joining.enrolled_screens import EnrolledScreen
from kiosk.fleet.server.server_files import ServerFiles
from kiosk.fleet.server.server_metrics import FILE, metrics
from kiosk.fleet.server.server_settings import ServerSettings
from kiosk.fleet.server.service_configuration import configurations
from tools.fleet.authority import Authority
from tools.fleet.broker import RealBroker, without_tls
from tools.fleet.crowd import HEALTH
from tools.fleet.figures import memory_mb, percentile, processor_s
from tools.fleet.ports import free_port
from tools.shared.wait import wait

EXPORTER, PROMETHEUS = "/usr/bin/prometheus-mqtt-exporter", "/usr/bin/prometheus"
SCRAPES = 5
_EACH_S = 30.0
"""Prometheus asks so often."""

_A_SECOND = 1_000
"""So many screens speak when all have to be heard once."""

_PATIENCE_S = 120.0


def watchers(number: int) -> list[str]:
    """Rows of a table: the exporter, a scrape, and Prometheus, each with processor time and MiB."""
    with TemporaryDirectory() as name, _running(Path(name), number) as found:
        broker, exporter, port, prometheus, asks = found
        client = _client(broker)
        began, before = time.monotonic(), processor_s(exporter)
        for screen in range(number):
            _speak(client, screen)
            time.sleep(max(0.0, began + screen / _A_SECOND - time.monotonic()))
        wait(lambda: _scraped(port).count(b"\nkiosk_doctor{") == number, "the exporter has all", _PATIENCE_S)
        message = (processor_s(exporter) - before) / number
        rows = [
            f"| {number:,} | exporter | {message * 1e6:,.0f} µs a message | | {memory_mb(exporter):.0f} |"
        ]
        rows.append(_scrapes(port, exporter))
        rows.append(_steady(client, number, prometheus, asks))
        client.disconnect()
        client.loop_stop()
        return rows


def _scrapes(port: int, exporter: int) -> str:
    took, before = [], processor_s(exporter)
    for _ in range(SCRAPES):
        began = time.monotonic()
        size = len(_scraped(port))
        took.append(time.monotonic() - began)
    cost = (processor_s(exporter) - before) / SCRAPES
    words = (
        f"{size / 1e6:.2f} MB in {percentile(took, 50) * 1000:,.0f} ms, {max(took) * 1000:,.0f} ms at most"
    )
    return f"| | a scrape | {words} | {cost * 1000:,.0f} ms | {memory_mb(exporter):.0f} |"


def _steady(client: Client, number: int, prometheus: int, port: int) -> str:
    """While screens speak at their times Prometheus asks, and computes its rules."""
    before, began = processor_s(prometheus), time.monotonic()
    seconds = SCRAPES * _EACH_S
    for turn in range(max(1, round(number * seconds / HEALTH_S))):
        _speak(client, turn % number)
        time.sleep(max(0.0, began + (turn + 1) * HEALTH_S / number - time.monotonic()))
    cost = (processor_s(prometheus) - before) / (time.monotonic() - began)
    what = f"{_series(port):,} series, scrapes and rules each {_EACH_S:.0f} s"
    return f"| | Prometheus | {what} | {cost:.1%} | {memory_mb(prometheus):.0f} |"


@contextmanager
def _running(folder: Path, number: int) -> Iterator[tuple[int, int, int, int, int]]:
    """The broker's port, and processes and ports of the exporter and of Prometheus."""
    broker = RealBroker(folder / "broker", Authority(), configuration=without_tls).start()
    asked, told, asks = free_port(), free_port(), free_port()
    files = ServerFiles(folder)
    _configure(files, number, broker.port, asked, told)
    measured = ThreadingHTTPServer(("127.0.0.1", told), _quiet(files.measures))
    threading.Thread(target=measured.serve_forever, daemon=True).start()
    command = [EXPORTER, "-config", str(files.config / "mqtt-exporter.yaml"), "-log-level", "warn"]
    exporter = subprocess.Popen([*command, "-listen-address", "127.0.0.1", "-listen-port", str(asked)])
    command = [PROMETHEUS, f"--config.file={files.config}/prometheus.yml", "--log.level=warn"]
    places = (f"--storage.tsdb.path={folder}/data", f"--web.listen-address=127.0.0.1:{asks}")
    with (folder / "prometheus.log").open("wb") as log:
        prometheus = subprocess.Popen([*command, *places], stderr=log)
    try:
        wait(lambda: _answers(asked), "the exporter answers", _PATIENCE_S)
        yield broker.port, exporter.pid, asked, prometheus.pid, asks
    finally:
        for each in (prometheus, exporter):
            each.terminate()
            each.wait(_PATIENCE_S)
        measured.shutdown()
        measured.server_close()
        broker.stop()


def _configure(files: ServerFiles, number: int, broker: int, asked: int, told: int) -> None:
    now = datetime.now(UTC)
    screens = (EnrolledScreen(f"kiosk-{each}", "Gate", STABLE, now.isoformat()) for each in range(number))
    files.config.mkdir(parents=True)
    files.measures.mkdir(parents=True)
    text = metrics(screens, {}, None, 10_000, {}, now)
    (files.measures / FILE).write_text(text, "utf-8")
    settings = ServerSettings("localhost", "anna@example.org", "fleet@example.org", "localhost:25")
    for name, made in configurations(settings, files).items():
        lines = made.replace("ssl://localhost:8883", f"tcp://127.0.0.1:{broker}")
        lines = lines.replace("127.0.0.1:9641", f"127.0.0.1:{asked}").replace(
            "127.0.0.1:9680", f"127.0.0.1:{told}"
        )
        kept = (each for each in lines.splitlines() if not each.strip().startswith(("ca_cert:", "client_")))
        (files.config / name).write_text("\n".join(kept) + "\n", "utf-8")


def _quiet(folder: Path) -> type[SimpleHTTPRequestHandler]:
    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *given: object) -> None:
            super().__init__(*given, directory=str(folder))  # type: ignore[arg-type]

        def log_message(self, *told: object) -> None:
            pass

    return Handler


def _client(broker: int) -> Client:
    client = Client(CallbackAPIVersion.VERSION2, "fleet.desk", protocol=MQTTv5)
    client.connect("127.0.0.1", broker)
    client.loop_start()
    return client


def _speak(client: Client, screen: int) -> None:
    name = f"kiosk-{screen}"
    client.publish(topics.health(name), json.dumps({"name": name, **HEALTH}))


def _series(port: int) -> int:
    """Of screens, as Prometheus knows them."""
    query = quote('count({__name__=~"kiosk_.+"})')
    with urlopen(f"http://127.0.0.1:{port}/api/v1/query?query={query}", timeout=_PATIENCE_S) as answer:
        found = json.load(answer)["data"]["result"]
    return int(found[0]["value"][1]) if found else 0


def _answers(port: int) -> bool:
    try:
        return bool(_scraped(port))
    except URLError:
        return False


def _scraped(port: int) -> bytes:
    with urlopen(f"http://127.0.0.1:{port}/metrics", timeout=_PATIENCE_S) as answer:
        raw: bytes = answer.read()
        return raw
