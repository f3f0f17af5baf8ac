"""Isolation of services that only a running machine can show: what each can send, read and start."""

import time

from tools.machine.bench import Bench
from tools.machine.nspawn import KIOSK, REMOTE, SAFE
from tools.machine.phone_cases import WINDOW_PYTHON
from tools.shared.wait import wait

STATE = "/var/lib/awareness-kiosk"
NOTIFIES = """[Service]
NotifyAccess=all
Restart=no
ExecStart=
ExecStart=sh -c 'systemd-notify WATCHDOG=1 STATUS=probe; sleep 60'
"""
VIEWER = "/usr/local/lib/viewer/swayimg"
LOOKS = f"""#!/bin/sh
for file in "$1" {STATE}/*; do
    if cat "$file" >/dev/null 2>&1; then echo "reads $file"; fi
done
echo done
exec sleep 60
"""
DECODER = "/usr/local/lib/decoder.py"
TOUCHES = f"""
import os, sys
sys.path.insert(0, "/opt/awareness-kiosk")
from kiosk.machine.limits.sandbox import close_in
def tries(name):
    for act in (lambda: open("{STATE}/" + name), lambda: os.rename("{STATE}/" + name, "{STATE}/" + name)):
        try:
            act()
        except OSError:
            continue
        print("touches", name, flush=True)
tries("trial.toml")
close_in()
tries("trial.toml")
print("done", flush=True)
"""


def speaks_for_itself_alone(bench: Bench) -> str:
    """The service for phones sends a beat and a message: systemd attributes both to that service alone."""
    machine = bench.machine
    machine.change(REMOTE, NOTIFIES)
    machine.signal(KIOSK, "STOP")
    time.sleep(0.5)
    before = machine.show(KIOSK, "WatchdogTimestampMonotonic")
    machine.run("systemctl", "restart", REMOTE)
    wait(lambda: machine.show(REMOTE, "StatusText") == "probe", "systemd has heard it", 10)
    beats, said = machine.show(KIOSK, "WatchdogTimestampMonotonic"), machine.show(KIOSK, "StatusText")
    machine.signal(KIOSK, "CONT")
    machine.change(REMOTE, "")
    machine.run("systemctl", "stop", REMOTE)
    assert (beats, said) == (before, ""), f"the window beat at {beats}, not {before}, and said {said}"
    return "what it says of the window nobody hears"


def viewer_reads_its_picture_alone(bench: Bench) -> str:
    """The files that the viewer of the fallback picture can read, when it was started as usual."""
    machine, began = bench.machine, time.time()
    machine.shell("printf '482915\\n482915\\n' | awareness-kiosk pin 2>/dev/null")
    machine.write(VIEWER, LOOKS)
    machine.run("chmod", "755", VIEWER)
    machine.change(SAFE, "[Service]\nEnvironment=PATH=/usr/local/lib/viewer:/usr/bin\nExecCondition=\n")
    machine.tries("systemctl", "restart", SAFE)
    wait(lambda: "\ndone\n" in machine.journal(began, SAFE), "all was tried", 20)
    read = [line for line in machine.journal(began, SAFE).splitlines() if line.startswith("reads ")]
    machine.change(SAFE, "")
    machine.tries("systemctl", "stop", SAFE)
    assert set(read) == {"reads /run/awareness-kiosk/picture.png"}, read
    return f"none of {len(machine.shell(f'ls {STATE}').split())} names in the state"


def decoder_is_closed_in(bench: Bench) -> str:
    """In place of the window: a process with the restrictions of the picture decoder."""
    machine, began = bench.machine, time.time()
    machine.write(DECODER, TOUCHES)
    start = f"ExecStart=\nExecStart={WINDOW_PYTHON} -E -s {DECODER}"
    machine.change(KIOSK, f"[Service]\nType=simple\nRestart=no\nExecStartPre=\n{start}\n")
    machine.run("systemctl", "restart", KIOSK)
    wait(lambda: "\ndone\n" in machine.journal(began), "all was tried", 20)
    touched = [line for line in machine.journal(began).splitlines() if line.startswith("touches ")]
    machine.change(KIOSK, "")
    machine.tries("systemctl", "restart", KIOSK)
    bench.back(20)
    assert touched == ["touches trial.toml"] * 2, touched
    return "two ways to a file of the state work before, none after"
