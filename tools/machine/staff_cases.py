"""What staff do at the screen of an installed machine: leaving the kiosk, and self-examination."""

import json
import re
import time
from collections import Counter

from tools.machine.bench import Bench
from tools.machine.cases import RETRY
from tools.machine.content_cases import SITE, STATE
from tools.machine.nspawn import KIOSK
from tools.shared.wait import wait

LEFT = 77
PROGRAM = "/usr/local/lib/left.py"
LEAVES = f"""
import os, socket, subprocess, sys, time
with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end:
    end.sendto(b"READY=1", os.environ["NOTIFY_SOCKET"])
with open(os.environ["STATE_DIRECTORY"] + "/found.json", "w") as found:
    subprocess.run(sys.argv[1:] or ["true"], stdout=found)
time.sleep(1)
sys.exit({LEFT})
"""
"""A program that reports readiness, runs its argument, and exits like a kiosk that staff have left."""

ASKS = "/usr/local/lib/asks.py"
ASKED = "import ctypes; print(ctypes.CDLL(None).adjtimex(ctypes.create_string_buffer(512)))"

QUIET_S = 5.0
"""Longer than systemd would wait before another start."""


def is_left(bench: Bench) -> str:
    """The program ends with its special exit code: nothing restarts it, and the picture stays."""
    machine = bench.machine
    _leave(bench)
    with bench.watch() as watch:
        time.sleep(QUIET_S)
    assert machine.show(KIOSK, "ActiveState") == "inactive"
    assert machine.show(RETRY, "ActiveState") == "inactive"
    assert {seen.what for seen in watch.seen} == {"picture"}, watch.told()
    _return(bench)
    return f"not started again within {QUIET_S:.0f} s, the picture all the time"


def is_examined_inside(bench: Bench) -> str:
    """Doctor as the staff page runs it: within the restrictions of the kiosk's service."""
    machine = bench.machine
    (command,) = re.findall(r"(?m)^ExecStart=(.*main\.py) ", machine.run("systemctl", "cat", KIOSK))
    _leave(bench, f"{command} doctor --json --inside --site {SITE} --state {STATE}")
    found = json.loads(machine.run("cat", f"{STATE}/found.json"))["findings"]
    _return(bench)
    assert not [each for each in found if "cannot be examined" in each["text"]], found
    levels = Counter(each["level"] for each in found)
    return f"{len(found)} findings: {', '.join(f'{count} {level}' for level, count in levels.items())}"


def asks_for_the_time(bench: Bench) -> str:
    """Within the restrictions of the service, the kernel tells whether a time server is followed."""
    bench.machine.write(ASKS, ASKED)
    _leave(bench, f"/usr/bin/python3 {ASKS}")
    told = bench.machine.run("cat", f"{STATE}/found.json").strip()
    _return(bench)
    assert int(told) >= 0, told
    return f"adjtimex() says {told}"


def _leave(bench: Bench, words: str = "") -> None:
    machine = bench.machine
    machine.run("systemctl", "stop", KIOSK)
    machine.write(PROGRAM, LEAVES)
    machine.change(KIOSK, f"[Service]\nExecStart=\nExecStart=/usr/bin/python3 {PROGRAM} {words}\n")
    machine.run("systemctl", "start", KIOSK)
    wait(lambda: machine.show(KIOSK, "ActiveState") == "inactive", "it is left", 30)


def _return(bench: Bench) -> None:
    bench.machine.remove(f"{STATE}/found.json")
    bench.machine.change(KIOSK, "")
    bench.machine.run("systemctl", "start", KIOSK)
    bench.back(20)
