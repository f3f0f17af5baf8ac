"""Checks that the screen can be touched."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.commands.doctor.case import Case
from kiosk.core.base.findings import Finding, Level
from kiosk.machine.files_and_programs import Machine

DEVICES = "/proc/bus/input/devices"

_DIRECT = 1
"""INPUT_PROP_DIRECT: the touched point is the visible one, unlike on a touchpad."""

_POSITIONS = (0x00, 0x35)
"""ABS_X and ABS_MT_POSITION_X."""

_WORD = 64


def look(case: Case) -> Iterator[Finding]:
    yield judge(
        [screen.name for screen in touch_screens(case.machine)],
        case.site is None or case.site.mode == "kiosk",
    )


@dataclass(frozen=True, slots=True)
class TouchScreen:
    """``vendor`` and ``product`` are four hexadecimal digits each, "" if unknown."""

    name: str
    vendor: str = ""
    product: str = ""


def touch_screens(machine: Machine) -> list[TouchScreen]:
    blocks = machine.read(DEVICES).split("\n\n")
    return [_device(block) for block in blocks if _is_touch_screen(block)]


def judge(found: Sequence[str], needed: bool) -> Finding:
    names = ", ".join(found)
    if found:
        return Finding(Level.OK, "touch", names)
    if not needed:
        return Finding(Level.OK, "touch", "none, and none is needed: mode is “loop”")
    return Finding(
        Level.FAIL,
        "touch",
        "no touch screen is found",
        'connect its USB cable, or write mode = "loop" into site.toml for a screen that only shows',
    )


def _is_touch_screen(block: str) -> bool:
    return _bit(block, "PROP", _DIRECT) and any(_bit(block, "ABS", position) for position in _POSITIONS)


def _bit(block: str, key: str, number: int) -> bool:
    """Returns a bit of a set that the kernel writes as hexadecimal words, the highest first."""
    found = re.search(rf"^B: {key}=([0-9a-f ]+)$", block, re.MULTILINE)
    words = found[1].split()[::-1] if found else []
    at, bit = divmod(number, _WORD)
    return at < len(words) and bool(int(words[at], 16) >> bit & 1)


def _device(block: str) -> TouchScreen:
    name = re.search(r'^N: Name="(.*)"$', block, re.MULTILINE)
    ids = re.search(r"^I: .*Vendor=([0-9a-f]{4}) Product=([0-9a-f]{4})", block, re.MULTILINE)
    return TouchScreen(name[1] if name else "a touch screen without a name", *(ids.groups() if ids else ()))
