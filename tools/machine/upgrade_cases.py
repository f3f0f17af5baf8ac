"""The way from an earlier package to this one, as a host goes it: with an own site, a PIN and a fleet."""

import json
import re
import shutil
from pathlib import Path

from kiosk.base.enrolment.channels import STABLE
from kiosk.base.enrolment.enrolment import Enrolment, write_enrolment
from tools.machine.bench import Bench
from tools.machine.content_cases import SITE, STATE
from tools.machine.fleet_cases import published
from tools.machine.nspawn import KIOSK, Machine
from tools.machine.package_cases import UNATTENDED, site
from tools.shared import ROOT
from tools.shared.wait import wait

AGENT = "awareness-kiosk-agent"
SHARE, RECORD = "/srv/signed", "/srv/hall-8.enrol"
CONTENT = "/etc/awareness-kiosk/content"
OF_HOSTS = ("/etc/", "/usr/bin/", "/usr/lib/awareness-kiosk/", "/usr/lib/systemd/")
"""Places of files that hosts name, or that follow what they have changed."""


def upgraded(bench: Bench, earlier: Path, package: Path) -> str:
    """The screen goes on with what it showed; each command, unit and file is there or leads over."""
    machine = bench.machine
    machine.run("dpkg", "--purge", "awareness-kiosk")
    was = _installed(machine, earlier)
    own = site() + "\n# This line is the site's own.\n[stats]\nkeep = true\n"
    machine.write(SITE, own)
    shutil.copytree(ROOT / "resources/starter/content", machine.folder / CONTENT.lstrip("/"))
    machine.shell("printf '482915\\n482915\\n' | awareness-kiosk pin 2>/dev/null")
    machine.run("systemctl", "start", KIOSK)
    bench.back(30)
    digest = _joined(bench)
    commands, units, running = _commands(machine), _units(machine, "-unit-files"), _units(machine, "-units")
    files = [name for name in _files(machine) if name.startswith(OF_HOSTS)]
    kept = {name: machine.run("cat", name) for name in (SITE, f"{STATE}/pin.toml", f"{STATE}/applied.toml")}
    before = machine.pid(KIOSK)
    with bench.watch() as watch:
        now = _installed(machine, package)
        wait(lambda: machine.pid(KIOSK) not in {0, before}, "the new one runs", 60)
        bench.back(30)
    told = watch.told()
    changed = [name for name in kept if machine.run("cat", name) != kept[name]]
    assert not changed, f"another {', '.join(changed)}"
    gone = [name for name in files if not machine.tries("test", "-e", name)]
    assert not gone, f"files that are gone: {', '.join(gone)}"
    lost = [name for name in units if not machine.tries("systemctl", "cat", name)]
    assert not lost, f"units that are gone: {', '.join(lost)}"
    wait(lambda: running <= _units(machine, "-units"), "what ran before runs", 30)
    failed = machine.shell("systemctl --failed --plain --no-legend list-units '*awareness-kiosk*'")
    assert failed == "", failed
    left = [name for name in commands if not _is_known(machine, name)]
    assert not left, f"commands that lead nowhere: {', '.join(left)}"
    _goes_on(bench, digest)
    return f"from {was} to {now}: {told}; {len(commands)} commands, {len(units)} units, {len(files)} files"


def _installed(machine: Machine, package: Path) -> str:
    """The version."""
    shutil.copy(package, machine.folder / "root/kiosk.deb")
    machine.shell(UNATTENDED)
    return machine.run("dpkg-query", "--show", "awareness-kiosk").split()[1]


def _joined(bench: Bench) -> str:
    """It is enrolled and shows what was signed; returns the site."""
    machine = bench.machine
    root = published(machine, SHARE)
    told = Enrolment("hall-7", f"file://{SHARE}/", STABLE, json.loads(root))
    machine.write(RECORD, write_enrolment(told).decode())
    machine.run("awareness-kiosk", "enrol", RECORD)
    before = machine.pid(KIOSK)
    machine.run("systemctl", "start", f"{AGENT}.service")
    wait(lambda: machine.pid(KIOSK) not in {0, before}, "the window takes the signed site", 120)
    bench.back(30)
    return _applied(machine)


def _goes_on(bench: Bench, digest: str) -> None:
    """The fleet, the way back to the own site, and what is said of a table that is gone."""
    machine = bench.machine
    assert "This kiosk is hall-7" in machine.run("awareness-kiosk", "enrol")
    machine.run("systemctl", "start", f"{AGENT}.service")
    outcome = json.loads(machine.run("cat", f"/var/lib/{AGENT}/outcome.json"))
    assert (outcome["digest"], outcome["reason"]) == (digest, ""), outcome
    machine.run("awareness-kiosk", "enrol", "--forget")
    before = machine.pid(KIOSK)
    machine.run("awareness-kiosk", "apply", "--back")
    assert _applied(machine) == ""
    wait(lambda: machine.pid(KIOSK) not in {0, before}, "the window takes the own site", 60)
    bench.back(30)
    checked = machine.shell(f"awareness-kiosk check --site {SITE} 2>&1 || true")
    assert "stats" in checked and f"{CONTENT}/" not in checked, checked


def _applied(machine: Machine) -> str:
    (digest,) = re.findall('(?m)^digest = "(.*)"', machine.run("cat", f"{STATE}/applied.toml"))
    return str(digest)


def _commands(machine: Machine) -> list[str]:
    return re.findall(r"(?m)^    ([a-z][a-z-]+)(?: |$)", machine.run("awareness-kiosk", "--help"))


def _is_known(machine: Machine, command: str) -> bool:
    """It is there, or says what took its place."""
    if machine.tries("awareness-kiosk", command, "--help"):
        return True
    return "is gone" in machine.shell(f"awareness-kiosk {command} 2>&1 || true")


def _units(machine: Machine, kind: str) -> set[str]:
    """Without those of one connection. Of running ones those alone that go on by themselves."""
    state = "--state=active --type=socket,path,timer" if kind == "-units" else ""
    told = machine.shell(f"systemctl list{kind} {state} --plain --no-legend '*awareness-kiosk*'")
    names = {line.split()[0] for line in told.splitlines()}
    return {name for name in names if "@" not in name or name.endswith("@.service")}


def _files(machine: Machine) -> list[str]:
    listed = machine.run("dpkg-query", "--listfiles", "awareness-kiosk").splitlines()
    return [name for name in listed if machine.tries("test", "-f", name)]
