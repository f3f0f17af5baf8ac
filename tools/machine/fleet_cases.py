"""Signed sites on an installed machine: the gate's socket, its service, and what it does to the window."""

import json
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from securesystemslib.signer import CryptoSigner

from kiosk.base.enrolment.channels import STABLE
from kiosk.base.enrolment.enrolment import Enrolment
from kiosk.base.enrolment.kept_enrolment import kiosks_part
from kiosk.base.site_archive.packing import ready_site
from kiosk.fleet.repository.roles import Holders
from kiosk.fleet.repository.signed_files import numbered
from kiosk.fleet.repository.writing.renewing import renew
from kiosk.fleet.repository.writing.root_writer import write_root
from kiosk.fleet.repository.writing.writer import publish_site
from tools.machine.bench import Bench
from tools.machine.content_cases import STATE
from tools.machine.nspawn import KIOSK, Machine
from tools.machine.package_cases import site
from tools.shared.wait import wait

SOCKET, WATCH = "awareness-kiosk-gate.socket", "awareness-kiosk-gate.path"
PLACE = "/run/awareness-kiosk-gate/gate.sock"
AGENT, COPY = "awareness-kiosk-agent", "/var/lib/awareness-kiosk-agent/copy"
ASK = f"""
import json, socket, sys
peer = socket.socket(socket.AF_UNIX)
peer.settimeout(240)
peer.connect("{PLACE}")
peer.sendall(sys.argv[1].encode() + b"\\n")
with peer.makefile("rb") as answer:
    print(answer.readline().decode())
"""


def takes_what_is_signed(bench: Bench) -> str:
    """An enrolment makes the socket; the gate takes a site, the window follows, and verbs act."""
    machine = bench.machine
    assert machine.show(WATCH, "ActiveState") == "active"
    assert machine.show(SOCKET, "ActiveState") == "inactive"
    assert not machine.tries("test", "-e", PLACE)
    root = published(machine, COPY)
    machine.run("chown", "-R", f"{AGENT}:awareness-kiosk", COPY)
    machine.run("chmod", "-R", "u=rwX,g=rX,o=", COPY)
    told = Enrolment("hall-7", "https://fleet.example.org/site/", STABLE, json.loads(root))
    machine.write(f"{STATE}/enrolment.json", kiosks_part(told).decode())
    machine.run("chown", "awareness-kiosk:", f"{STATE}/enrolment.json")
    wait(lambda: machine.show(SOCKET, "ActiveState") == "active", "the socket is there", 10)
    assert not machine.tries("runuser", "-u", "awareness-kiosk-phones", "--", *_question("status"))
    before = machine.pid(KIOSK)
    answer = _asked(machine, "take")
    assert "digest" in answer["ok"], (answer, machine.run("journalctl", "--no-pager", "--lines=20"))
    wait(lambda: machine.pid(KIOSK) not in {0, before}, "the window takes the site", 60)
    bench.back(30)
    facts = _asked(machine, "status")
    assert facts["ok"]["site"] == answer["ok"]["digest"][:12] and facts["ok"]["alarm"] == "", facts
    before = machine.pid(KIOSK)
    assert _asked(machine, "restart") == {"ok": {}}
    wait(lambda: machine.pid(KIOSK) not in {0, before}, "the window starts again", 60)
    bench.back(30)
    return f"applied {facts['ok']['site']}; doctor says {_asked(machine, 'status')['ok']['doctor']}"


def published(machine: Machine, place: str) -> bytes:
    """Lays a signed repository into a folder of the machine; returns its first root."""
    keys = [CryptoSigner.generate_ed25519() for _ in range(4)]
    public = tuple(key.public_key for key in keys)
    repository, now = machine.folder / place.lstrip("/"), datetime.now(UTC)
    write_root(repository, Holders(public[:2], public[2:3], public[2:3], public[3:]), keys[:2], now)
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "site.toml").write_text(site() + f"\n# Signed for {place}.\n", "utf-8")
        publish_site(repository, ready_site(Path(name)), (STABLE,), keys[2:3], now)
    renew(repository, keys[3], now)
    return numbered(repository, "root", 1).read_bytes()


def _asked(machine: Machine, verb: str) -> dict[str, dict[str, Any]]:
    answer: dict[str, dict[str, Any]] = json.loads(
        machine.run("runuser", "-u", AGENT, "--", *_question(verb))
    )
    return answer


def _question(verb: str) -> tuple[str, ...]:
    return ("python3", "-c", ASK, json.dumps({"verb": verb}))
