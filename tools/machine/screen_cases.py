"""Faults of compositor, screen and graphics of a running machine."""

import re
import time

from kiosk.machine.screens.compositor_outputs import read
from tools.machine.bench import LONGEST_S, Bench
from tools.machine.nspawn import KIOSK, SAFE, SCREEN, Machine
from tools.shared.wait import wait


def compositor_killed(bench: Bench) -> str:
    """kill -9 of the compositor: the only case in which nothing can be shown for a moment."""
    with bench.watch() as watch:
        bench.machine.signal(SCREEN, "KILL")
        time.sleep(0.5)
        took = bench.back(20)
        time.sleep(1)
    assert watch.seen[-1].what == "kiosk"
    assert watch.longest("black") < LONGEST_S, watch.told()
    return f"back after {took + 0.5:.1f} s; {watch.told()}"


def compositor_killed_alone(bench: Bench) -> str:
    """kill -9 of the compositor below a kiosk that staff have left: its viewer goes, and another comes."""
    machine = bench.machine
    machine.run("systemctl", "stop", KIOSK)
    wait(lambda: bench.tries_to_look() == "picture", "there is a picture", 10)
    before = machine.pid(SAFE)
    began = time.monotonic()
    machine.signal(SCREEN, "KILL")
    wait(lambda: not machine.tries("test", "-e", f"/proc/{before}"), "the viewer has gone", 10)
    gone = time.monotonic() - began
    wait(lambda: bench.tries_to_look() == "picture", "there is a picture again", 20)
    seen = time.monotonic() - began
    machine.run("systemctl", "start", KIOSK)
    bench.back(20)
    return f"its viewer gone after {gone:.1f} s, a picture of another after {seen:.1f} s"


def compositor_hangs(bench: Bench) -> str:
    """A stopped compositor is detected and ended. Until then a screen keeps its picture."""
    machine, before = bench.machine, bench.machine.pid(SCREEN)
    began = time.monotonic()
    machine.signal(SCREEN, "STOP")
    back = wait(lambda: machine.pid(SCREEN) not in {0, before}, "the compositor is restarted", 20)
    wait(lambda: bench.tries_to_look() in {"picture", "kiosk"}, "there is a picture", 10)
    seen = time.monotonic() - began
    bench.back(20)
    kiosk = time.monotonic() - began
    assert seen < LONGEST_S, f"a picture after {seen:.1f} s"
    return f"ended after {back:.1f} s, a picture after {seen:.1f} s, the kiosk after {kiosk:.1f} s"


def shows_no_frames(bench: Bench) -> str:
    """A stopped compositor without a watchdog: the kiosk is alive, but no frame reaches the screen."""
    bench.machine.change(SCREEN, "[Service]\nWatchdogSec=0\n")
    bench.machine.run("systemctl", "restart", SCREEN)
    time.sleep(0.5)
    bench.back(20)
    before = bench.machine.pid(SCREEN)
    began = time.monotonic()
    bench.machine.signal(SCREEN, "STOP")
    wait(lambda: bench.machine.pid(SCREEN) not in {0, before}, "the compositor is restarted", 60)
    back = time.monotonic() - began
    bench.back(20)
    bench.machine.change(SCREEN, "")
    bench.machine.run("systemctl", "restart", SCREEN)
    time.sleep(0.5)
    bench.back(20)
    return f"compositor again after {back:.1f} s, the kiosk after {time.monotonic() - began:.1f} s"


def loses_graphics(bench: Bench) -> str:
    """A graphics driver that gives no picture: from the next start on the kiosk paints by software."""
    machine = bench.machine
    (command,) = re.findall(r"(?m)^ExecStart=(.*)$", machine.run("systemctl", "cat", KIOSK))
    broken = f"[Service]\nEnvironment=GALLIUM_DRIVER=none\nExecStart=\nExecStart={command} --renderer gpu\n"
    machine.change(KIOSK, broken)
    began = time.time()
    with bench.watch() as watch:
        machine.tries("systemctl", "restart", KIOSK)
        wait(lambda: "graphics failed" in machine.journal(began), "the graphics fail", 20)
        time.sleep(0.5)
        bench.back(20)
    took = time.time() - began
    assert '"software": true' in machine.run("cat", "/run/awareness-kiosk/starts.json")
    machine.change(KIOSK, "")
    machine.shell(f"rm /run/awareness-kiosk/starts.json; systemctl restart {KIOSK}")
    bench.back(20)
    assert not watch.count("black"), watch.told()
    return f"painted by software {took:.1f} s later; 0 of {len(watch.seen)} looks black"


def goes_dark(bench: Bench) -> str:
    """The screen is off for longer than the watchdog timeout: nothing is ended."""
    machine = bench.machine
    before = machine.pid(KIOSK)
    machine.wayland("wlr-randr", "--output", "HEADLESS-1", "--off")
    time.sleep(45)
    machine.wayland("wlr-randr", "--output", "HEADLESS-1", "--on")
    took = wait(lambda: bench.look("last") == "kiosk", "the kiosk is seen again", 10)
    assert machine.pid(KIOSK) == before
    return f"the same process after 45 s without a screen, seen {took:.1f} s after it is back"


def lights_one_screen(bench: Bench) -> str:
    """Two screens at the start, and one that comes on beside the one in use: the kiosk leaves one on."""
    machine = bench.machine
    machine.change(SCREEN, "[Service]\nEnvironment=WLR_HEADLESS_OUTPUTS=2\n")
    machine.run("systemctl", "restart", SCREEN)
    bench.back(20)
    wait(lambda: len(_lit(machine)) == 1, "one screen is on", 10)
    (first,) = _lit(machine)
    (other,) = {"HEADLESS-1", "HEADLESS-2"} - {first}
    machine.wayland("wlr-randr", "--output", other, "--on")
    wait(lambda: _lit(machine) == [first], "the one in use alone is on", 10)
    machine.change(SCREEN, "")
    machine.run("systemctl", "restart", SCREEN)
    bench.back(20)
    return "one of two is on, and so it is after the other one came on"


def _lit(machine: Machine) -> list[str]:
    outputs = read(machine.wayland("wlr-randr", "--json"))
    return [output.monitor.name for output in outputs if output.mode]


def starts_dark(bench: Bench) -> str:
    """No screen is on when the machine starts: the kiosk waits for one."""
    machine = bench.machine
    machine.change(SCREEN, "[Service]\nEnvironment=WLR_HEADLESS_OUTPUTS=0\n")
    machine.run("systemctl", "restart", SCREEN)
    time.sleep(45)
    restarts, state = machine.show(KIOSK, "NRestarts"), machine.show(KIOSK, "SubState")
    machine.change(SCREEN, "")
    machine.run("systemctl", "restart", SCREEN)
    bench.back(20)
    assert (restarts, state) in {("0", "running"), ("1", "running")}, f"{restarts} restarts, {state}"
    return f"{state} after 45 s without a screen, {restarts} restarts"
