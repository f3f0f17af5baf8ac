"""How many bytes a kiosk costs, by real programs: docs/fleet/scale.md counts with these figures."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.base.enrolment.enrolment import Enrolment, write_enrolment
from kiosk.fleet.agent.mqtt import timing
from tests.fleet.agent.gate_server import GateServer
from tests.fleet.processes.asking import is_true, order
from tests.fleet.repository.building import build
from tools.fleet import web, wire
from tools.fleet.web import RealWebServer
from tools.fleet.wire import Wire

pytestmark = [
    pytest.mark.fleet,
    pytest.mark.skipif(not wire.may_listen(), reason="only root sees what a network carries"),
]


def speaks_soon():
    """The name of a kiosk whose time to speak comes within half a minute."""
    now = datetime.now(UTC)
    return next(
        name
        for name in (f"kiosk-{number}" for number in range(1_000))
        if 12 < timing.until_turn(name, now) < 25
    )


def test_the_link(broker, desk, linked):
    name = speaks_soon()
    desk.subscribe(f"kiosk/{name}/#")
    with Wire(broker.port, without=desk.client.socket().getsockname()[1]) as counted:
        kiosk = linked(name)
        before = counted.bytes
        kiosk.start()
        counted.settle()
        greeting = counted.bytes - before
        before = counted.bytes
        desk.hear(f"kiosk/{name}/health", 40)
        counted.settle()
        turn = counted.bytes - before
        before = counted.bytes
        desk.publish(f"kiosk/{name}/verb", order("restart", "a1"))
        desk.hear(f"kiosk/{name}/ack")
        counted.settle()
        verb = counted.bytes - before
    print(f"a greeting {greeting}, health and report {turn}, a verb {verb} bytes")
    assert greeting < 12_000
    assert turn < 6_000
    assert verb < 3_000


@pytest.fixture
def polled(tmp_path, authority, stack):
    if web.PROGRAM is None:
        pytest.skip("nginx is not installed here")
    built = build(tmp_path / "repository")
    server = RealWebServer(tmp_path / "web", built.folder, authority)
    stack.callback(server.stop)
    folder = tmp_path / "agent"
    folder.mkdir()
    (tmp_path / "ca.pem").write_text(authority.pem)
    gate = GateServer(tmp_path / "gate.sock", folder / "copy", tmp_path / "trusted", built.root)
    stack.enter_context(gate)

    def poll(scheme):
        port = server.closed if scheme == "https" else server.plain
        address, root = f"{scheme}://127.0.0.1:{port}/", json.loads(built.root)
        enrolment = Enrolment("kiosk-7", address, "stable", root)
        (folder / "enrolment.json").write_bytes(write_enrolment(enrolment))
        with Wire(port) as counted:
            options = ("--folder", str(folder), "--gate", str(gate.socket))
            command = (sys.executable, "-m", "kiosk.fleet.agent", "poll", *options)
            environment = {**os.environ, "SSL_CERT_FILE": str(tmp_path / "ca.pem"), "no_proxy": "*"}
            done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stderr
            counted.settle()
        return counted.there, counted.back

    return built, gate, poll


SITE = {f"content/panels/{number}.toml": os.urandom(2_000) for number in range(60)}
OLD = datetime.now(UTC) - timedelta(days=1)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_poll(polled, scheme):
    built, gate, poll = polled
    built.publish({**SITE, "site.toml": b"[site]\n"}, now=OLD)
    os.utime(built.folder / "metadata/timestamp.json", (OLD.timestamp(), OLD.timestamp()))
    first = poll(scheme)
    unchanged = poll(scheme)
    assert is_true(lambda: len(gate.site) == len(SITE) + 1)
    built.publish({**SITE, "site.toml": b"[site]\nname = 'another'\n"}, now=OLD)
    changed = poll(scheme)
    print(f"{scheme}: first {sum(first)}, unchanged {unchanged}, one small file changed {changed} bytes")
    # Of HTTPS 5,900 on a quiet machine; a busy one sends more acknowledgements, each of 52 bytes.
    assert sum(unchanged) < (2_500 if scheme == "http" else 7_000)
