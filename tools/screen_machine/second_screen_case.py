"""A second monitor at a machine: the screen in use stays as it is, and the other one stays dark."""

import time
from pathlib import Path

from PIL import Image

from tools.screen_machine.bench import Bench
from tools.screen_machine.eye import BLACK, LOOP
from tools.screen_machine.hardware import Hardware
from tools.screen_machine.second_monitor import SecondMonitor
from tools.screen_machine.staff import PIN, Staff
from tools.shared.wait import wait

_SIZES = (1024, 768), (1920, 1080)
_TALK = "row talk-10"
_DARK_S = 8.0
_NOTHING = 0.003
"""The share of pixels that QEMU lights to write that a socket has no picture."""


def comes_and_goes(disk: Path) -> str:
    """In the loop, and in a talk whose notes belong on no screen here."""
    with Bench("second-screen", disk, Hardware(second_socket=True)) as bench:
        staff = Staff(bench)
        told = [bench.boots()]
        staff.set_pin()
        with SecondMonitor(bench.machine.folder) as monitor:
            told.append(f"in the loop: {_changes(bench, monitor)}")
            wait(lambda: bench.sees().what == LOOP, "the loop as before", bench.answer_s)
            staff.opens_the_pad()
            staff.types(PIN)
            staff.sees("page")
            staff.touches("page", "programmes")
            staff.sees("talks")
            staff.touches("talks", _TALK)
            wait(lambda: not staff.shows("talks"), "a talk", bench.answer_s)
            slide = bench.rests()
            bench.keep("slide")
            told.append(f"in a talk: {_changes(bench, monitor)}")
            wait(lambda: bench.shows(slide, 0.05), "the slide as before", bench.answer_s)
    return "; ".join(told)


def _changes(bench: Bench, monitor: SecondMonitor) -> str:
    """Each size is plugged in, stays a while, and is pulled out."""
    with bench.watch() as first, bench.watch(head=1) as second:
        for size in _SIZES:
            monitor.plug(*size)
            wait(lambda: _is_plugged(bench), "the machine knows the monitor", bench.answer_s)
            wait(lambda: _stays_dark(bench), "the second screen is dark", bench.answer_s)
            monitor.pull()
            wait(lambda: not _is_plugged(bench), "the machine knows that it is gone", bench.answer_s)
            time.sleep(_DARK_S)
    seen = {each.seen.what for each in first.sightings}
    assert seen and BLACK not in seen, first.told()
    return f"the screen in use {first.told()}, the other one {second.told()}"


def _is_plugged(bench: Bench) -> bool:
    return bench.machine.shell("cat /sys/class/drm/card*-Virtual-2/status") == "connected"


def _stays_dark(bench: Bench) -> bool:
    """Longer than it takes until the kiosk has switched it off."""
    ends = time.monotonic() + _DARK_S
    while _lit_share(bench.machine.picture(1)) <= _NOTHING:
        if time.monotonic() > ends:
            return True
        time.sleep(0.2)
    return False


def _lit_share(picture: Image.Image) -> float:
    counts = picture.convert("L").histogram()
    return sum(counts[48:]) / sum(counts)
