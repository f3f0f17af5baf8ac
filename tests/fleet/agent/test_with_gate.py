"""The agent and the gate, each a process as on a machine: a signed site reaches the kiosk's state folder."""

import json
import os
import socket
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.base.applied.applied_sites import AppliedSites
from kiosk.base.enrolment.channels import STABLE
from kiosk.base.enrolment.enrolment import Enrolment
from kiosk.base.enrolment.kept_enrolment import FILE, kiosks_part
from tests.commands.site_transfer.conftest import INSTALLED, LANGUAGES
from tests.fleet.agent.conftest import enrol
from tests.fleet.agent.web_server import WebServer
from tests.fleet.repository.building import build

ROOT = Path(__file__).parents[3]

pytestmark = [pytest.mark.fleet, pytest.mark.timeout(600)]


@contextmanager
def gates(place, environment):
    """A process for each question, with its connection for input and output, as systemd starts one."""
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listener.bind(str(place))
    listener.listen()

    def serve():
        while True:
            peer, _ = listener.accept()
            with peer:
                if ended.is_set():
                    return
                words = [sys.executable, "-P", "-m", "kiosk.fleet.gate"]
                subprocess.run(words, stdin=peer, stdout=peer, env=environment, check=False, cwd=ROOT)

    ended = threading.Event()
    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as last:
            last.connect(str(place))
        thread.join()
        listener.close()


def test_a_signed_site_comes_from_a_server_to_the_kiosk(agent, tmp_path):
    first = {"site.toml": (INSTALLED.replace("Installed", "First") + LANGUAGES).encode()}
    built = build(tmp_path / "repository")
    manifest = built.publish(first)
    state, installed = tmp_path / "state", tmp_path / "etc/site.toml"
    state.mkdir()
    installed.parent.mkdir()
    installed.write_text(INSTALLED + LANGUAGES, "utf-8")
    record = Enrolment("kiosk-7", "http://fleet.example.org/site/", STABLE, json.loads(built.root))
    (state / FILE).write_bytes(kiosks_part(record))
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "STATE_DIRECTORY": str(state),
        "RUNTIME_DIRECTORY": str(tmp_path),
        "AWARENESS_KIOSK_COPY": str(agent.copy),
        "AWARENESS_KIOSK_SITE": str(installed),
        "AWARENESS_KIOSK_PYTHON": sys.executable,
        "QT_QPA_PLATFORM": "offscreen",
    }

    def poll():
        words = [sys.executable, "-P", "-m", "kiosk.fleet.agent", "poll", "--folder", agent.folder]
        ended = subprocess.run(
            [*words, "--gate", agent.gate],
            env=environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        return ended.returncode, ended.stderr

    with WebServer(built.folder) as server, gates(agent.gate, environment):
        enrol(agent, server.address, built.root)
        assert poll()[0] == 0
        assert AppliedSites(state).last().digest == manifest.digest
        code, said = poll()
        assert code == 0 and "Nothing new" in said
        server.asked()
        changed = {**first, "site.toml": first["site.toml"] + b"\n# another letter\n"}
        manifest = built.publish(changed)
        assert poll()[0] == 0
        assert AppliedSites(state).last().digest == manifest.digest
        assert len([name for name in server.asked() if len(name) == 64]) == 1
        built.publish({**changed, "content/order.toml": b"panels = 7\n"})
        code, said = poll()
        assert code == 4 and "faults" in said
        assert AppliedSites(state).last().digest == manifest.digest
