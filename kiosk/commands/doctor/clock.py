"""Checks that the clock can be right, and stays right."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.base.clock import Moment
from kiosk.base.installed.last_certain_time import is_synchronised
from kiosk.commands.doctor.case import Case
from kiosk.core.base.findings import Finding, Level

BATTERY_CLOCKS = "/sys/class/rtc"
_FOLLOW = "connect it to a network with a time server (sudo timedatectl set-ntp true)"


@dataclass(frozen=True, slots=True)
class Timekeeping:
    """The sources of time. ``has_battery``: a hardware clock runs on while the machine is off."""

    now: Moment
    synchronised: bool
    has_battery: bool


def look(case: Case) -> Iterator[Finding]:
    has_battery = bool(case.machine.match(BATTERY_CLOCKS, "rtc*"))
    yield judge(Timekeeping(case.now, is_synchronised(), has_battery))


def judge(known: Timekeeping) -> Finding:
    at = f"{known.now.wall:%Y-%m-%d %H:%M %Z}"
    if known.now.doubtful:
        return Finding(
            Level.FAIL,
            "clock",
            f"the machine's clock cannot be right; the kiosk takes it to be {at}",
            f"{_FOLLOW}, or set it by hand (sudo timedatectl set-time)",
        )
    if known.synchronised:
        return Finding(Level.OK, "clock", f"{at}, follows a time server")
    if known.has_battery:
        return Finding(Level.OK, "clock", f"{at}, from the machine's own clock; no time server is followed")
    return Finding(
        Level.WARN,
        "clock",
        f"{at}; no time server is followed, and the clock stands still while the machine is off",
        f"{_FOLLOW}, or fit a clock with a battery",
    )
