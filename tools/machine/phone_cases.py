"""The service for phones on an installed machine: it has a port for talks alone."""

import re
import time

from tools.machine.bench import Bench
from tools.machine.nspawn import KIOSK, REMOTE, Machine, until

PYTHON = "/opt/awareness-kiosk/venv-remote/bin/python"
PORT = 8460
WINDOW = "/usr/local/lib/allowed.py"
ALLOWED = """
import os, socket, time
path = "/run/awareness-kiosk/awareness-kiosk/phones.sock"
os.makedirs(os.path.dirname(path), exist_ok=True)
if os.path.exists(path):
    os.unlink(path)
with socket.socket(socket.AF_UNIX) as listener:
    listener.bind(path)
    listener.listen(1)
    end, _ = listener.accept()
    end.sendall(b'{"state": {"language": "en", "rtl": false, "words": {"title": "x"}}}\\n')
    while end.recv(1 << 16):
        pass
"""
"""What a window says whose talk allows phones."""

ASK = f"""
import urllib.request
print(urllib.request.urlopen("http://127.0.0.1:{PORT}/", timeout=5).status)
"""


def lets_phones_in(bench: Bench) -> str:
    """Switched on as the documents say. Without a talk it listens nowhere; with one, at its one port."""
    machine = bench.machine
    machine.run("systemctl", "enable", "--now", REMOTE)
    time.sleep(2)
    assert machine.show(REMOTE, "SubState") == "running" and _listens(machine) == set()
    # The window of a talk has an address that can be reached from elsewhere; this machine has none.
    here = f"ExecStart={PYTHON} -E -s -m kiosk.remote --address 127.0.0.1"
    machine.change(REMOTE, f"[Service]\nExecStart=\n{here}\n")
    machine.run("systemctl", "stop", KIOSK, REMOTE)
    machine.write(WINDOW, ALLOWED)
    machine.run("systemd-run", "--quiet", "--unit=allowed", "--uid=awareness-kiosk", PYTHON, WINDOW)
    machine.run("systemctl", "start", REMOTE)
    began = time.monotonic()
    until(lambda: _listens(machine) == {PORT}, 10, "its port is open")
    opened = time.monotonic() - began
    assert machine.run(PYTHON, "-c", ASK).strip() == "200"
    machine.run("systemctl", "stop", "allowed")
    until(lambda: _listens(machine) == set(), 5, "its port is closed")
    table = machine.run("systemd-analyze", "security", "--no-pager", "--threshold=10", REMOTE)
    score = re.search(r"level for .*: ([0-9.]+)", table)
    machine.change(REMOTE, "")
    machine.tries("systemctl", "start", KIOSK)
    bench.back(20)
    assert score
    return f"no port without a talk, {PORT} alone {opened:.1f} s after one allows phones; {REMOTE} {score[1]}"


def _listens(machine: Machine) -> set[int]:
    """Ports of the machine at which anybody listens for TCP."""
    tables = machine.shell("cat /proc/net/tcp /proc/net/tcp6")
    ports = re.findall(r"^ *\d+: [0-9A-F]+:([0-9A-F]{4}) \S+ 0A ", tables, re.MULTILINE)
    return {int(port, 16) for port in ports}
