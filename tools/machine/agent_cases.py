"""The agent on an installed machine: what starts it, what it calls, and who reads what it brings."""

import json
from dataclasses import replace

from kiosk.base.enrolment.channels import STABLE
from kiosk.base.enrolment.enrolment import Enrolment
from kiosk.base.enrolment.kept_enrolment import agents_part, kiosks_part
from tools.machine.bench import Bench
from tools.machine.content_cases import STATE
from tools.machine.fleet_cases import AGENT, published
from tools.machine.nspawn import Machine
from tools.shared.wait import wait

FOLDER, SHARE, PORT = "/var/lib/awareness-kiosk-agent", "/srv/site", 8099
TIMER, SERVICE = "awareness-kiosk-agent.timer", "awareness-kiosk-agent.service"


def looks_for_a_site(bench: Bench) -> str:
    """An enrolment starts the agent within its walls: by a web server, then by a folder."""
    machine = bench.machine
    assert machine.show(TIMER, "ActiveState") == "inactive"
    root = published(machine, SHARE)
    machine.run(
        *("systemd-run", "--unit=web", "--working-directory=/srv"),
        *("python3", "-m", "http.server", str(PORT), "--bind", "127.0.0.1"),
    )
    told = Enrolment("hall-7", f"http://127.0.0.1:{PORT}/site/", STABLE, json.loads(root))
    _enrol(machine, told)
    wait(lambda: bool(_outcome(machine).get("digest")), "the agent brings the site", 120)
    assert machine.show(TIMER, "ActiveState") == "active"
    by_web = _outcome(machine)
    assert by_web["reason"] == "", by_web
    modes = machine.run("stat", "-c", "%a %U:%G", f"{FOLDER}/copy/metadata/timestamp.json").strip()
    assert modes == f"640 {AGENT}:awareness-kiosk", modes
    assert not machine.tries("runuser", "-u", "awareness-kiosk", "--", "cat", f"{FOLDER}/enrolment.json")
    _enrol(machine, replace(told, repository=f"file://{SHARE}/"))
    machine.run("systemctl", "start", SERVICE)
    assert _outcome(machine) == by_web
    machine.run("systemctl", "stop", "web")
    _enrol(machine, told)
    machine.run("systemctl", "start", SERVICE)
    assert _outcome(machine)["reason"] == "unreachable"
    assert machine.show(SERVICE, "Result") == "success"
    machine.run("awareness-kiosk", "enrol", "--forget")
    bench.back(60)
    return f"version {by_web['version']}, until {by_web['expires']}"


def _enrol(machine: Machine, told: Enrolment) -> None:
    for folder, part, user in (
        (STATE, kiosks_part(told), "awareness-kiosk"),
        (FOLDER, agents_part(told), AGENT),
    ):
        # Whole and with its owner, before anybody looks for it.
        machine.write(f"{folder}/enrolment.new", part.decode())
        machine.run("chown", f"{user}:", f"{folder}/enrolment.new")
        machine.run("chmod", "600", f"{folder}/enrolment.new")
        machine.run("mv", f"{folder}/enrolment.new", f"{folder}/enrolment.json")


def _outcome(machine: Machine) -> dict[str, object]:
    if not machine.tries("test", "-s", f"{FOLDER}/outcome.json"):
        return {}
    told: dict[str, object] = json.loads(machine.run("cat", f"{FOLDER}/outcome.json"))
    return told
