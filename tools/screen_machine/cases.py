"""What else a machine with a screen is, and who uses it, by name."""

from collections.abc import Callable, Mapping
from pathlib import Path

from tools.screen_machine import hands
from tools.screen_machine.bench import ALIKE, Bench
from tools.screen_machine.eye import LOOP
from tools.screen_machine.hardware import Hardware
from tools.screen_machine.story import visits

_OLD = Hardware(firmware="bios", display="VGA")
_KEYPAD = Hardware(devices=("usb-kbd,bus=usb.0",))


def is_an_old_one(disk: Path) -> str:
    """A BIOS and a card without any driver of its own: the loop, and a visit by finger."""
    with Bench("bios-std", disk, _OLD) as bench:
        return f"{bench.boots()}; {visits(bench)}"


def is_led_by_a_keypad(disk: Path) -> str:
    """Tab finds a control, Return opens it, Escape starts again."""
    with Bench("keypad", disk, _KEYPAD) as bench:
        told = bench.boots()
        loop = bench.rests(LOOP)
        hands.press(bench.machine.qmp, "tab")
        ringed = bench.rests(LOOP)
        assert not bench.shows(loop, 0.0), "no ring after Tab"
        hands.press(bench.machine.qmp, "ret")
        page = bench.rests()
        bench.keep("page")
        assert not bench.shows(ringed, 10 * ALIKE), "Return opened nothing"
        hands.press(bench.machine.qmp, "tab")
        bench.rests()
        assert not bench.shows(page, 0.0), "no ring on the page"
        hands.press(bench.machine.qmp, "esc")
        bench.rests(LOOP)
        return f"{told}; a page by Return, the loop by Escape"


CASES: Mapping[str, Callable[[Path], str]] = {"bios-std": is_an_old_one, "keypad": is_led_by_a_keypad}
