"""The studio on an installed machine: its service exists while staff have opened its door, and no longer."""

import json
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from kiosk.base.enrolment.kept_enrolment import FILE
from kiosk.studio.on_screen.certificate_words import words_of
from tools.machine.bench import Bench
from tools.machine.content_cases import STATE
from tools.machine.nspawn import KIOSK, Machine
from tools.machine.office import HERE, OfficeComputer, cable
from tools.machine.phone_cases import WINDOW_PYTHON, is_walled_off, listens
from tools.shared import ROOT
from tools.shared.wait import wait

STUDIO, PATH = "awareness-kiosk-studio.service", "awareness-kiosk-studio.path"
PORT = 8461
MEETING = "/run/awareness-kiosk-studio"
HAND = "/usr/local/lib/hand.py"
ASKED, TOLD = "/run/awareness-kiosk/asked", "/run/awareness-kiosk/told"
NAME = "Harbour office"
HURRIED_S = 15


class Staff:
    """The kiosk of the machine, with a hand on its staff page."""

    def __init__(self, bench: Bench) -> None:
        self._bench, self.machine = bench, bench.machine

    def told(self) -> dict[str, Any]:
        said = self.machine.shell(f"cat {TOLD} 2>/dev/null || true")
        told: dict[str, Any] = json.loads(said or "{}")
        return told

    def touch(self, *touches: str) -> None:
        for each in touches:
            self.machine.shell(f"echo '{each}' >{ASKED}.new; chmod 644 {ASKED}.new; mv {ASKED}.new {ASKED}")
            wait(lambda: not self.machine.tries("test", "-e", ASKED), f"staff touch {each}", 10)

    def until(
        self, true: Callable[[dict[str, Any]], object], what: str, seconds: float = 60
    ) -> dict[str, Any]:
        wait(lambda: bool((told := self.told()) and true(told)), what, seconds)
        return self.told()

    def come(self) -> None:
        """The window looks for the service in a rest, as soon as it has one."""
        self.until(lambda told: told["offered"], "the window offers the studio")
        self.touch("come", "studio hours-1")

    def open(self) -> dict[str, Any]:
        """Returns what the screen shows of the open door."""
        self.touch("studio open")
        door: dict[str, Any] = self.until(
            lambda told: told["door"] and told["door"]["code"], "a code is there"
        )["door"]
        return door

    def is_closed(self) -> bool:
        gone = not self.machine.tries("test", "-e", f"{MEETING}/studio.sock")
        return gone and listens(self.machine) == set() and self.machine.show(STUDIO, "SubState") == "dead"


@contextmanager
def _staff(bench: Bench) -> Iterator[Staff]:
    """The kiosk as installed, but for the hand."""
    machine = bench.machine
    machine.write(HAND, (ROOT / "tools/machine/studio_hand.py").read_text("utf-8"))
    (command,) = re.findall(r"(?m)^ExecStart=.*main\.py (.*)$", machine.run("systemctl", "cat", KIOSK))
    machine.change(KIOSK, f"[Service]\nExecStart=\nExecStart={WINDOW_PYTHON} -E -s {HAND} {command}\n")
    machine.run("systemctl", "stop", KIOSK)
    machine.run("rm", "-f", ASKED, TOLD)
    machine.run("systemctl", "start", KIOSK)
    bench.back(20)
    try:
        yield Staff(bench)
    finally:
        machine.change(KIOSK, "")
        machine.tries("systemctl", "restart", KIOSK)
        bench.back(20)


def gives_a_version(bench: Bench) -> str:
    """Staff open the door, an office computer comes in by the code and gives a version; staff take it, and
    the screen shows it. An old code lets nobody in, and the door is closed after that.
    """
    machine = bench.machine
    assert machine.show(PATH, "ActiveState") == "active" and machine.show(STUDIO, "SubState") == "dead"
    with _staff(bench) as staff, cable(machine) as network:
        assert staff.is_closed()
        staff.come()
        began = time.monotonic()
        door = staff.open()
        opened = time.monotonic() - began
        assert door["address"] == f"https://{HERE}:{PORT}/" and listens(machine) == {PORT}, door
        bench.look("studio")
        office, stranger = OfficeComputer(network), OfficeComputer(network)
        digest = bytes.fromhex(office.ask(certificate=door["address"]))
        assert [*words_of(digest)] == door["words"]
        stranger.ask(certificate=door["address"])
        assert office.ask(path="/enter", form={"code": door["code"]})[0] == 303
        assert stranger.ask(path="/enter", form={"code": door["code"]})[0] == 403
        assert stranger.ask(path="/settings")[0] == 403
        pss = _memory(machine)
        assert office.ask(path="/settings", form={"name": NAME})[0] == 200
        status, page = office.ask(path="/publish", form={})
        assert status == 303, re.sub(r"<[^>]+>|\s+", " ", page)[:2000]
        page = office.ask(path="/publish")[1]
        version = re.search(r'action="/offer"><input type="hidden" name="name" value="([0-9-]+)"', page)
        assert version, page
        assert office.ask(path="/offer", form={"name": version[1]})[0] == 303
        staff.until(lambda told: told["door"]["offers"], "the screen says that there is a version")
        staff.touch("studio see")
        told = staff.until(
            lambda told: told["changes"] or told["faults"] or told["news"], "staff read a plan"
        )
        assert told["changes"] and not told["faults"], told
        bench.look("studio-plan")
        before = machine.pid(KIOSK)
        staff.touch("stick use")
        staff.until(lambda told: told["news"], "the machine says that it was taken")
        staff.touch("go")
        wait(lambda: machine.pid(KIOSK) not in {0, before}, "the kiosk begins with the new site", 60)
        bench.back(30)
        taken = machine.shell(f"grep -rl '{NAME}' {STATE}/applied || true").split()
        assert any(file.endswith("site.toml") for file in taken), taken
        wait(staff.is_closed, "the door is closed", 20)
        for each in (office, stranger):
            each.end()
    return f"open {opened:.1f} s after a touch, {pss:.0f} MB; taken: {told['changes'][0]}; closed after it"


def closes(bench: Bench) -> str:
    """When its time is over, when the kiosk is killed, and when the machine loses its power."""
    machine, taken = bench.machine, []
    with _staff(bench) as staff, cable(machine):
        staff.come()
        staff.open()
        staff.touch(f"hurry {HURRIED_S}")
        began = time.monotonic()
        wait(staff.is_closed, "its time is over", HURRIED_S + 20)
        taken.append(f"{time.monotonic() - began:.1f} s after the beginning of its last {HURRIED_S} s")
        staff.touch("studio hours-1")
        staff.open()
        began = time.monotonic()
        machine.signal(KIOSK, "KILL")
        wait(lambda: listens(machine) == set(), "no port is open", 10)
        taken.append(f"its port {time.monotonic() - began:.1f} s after a kill of the kiosk")
        bench.back(20)
        wait(staff.is_closed, "no process is left", 30)
        machine.run("rm", "-f", TOLD)
        staff.come()
        staff.open()
        machine.end(at_once=True)
        machine.boot()
        bench.back(60)
        assert staff.is_closed()
    return ", ".join((*taken, "nothing after a loss of power"))


def studio_is_walled_off(bench: Bench) -> str:
    """Inside the service of the studio, nothing of a visit or of the kiosk can be seen or touched."""
    machine = bench.machine
    told = is_walled_off(STUDIO, bench)
    machine.run("systemd-analyze", "security", "--no-pager", "--offline=true", "--threshold=10", STUDIO)
    table = machine.run("systemd-analyze", "security", "--no-pager", STUDIO)
    score = re.search(r"level for .*: ([0-9.]+)", table)
    assert score
    return f"{told}; {score[1]}"


def has_no_studio_in_a_fleet(bench: Bench) -> str:
    """On an enrolled screen the window offers nothing, and no socket starts the service."""
    machine = bench.machine
    machine.shell(f"echo '{{}}' >{STATE}/{FILE}; chown awareness-kiosk: {STATE}/{FILE}")
    try:
        with _staff(bench) as staff:
            staff.until(lambda told: "offered" in told, "the window has looked")
            assert not staff.told()["offered"], "the window offers it"
            machine.run("systemctl", "stop", PATH)
            machine.tries("systemctl", "start", PATH)
            assert machine.show(PATH, "ActiveState") == "inactive", "the path waits for a socket"
            machine.shell(f"touch {MEETING}/studio.sock")
            machine.tries("systemctl", "start", STUDIO)
            time.sleep(2)
            assert machine.show(STUDIO, "SubState") == "dead" and listens(machine) == set(), "it was started"
    finally:
        machine.shell(f"rm -f {MEETING}/studio.sock {STATE}/{FILE}")
        machine.tries("systemctl", "start", PATH)
    return "neither offered nor started"


def _memory(machine: Machine) -> float:
    """MB of the service with its children."""
    group = machine.show(STUDIO, "ControlGroup")
    script = f"for each in $(cat /sys/fs/cgroup{group}/cgroup.procs); do cat /proc/$each/smaps_rollup; done"
    return sum(map(int, re.findall(r"(?m)^Pss: +(\d+) kB", machine.shell(script)))) / 1000
