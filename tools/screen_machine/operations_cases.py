"""docs/how-to/operations.md typed letter by letter at a keyboard of the machine, command by command."""

import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from tools.machine.package_cases import site
from tools.screen_machine.bench import Bench
from tools.screen_machine.changed_disk import changed
from tools.screen_machine.console import ACCOUNT, HOME, Console
from tools.screen_machine.debian import AMD64
from tools.screen_machine.disk import SPACE, package_of
from tools.screen_machine.eye import LOOP, TEXT
from tools.screen_machine.hardware import Hardware
from tools.screen_machine.keyboard import USB_KEYBOARD, press
from tools.screen_machine.operations_page import CODES, INSTALL, LATER, LEFT, LOG, RESTART, TALK, typed
from tools.shared.wait import wait

WITH_A_KEYBOARD = Hardware(devices=("virtio-multitouch-pci", USB_KEYBOARD))
_WITHOUT = f"dpkg --purge awareness-kiosk\n{ACCOUNT}\nmv /root/*.deb {HOME}"
"""What the package depends on stays: to unpack all of it takes too long where it is emulated."""

_KIOSKS, _SPARE = 1, 2
_LONGEST_S = 900.0
_STEPS_S = 10.0


def is_installed(disk: Path) -> str:
    """From the login of a bare Debian to the loop."""
    with tempfile.TemporaryDirectory(prefix="screen-machine-", dir=SPACE) as folder:
        bare = changed(disk, Path(folder) / "bare", _WITHOUT, [package_of(AMD64)])
        with Bench("operations-install", bare, WITH_A_KEYBOARD) as bench:
            return _installs(bench)


def _installs(bench: Bench) -> str:
    machine, console = bench.machine, Console(bench.machine, _KIOSKS)
    machine.power_on()
    console.logs_in()
    bench.keep("login")
    assert bench.sees().what == TEXT, "no console is on the screen"
    told = types_all(bench, console, [each for each in typed(INSTALL) if each not in (RESTART, *LATER)])
    machine.shell(f"cat >/etc/awareness-kiosk/site.toml <<'END'\n{site()}\nEND")
    began = time.monotonic()
    with bench.watch() as watch:
        console.goes_down_by(RESTART)
        wait(lambda: watch.first(LOOP) is not None, "the loop is on the screen", bench.patience_s)
    told.append(f"{RESTART}: the loop after {time.monotonic() - began:.0f} s")
    bench.keep("loop")
    return "; ".join(told)


def is_looked_after(disk: Path) -> str:
    """A person types commands of every day at a console; then the screen shows the loop again."""
    with Bench("operations", disk, WITH_A_KEYBOARD) as bench:
        told = [bench.boots()]
        bench.machine.shell(ACCOUNT)
        lines = [each for part in (LOG, TALK, LEFT) for each in typed(part)]
        told += types_there(bench, spare_console(bench), lines)
        wait(lambda: bench.sees().what == LOOP, "the loop after all that", bench.patience_s)
        bench.keep("loop-again")
    return "; ".join(told)


def spare_console(bench: Bench) -> Console:
    """In place of SSH: there is no login on a kiosk's screen."""
    console = Console(bench.machine, _SPARE)
    console.comes_up()
    console.logs_in()
    return console


def types_there(bench: Bench, console: Console, lines: Iterable[str]) -> list[str]:
    """The console is on the screen for as long."""
    console.is_looked_at()
    told = types_all(bench, console, lines)
    Console(bench.machine, _KIOSKS).is_looked_at()
    return told


def wakes_the_touch_panel(bench: Bench) -> None:
    """By a key that does nothing, and the steps from the keyboard to the screen.

    After a switch of consoles wlroots 0.18 hears of the devices that came back with their first input. Until
    the window was told of them, a touch is lost.
    """
    bench.rests(LOOP)
    press(bench.machine.qmp, "shift")
    time.sleep(_STEPS_S)


def types_all(bench: Bench, console: Console, lines: Iterable[str]) -> list[str]:
    """Each with its seconds; AssertionError in the end for all that did not do what the page says."""
    told, wrong = [], []
    for each in lines:
        began = time.monotonic()
        ended = console.does(each, _LONGEST_S)
        told.append(f"{each}: {ended.code} after {time.monotonic() - began:.0f} s")
        print(f"  {told[-1]}", flush=True)
        if ended.line != each or ended.code not in (0, CODES.get(each)):
            wrong.append(f"{ended.line!r} ended with {ended.code}: {' '.join(ended.text.split())}")
    bench.keep("typed")
    assert bench.sees().what == TEXT, "no console is on the screen"
    assert not wrong, "; ".join(wrong)
    return told
