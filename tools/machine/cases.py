"""Faults of a running machine, and the expected screen. Each case returns its measurement."""

import json
import re
import statistics
import time
from collections import Counter

from PIL import Image

from tools.machine.bench import LONGEST_S, PICTURES, Bench
from tools.machine.nspawn import KIOSK, REMOTE, SAFE, SCREEN
from tools.shared.wait import wait

RETRY = "retry-awareness-kiosk.timer"
PROGRAM = "/opt/awareness-kiosk"
RULES = "/usr/lib/udev/rules.d/72-awareness-kiosk.rules"
TAKES_USR1 = "^SigCgt:.*[2367abef]..$"


def boots(bench: Bench) -> str:
    """Shows the loop with nobody logged in."""
    machine = bench.machine
    took = bench.back(60)
    assert machine.run("loginctl", "--no-legend", "list-sessions") == ""
    assert "getty@tty1" not in machine.run("systemctl", "list-units", "--no-legend", "--state=active")
    assert machine.show("graphical.target", "ActiveState") in {"active", "inactive"}
    time.sleep(3)
    assert bench.look("boot") == "kiosk"
    return f"the loop {took:.1f} s after systemd answers; no session, no getty; build/machine/boot.png"


def is_closed(bench: Bench) -> str:
    """The services score at most 1.0, running and as installed; no network, no dumps, no swap."""
    machine = bench.machine
    scores = []
    for unit in (KIOSK, SCREEN, SAFE):
        machine.run("systemd-analyze", "security", "--no-pager", "--threshold=10", unit)
        table = machine.run("systemd-analyze", "security", "--no-pager", unit)
        scores.append(f"{unit.removesuffix('.service')} {re.search(r'level for .*: ([0-9.]+)', table)[1]}")  # type: ignore[index]
        assert machine.show(unit, "MemorySwapMax") == machine.show(unit, "MemoryZSwapMax") == "0"
        assert "Max core file size        0 " in machine.shell(f"cat /proc/{machine.pid(unit)}/limits")
    links = machine.shell(f"cat /proc/{machine.pid(KIOSK)}/net/dev").splitlines()[2:]
    assert [line.split(":")[0].strip() for line in links] == ["lo"]
    for target in ("sleep", "suspend", "hibernate", "hybrid-sleep", "ctrl-alt-del"):
        assert machine.show(f"{target}.target", "LoadState") == "masked"
    for unit in (KIOSK, SCREEN, SAFE, REMOTE):
        machine.run("systemd-analyze", "security", "--no-pager", "--offline=true", "--threshold=10", unit)
    machine.run("udevadm", "verify", "--resolve-names=never", RULES)
    return ", ".join(scores)


def is_examined(bench: Bench) -> str:
    """Doctor finds the services in order, and reports only what a container cannot close."""
    told = bench.machine.shell("awareness-kiosk doctor --json || true")
    found = json.loads(told)["findings"]
    assert not [each for each in found if "cannot be examined" in each["text"]], told
    services = [each for each in found if each["area"] == "service"]
    assert len(services) >= 4 and all(each["level"] == "ok" for each in services), services
    rows = {each["text"][:3] for each in found if each["area"] == "lockdown" and each["level"] != "ok"}
    # USBGuard is set up by hand, and the kernel's command line belongs to the host.
    assert rows <= {"L17", "L23", "L39"}, rows
    levels = Counter(each["level"] for each in found)
    return f"{len(found)} findings: {', '.join(f'{count} {level}' for level, count in levels.items())}"


def notes_no_reading(bench: Bench) -> str:
    """A disk that records access times would reveal when somebody first chose a language, by its font."""
    machine = bench.machine
    old = f"find {PROGRAM} -type f -exec touch -a -d '3 days ago' {{}} +"
    noted = f"find {PROGRAM} -type f -atime -2"
    machine.shell(old)
    machine.run("systemctl", "restart", KIOSK)
    bench.back(20)
    read = machine.shell(noted).split()
    assert not read, f"{len(read)} files, {read[0]} first"
    machine.shell(f"cat {PROGRAM}/main.py > /dev/null")
    assert machine.shell(noted).split() == [f"{PROGRAM}/main.py"], "this disk notes nothing at all"
    return f"none of {len(machine.shell(f'find {PROGRAM} -type f').split())} files"


def says_nothing_of_fingers(bench: Bench) -> str:
    """The compositor warns of late touches, and its log would reveal when somebody was here."""
    machine = bench.machine
    late = "[ERROR] [libinput] event3 - Touch: client bug: event processing lagging behind by 21ms"
    machine.change(SCREEN, f"[Service]\nExecStartPre=echo planted\nExecStartPre=echo '{late}'\n")
    began = time.time()
    machine.run("systemctl", "restart", SCREEN)
    wait(lambda: "planted" in machine.journal(began, SCREEN), "what is said is written", 10)
    bench.back(20)
    said = machine.journal(began, SCREEN)
    machine.change(SCREEN, "")
    assert "libinput" not in said, said
    return f"none of {len(said.splitlines())} lines"


def comes_each_time(bench: Bench) -> str:
    """Kills the viewer of the fallback picture again and again: each time the picture comes back."""
    machine, taken = bench.machine, []
    machine.run("systemctl", "stop", KIOSK)
    for _ in range(20):
        before = machine.pid(SAFE)
        machine.signal(SAFE, "KILL")
        began = time.monotonic()
        wait(lambda before=before: machine.pid(SAFE) not in {0, before}, "another viewer starts", 5)  # type: ignore[misc]
        wait(lambda: machine.tries("grep", "-q", TAKES_USR1, f"/proc/{machine.pid(SAFE)}/status"), "it", 10)
        wait(lambda: bench.look("below") == "picture", "the picture comes", LONGEST_S)
        taken.append(time.monotonic() - began)
    machine.run("systemctl", "start", KIOSK)
    bench.back(20)
    return f"{len(taken)} of {len(taken)}, after {statistics.median(taken):.1f} s, {max(taken):.1f} s at most"


def killed(bench: Bench) -> str:
    """kill -9 of the kiosk: the screen is never black."""
    time.sleep(3)
    with bench.watch() as watch:
        time.sleep(0.5)
        bench.machine.signal(KIOSK, "KILL")
        time.sleep(0.5)
        took = bench.back(10)
    assert not watch.count("black") and watch.count("picture"), watch.told()
    return f"back after {took + 0.5:.1f} s; 0 of {len(watch.seen)} looks black; {watch.told()}"


def hangs(bench: Bench) -> str:
    """Stops the window process: systemd ends it and starts another."""
    before, began = bench.machine.pid(KIOSK), time.time()
    with bench.watch() as watch:
        bench.machine.signal(KIOSK, "STOP")
        wait(lambda: bench.machine.pid(KIOSK) != before, "the hanging kiosk is ended", 50)
        bench.back(10)
    assert not watch.count("black"), watch.told()
    assert "Watchdog timeout" in bench.machine.journal(began)
    return f"0 of {len(watch.seen)} looks black; {watch.told()}"


def crashes_at_each_start(bench: Bench) -> str:
    """Gives up, shows the picture with the confirmed number, and retries by itself."""
    machine = bench.machine
    machine.change(KIOSK, "[Service]\nExecStart=\nExecStart=sh -c 'kill -SEGV $$$$'\n")
    machine.change(RETRY, "[Timer]\nOnActiveSec=\nOnActiveSec=15\n")
    with bench.watch() as watch:
        began = time.time()
        machine.signal(KIOSK, "KILL")
        wait(lambda: machine.show(KIOSK, "ActiveState") == "failed", "it gives up", 120)
        gave_up = time.time() - began
        assert machine.show(RETRY, "ActiveState") == "active"
        assert bench.look("safe") == "picture"
        _press_keys(bench)
        machine.change(KIOSK, "")
        wait(lambda: machine.show(KIOSK, "ActiveState") == "active", "it is tried again", 40)
        bench.back(10)
    machine.change(RETRY, "")
    assert not watch.count("black"), watch.told()
    fired = machine.journal(began, RETRY).count("Started")
    assert fired == 1, f"OnFailure= acted {fired} times"
    return (
        f"gave up after {gave_up:.1f} s, OnFailure once; 0 of {len(watch.seen)} looks black; {watch.told()}"
    )


def _press_keys(bench: Bench) -> None:
    """Keys that an image viewer may react to."""
    before = _pixels(bench)
    for key in (*"qidntxfsarm", "Escape", "Return", "F1", "F11", "space", "plus", "minus", "Delete", "colon"):
        bench.machine.wayland("wtype", "-k", key)
    bench.machine.wayland("wtype", "-M", "shift", "-k", "Delete", "-m", "shift")
    assert _pixels(bench) == before, "a key changes the picture"


def _pixels(bench: Bench) -> bytes:
    bench.look("keys")
    return Image.open(PICTURES / "keys.png").tobytes()


def hangs_at_start(bench: Bench) -> str:
    """A start without a frame is ended, and noted as slow; meanwhile the picture is shown."""
    machine = bench.machine
    read = "cd $$XDG_RUNTIME_DIR; cat ended >>words; rm ended; exec sleep infinity"
    machine.change(KIOSK, f"[Service]\nExecStart=\nExecStart=sh -c '{read}'\n")
    began = time.time()
    with bench.watch() as watch:
        machine.signal(KIOSK, "KILL")
        wait(lambda: "start operation timed out" in machine.journal(began), "the start is ended", 40)
        wait(lambda: machine.run("cat", _WORDS).split() == ["signal", "timeout"], "how it ended is noted", 10)
        machine.run("rm", _WORDS)
        machine.change(KIOSK, "")
        # The start that hangs now has to run out of its time first.
        bench.back(60)
    assert not watch.count("black"), watch.told()
    return f"0 of {len(watch.seen)} looks black; {watch.told()}"


_WORDS = "/run/awareness-kiosk/words"


def weighs(bench: Bench) -> str:
    """The resources of the three services while the loop runs."""
    machine, taken = bench.machine, []
    before = {unit: int(machine.show(unit, "CPUUsageNSec")) for unit in (KIOSK, SCREEN, SAFE)}
    time.sleep(30)
    for unit, nanoseconds in before.items():
        pss = re.search(r"Pss: +(\d+) kB", machine.shell(f"cat /proc/{machine.pid(unit)}/smaps_rollup"))
        assert pss
        share = (int(machine.show(unit, "CPUUsageNSec")) - nanoseconds) / 30e9
        taken.append(f"{unit.removesuffix('.service')} {int(pss[1]) / 1000:.0f} MB, {share:.1%} of a core")
    return "; ".join(taken)


def loses_power(bench: Bench) -> str:
    """Kills the whole machine at once and boots it again."""
    bench.machine.end(at_once=True)
    answers = bench.machine.boot()
    took = bench.back(60)
    return f"the loop {took:.1f} s after systemd answers, which took {answers:.1f} s"
