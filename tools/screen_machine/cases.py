"""What else a machine with a screen is, by name."""

from collections.abc import Callable, Mapping
from pathlib import Path

from tools.screen_machine.bench import Bench
from tools.screen_machine.clock_cases import is_far_ahead
from tools.screen_machine.hand_cases import is_clicked
from tools.screen_machine.hardware import Hardware
from tools.screen_machine.operations_cases import is_installed, is_looked_after
from tools.screen_machine.story import visits

_OLD = Hardware(firmware="bios", display="VGA")


def is_an_old_one(disk: Path) -> str:
    """A BIOS and a card without any driver of its own: the loop, and a visit by finger."""
    with Bench("bios-std", disk, _OLD) as bench:
        return f"{bench.boots()}; {visits(bench)}"


CASES: Mapping[str, Callable[[Path], str]] = {
    "bios-std": is_an_old_one,
    "operations-install": is_installed,
    "operations": is_looked_after,
    "tablet": is_clicked,
    "clock-ahead": is_far_ahead,
}
