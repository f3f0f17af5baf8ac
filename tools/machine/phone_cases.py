"""The service for phones on an installed machine: it opens a port only for talks."""

import re
import time

from tools.machine.bench import Bench
from tools.machine.nspawn import KIOSK, REMOTE, Machine
from tools.shared.wait import wait

PYTHON = "/opt/awareness-kiosk/venv-remote/bin/python"
PORT = 8460
SOCKET = "/run/awareness-kiosk-phones/phones.sock"
FOLDERS = ("/var/lib/awareness-kiosk", "/etc/awareness-kiosk", "/run/awareness-kiosk")
WINDOW = "/usr/local/lib/allowed.py"
WINDOW_PYTHON = "/opt/awareness-kiosk/venv/bin/python"
ALLOWED = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
sys.path.insert(0, "/opt/awareness-kiosk")
from kiosk.window.talk.phones.phone_socket import PhoneSocket
app = QCoreApplication([])
end = PhoneSocket.listen(Path(os.environ["AWARENESS_KIOSK_PHONES"]))
end.joined.connect(lambda: end.send({"state": {"language": "en", "rtl": False, "words": {"title": "x"}}}))
sys.exit(app.exec())
"""
"""A window with a talk that allows phones, and nothing else."""

IN_ITS_PLACE = f"""[Service]
Type=simple
WatchdogSec=0
ExecStartPre=
ExecStart=
ExecStart={WINDOW_PYTHON} -E -s {WINDOW}
"""
"""With the restrictions of the window's service."""

PROBE = "/usr/local/bin/probe"
TRIES = """#!/bin/sh
# Does what would betray a visitor, as far as it can; says what works.
export XDG_RUNTIME_DIR=/run/awareness-kiosk WAYLAND_DISPLAY=wayland-0
try() {
    name=$1
    shift
    if "$@" >/dev/null 2>&1; then echo "works: $name"; else echo "fails: $name"; fi
}
try "a picture of the screen" timeout 5 grim -t ppm /dev/null
try "a key" timeout 5 wtype -k Shift_L
try "the screens" timeout 5 wlr-randr
try "a false book of starts" sh -c 'echo >/run/awareness-kiosk/probe'
while read -r file; do
    try "$file" cat "$file"
done </usr/local/lib/files
echo done
"""
AS_THE_KIOSK = """User=awareness-kiosk
Group=awareness-kiosk
InaccessiblePaths=
ReadWritePaths=/run/awareness-kiosk
"""
"""Without the restrictions of the user and file system; the other limits of the service stay."""

ASK = f"""
import urllib.request
print(urllib.request.urlopen("http://127.0.0.1:{PORT}/", timeout=5).status)
"""


def lets_phones_in(bench: Bench) -> str:
    """Enabled as documented, it does not listen without a talk, and listens at its one port with one."""
    machine = bench.machine
    machine.run("systemctl", "enable", "--now", REMOTE)
    time.sleep(2)
    assert machine.show(REMOTE, "SubState") == "running" and listens(machine) == set()
    # The window of a talk has a reachable address; this machine has none.
    here = f"ExecStart={PYTHON} -E -s -m kiosk.phones --address 127.0.0.1"
    machine.change(REMOTE, f"[Service]\nExecStart=\n{here}\n")
    machine.run("systemctl", "stop", KIOSK, REMOTE)
    machine.write(WINDOW, ALLOWED)
    machine.change(KIOSK, IN_ITS_PLACE)
    machine.run("systemctl", "start", KIOSK, REMOTE)
    began = time.monotonic()
    wait(lambda: listens(machine) == {PORT}, "its port is open", 10)
    opened = time.monotonic() - began
    assert machine.run(PYTHON, "-c", ASK).strip() == "200"
    socket = machine.run("stat", "--format=%A %U:%G", SOCKET).strip()
    assert socket == "srw-rw---- awareness-kiosk:awareness-kiosk-phones", socket
    machine.run("systemctl", "stop", KIOSK)
    wait(lambda: listens(machine) == set(), "its port is closed", 5)
    table = machine.run("systemd-analyze", "security", "--no-pager", "--threshold=10", REMOTE)
    score = re.search(r"level for .*: ([0-9.]+)", table)
    machine.change(REMOTE, "")
    machine.change(KIOSK, "")
    machine.tries("systemctl", "start", KIOSK)
    bench.back(20)
    assert score
    return f"no port without a talk, {PORT} alone {opened:.1f} s after one allows phones; {REMOTE} {score[1]}"


def are_walled_off(bench: Bench) -> str:
    """Inside the service for phones, nothing of a visitor can be seen or touched; without restrictions
    everything can.
    """
    return is_walled_off(REMOTE, bench)


def is_walled_off(unit: str, bench: Bench) -> str:
    """Tries from inside of a service with a network, with its walls and without."""
    machine = bench.machine
    machine.shell("printf '482915\\n482915\\n' | awareness-kiosk pin 2>/dev/null")
    files = machine.shell(f"find {' '.join(FOLDERS)} -type f").split()
    assert {"pin.toml", "site.toml", "starts.json"} <= {file.rpartition("/")[2] for file in files}, files
    machine.write("/usr/local/lib/files", "\n".join(files) + "\n")
    machine.write(PROBE, TRIES)
    machine.run("chmod", "755", PROBE)
    walled, open_ = _probe(bench, unit, ""), _probe(bench, unit, AS_THE_KIOSK)
    machine.run("rm", "-f", "/run/awareness-kiosk/probe")
    machine.tries("systemctl", "restart", KIOSK)
    bench.back(20)
    assert {said for said in open_ if said.startswith("fails")} == set(), open_
    assert {said for said in walled if said.startswith("works")} == set(), walled
    assert len(walled) == len(open_) == len(files) + 4
    return f"{len(walled)} tries fail, {len(files)} files among them; without the walls all of them work"


def _probe(bench: Bench, unit: str, changes: str) -> list[str]:
    """The output of the attempts in place of the service."""
    machine, began = bench.machine, time.time()
    machine.change(unit, f"[Service]\nExecStart=\nExecStart={PROBE}\nRestart=no\n{changes}")
    machine.tries("systemctl", "restart", unit)
    wait(lambda: "\ndone\n" in machine.journal(began, unit), "all was tried", 60)
    said = machine.journal(began, unit).splitlines()
    machine.change(unit, "")
    machine.tries("systemctl", "stop", unit)
    return [line for line in said if line.startswith(("works: ", "fails: "))]


def listens(machine: Machine) -> set[int]:
    """The TCP ports on which the machine listens."""
    tables = machine.shell("cat /proc/net/tcp /proc/net/tcp6")
    ports = re.findall(r"^ *\d+: [0-9A-F]+:([0-9A-F]{4}) \S+ 0A ", tables, re.MULTILINE)
    return {int(port, 16) for port in ports}
