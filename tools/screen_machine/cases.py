"""What else a machine with a screen is, by name."""

from collections.abc import Callable, Mapping
from pathlib import Path

from tools.screen_machine.bench import Bench
from tools.screen_machine.clock_cases import has_lost_its_time, is_far_ahead
from tools.screen_machine.hand_cases import is_clicked, is_used_by_keys
from tools.screen_machine.hardware import Hardware
from tools.screen_machine.log_cases import tells_no_fault
from tools.screen_machine.network_cases import gets_a_network_later
from tools.screen_machine.operations_cases import is_installed, is_looked_after
from tools.screen_machine.operations_site_cases import is_checked_and_given_a_site, is_updated_and_taken_back
from tools.screen_machine.package_cases import is_upgraded
from tools.screen_machine.power_cases import CUTS
from tools.screen_machine.second_screen_case import comes_and_goes
from tools.screen_machine.speech_case import is_read_aloud
from tools.screen_machine.staff_cases import leave_and_come_back
from tools.screen_machine.stick_case import brings_a_site
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
    "operations-site": is_checked_and_given_a_site,
    "operations-updates": is_updated_and_taken_back,
    "upgrade": is_upgraded,
    "tablet": is_clicked,
    "keypad": is_used_by_keys,
    "network": gets_a_network_later,
    "clock-ahead": is_far_ahead,
    "clock-lost": has_lost_its_time,
    "staff": leave_and_come_back,
    "stick": brings_a_site,
    "speech": is_read_aloud,
    "second-screen": comes_and_goes,
    "journal": tells_no_fault,
    "power-cuts-1": CUTS["power-cuts-1"],
    "power-cuts-2": CUTS["power-cuts-2"],
    "power-cuts-3": CUTS["power-cuts-3"],
    "power-cuts-4": CUTS["power-cuts-4"],
    "power-cuts-5": CUTS["power-cuts-5"],
}
