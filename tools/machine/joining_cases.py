"""Joining a fleet on an installed machine: by staff over the agent's socket, and by root."""

from kiosk.base.enrolment.enrolment import Enrolment, write_enrolment
from kiosk.base.enrolment.kept_enrolment import FILE
from tools.machine.bench import Bench
from tools.machine.content_cases import STATE
from tools.machine.nspawn import Machine
from tools.shared.wait import wait

SOCKET, TIMER = "awareness-kiosk-agent-enrol.socket", "awareness-kiosk-agent.timer"
GATE = "awareness-kiosk-gate.socket"
AGENTS = f"/var/lib/awareness-kiosk-agent/{FILE}"
RECORD = "/srv/hall-7.enrol"
ENROL = (
    "env",
    "AWARENESS_KIOSK_ENROL=/run/awareness-kiosk-agent-enrol/enrol.sock",
    "awareness-kiosk",
    "enrol",
)


def joins_a_fleet(bench: Bench) -> str:
    """Staff join over the socket, and nobody joins a second time; root leaves, and joins by a file."""
    machine = bench.machine
    assert machine.show(SOCKET, "ActiveState") == "active"
    assert machine.show(TIMER, "ActiveState") == "inactive"
    root: dict[str, object] = {"signed": {"_type": "root"}, "signatures": []}
    raw = write_enrolment(Enrolment("hall-7", "https://fleet.example.org/site/", "stable", root))
    machine.write(RECORD, raw.decode())
    assert not machine.tries(*_as("awareness-kiosk-phones", RECORD))
    machine.run(*_as("awareness-kiosk", RECORD))
    _is_enrolled(machine)
    assert "enrolled" in _said(machine, *_as("awareness-kiosk", RECORD, "--json"))
    machine.run("awareness-kiosk", "enrol", "--forget")
    assert not machine.tries("test", "-e", AGENTS)
    for unit in (TIMER, GATE):
        assert machine.show(unit, "ActiveState") == "inactive", unit
    machine.run("awareness-kiosk", "enrol", RECORD)
    _is_enrolled(machine)
    machine.run("awareness-kiosk", "enrol", "--forget")
    return "by staff and by root, and left twice"


def _as(user: str, file: str, *more: str) -> tuple[str, ...]:
    return ("runuser", "-u", user, "--", *ENROL, file, *more)


def _said(machine: Machine, *words: str) -> str:
    return machine.shell(f"{' '.join(words)} || true")


def _is_enrolled(machine: Machine) -> None:
    owner = ("stat", "--format=%U %a")
    assert machine.run(*owner, AGENTS).split() == ["awareness-kiosk-agent", "600"]
    assert machine.run(*owner, f"{STATE}/{FILE}").split() == ["awareness-kiosk", "600"]
    wait(lambda: machine.show(TIMER, "ActiveState") == "active", "the agent looks for a site", 10)
