"""What else a machine with a screen is, and what happens to it, by name."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from tools.screen_machine import care_cases, hands
from tools.screen_machine.bench import ALIKE, MIDDLE, Bench
from tools.screen_machine.faults_told import unexplained
from tools.screen_machine.hardware import Hardware
from tools.screen_machine.machine import Machine
from tools.screen_machine.story import visits
from tools.shared.wait import wait

_TABLET = "usb-tablet,bus=usb.0"
_KEYPAD = "usb-kbd,bus=usb.0"
_ADDRESS = "ip -4 -o addr show dev enp0s16"
_LATE = datetime(2099, 12, 30, tzinfo=UTC)


def boots_with(name: str, hardware: Hardware, disk: Path, today: datetime | None = None) -> str:
    """The loop, and a visit by finger."""
    with Bench(name, disk, hardware, today) as bench:
        return f"{bench.boots()}; {visits(bench)}"


def is_touched_by_a_tablet(disk: Path) -> str:
    """A touch panel that calls itself a mouse: no arrow comes, and it opens a page."""
    with Bench("tablet", disk, Hardware(devices=(_TABLET,))) as bench:
        told = bench.boots()
        opened = bench.opens_a_page(lambda: hands.click(bench.machine.qmp, *MIDDLE))
        bench.rests()
        x, y = bench.references.controls["startAgain"]
        hands.click(bench.machine.qmp, x, y)
        bench.rests("loop")
        return f"{told}; a page {opened:.1f} s after a press, then the loop"


def is_led_by_a_keypad(disk: Path) -> str:
    """Tab finds the panel, Return opens it, Escape starts again."""
    with Bench("keypad", disk, Hardware(devices=(_KEYPAD,))) as bench:
        told = bench.boots()
        loop = bench.rests("loop")
        hands.press(bench.machine.qmp, "tab")
        ringed = bench.rests("loop")
        assert not bench.shows(loop, 0.0), "no ring after Tab"
        hands.press(bench.machine.qmp, "ret")
        page = bench.rests()
        bench.keep("page")
        assert not bench.shows(ringed, 10 * ALIKE), "Return opened nothing"
        hands.press(bench.machine.qmp, "tab")
        assert not bench.shows(page, 0.0)
        hands.press(bench.machine.qmp, "esc")
        bench.rests("loop")
        return f"{told}; a page by Return, the loop by Escape"


def says_nothing_wrong(disk: Path) -> str:
    """`doctor` and the journal after a visit: no warning that nobody explains."""
    with Bench("journal", disk) as bench:
        bench.boots()
        visits(bench)
        told = bench.machine.shell("journalctl -b -p warning -o cat --no-pager")
        left = unexplained(told)
        assert not left, "\n".join(left)
        doctor = bench.machine.shell("awareness-kiosk doctor || true", 300)
        (bench.pictures / "doctor.txt").write_text(doctor, "utf-8")
        return f"{len(told.splitlines())} warnings, each explained; doctor: {doctor.splitlines()[-1]}"


def waits_for_no_network(disk: Path) -> str:
    """Its cable is not plugged in at power-on, and is later."""
    with Bench("network", disk) as bench:
        machine = bench.machine
        told = bench.boots(lambda: _plug(machine, up=False))
        machine.wait_for_shell(60)
        assert machine.shell(_ADDRESS) == ""
        _plug(machine, up=True)
        took = wait(lambda: machine.shell(_ADDRESS) != "", "an address", 120)
        return f"without: {told}; an address {took:.0f} s after there is one; {visits(bench)}"


def _plug(machine: Machine, up: bool) -> None:
    machine.qmp.execute("set_link", name="card", up=up)


def _with_clock(year: int) -> Hardware:
    return Hardware(clock=f"{year}-{_LATE:%m-%dT%T}", network=False)


CASES: Mapping[str, Callable[[Path], str]] = {
    "bios": partial(boots_with, "bios", Hardware(firmware="bios")),
    "std": partial(boots_with, "std", Hardware(display="VGA")),
    "bios-std": partial(boots_with, "bios-std", Hardware(firmware="bios", display="VGA")),
    "tablet": is_touched_by_a_tablet,
    "keypad": is_led_by_a_keypad,
    "clock-1970": partial(boots_with, "clock-1970", _with_clock(1970)),
    "clock-2099": partial(boots_with, "clock-2099", _with_clock(_LATE.year), today=_LATE),
    "network": waits_for_no_network,
    "upgrade": care_cases.is_upgraded,
    "cuts": care_cases.loses_power_at_random,
    "journal": says_nothing_wrong,
}
