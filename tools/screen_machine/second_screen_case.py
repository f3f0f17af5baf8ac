"""A second monitor at a machine: the screen in use stays as it is, and the other one stays dark."""

import time
from pathlib import Path

from PIL import Image

from kiosk.machine.screens.compositor_outputs import read
from tools.screen_machine.bench import Bench
from tools.screen_machine.eye import LOOP, OTHER, Eye
from tools.screen_machine.hardware import Hardware
from tools.screen_machine.second_monitor import SecondMonitor
from tools.screen_machine.staff import PIN, Staff
from tools.screen_machine.staff_references import TALK
from tools.screen_machine.watch import Watch
from tools.shared.wait import wait

_SIZES = (1024, 768), (1920, 1080)
_SLIDE = "slide"
_SECOND = "Virtual-2"
_WAYLAND = "XDG_RUNTIME_DIR=/run/awareness-kiosk WAYLAND_DISPLAY=wayland-0"
_DARK_S = 8.0
_NOTHING = 0.003
"""The share of pixels that QEMU lights to write that a socket has no picture."""


def comes_and_goes(disk: Path) -> str:
    """In the loop, and in a talk whose notes belong on no screen here."""
    with Bench("second-screen", disk, Hardware(second_socket=True)) as bench:
        staff = Staff(bench)
        slide = Eye({_SLIDE: staff.screens[_SLIDE].picture})
        told = [bench.boots()]
        staff.set_pin()
        with SecondMonitor(bench.machine.folder) as monitor:
            told.append(f"in the loop: {_changes(bench, monitor, bench.eye)}")
            _begins_a_talk(bench, staff)
            _is_as_before(bench, slide)
            bench.keep(_SLIDE)
            told.append(f"in a talk: {_changes(bench, monitor, slide)}")
    return "; ".join(told)


def _begins_a_talk(bench: Bench, staff: Staff) -> None:
    """Without a phone, whose card lies on its first slide."""
    staff.opens_the_pad()
    staff.types(PIN)
    staff.sees("page", bench.patience_s)
    staff.touches("page", "programmes")
    staff.sees("talks")
    staff.touches("talks", f"row {TALK}")
    staff.sees("marked")
    staff.touches("marked", "decision")
    staff.sees("phones", bench.patience_s)
    staff.touches("phones", "withoutPhone")


def _changes(bench: Bench, monitor: SecondMonitor, eye: Eye) -> str:
    """Each size is plugged in, stays until the screen in use is as before, and is pulled out."""
    folder = bench.pictures / f"beside-{len([*bench.pictures.glob('beside-*')])}"
    with Watch(bench.machine, eye, folder) as first, bench.watch(head=1) as second:
        for size in _SIZES:
            monitor.plug(*size)
            wait(lambda: _lit(bench).get(_SECOND) is False, "the second monitor is off", bench.answer_s)
            wait(lambda: _stays_dark(bench), "the second screen is dark", bench.answer_s)
            _is_as_before(bench, eye)
            monitor.pull()
            wait(lambda: _SECOND not in _lit(bench), "the compositor knows that it is gone", bench.answer_s)
            time.sleep(_DARK_S)
            _is_as_before(bench, eye)
    # Black, or the dark page of notes, which is taken for a screen of text.
    assert {each.seen.what for each in first.sightings} <= {LOOP, OTHER}, first.told()
    return f"the screen in use {first.told()}, the other one {second.told()}"


def _is_as_before(bench: Bench, eye: Eye) -> None:
    wait(
        lambda: eye.sees(bench.machine.picture()).what == LOOP,
        "the screen in use shows what it should",
        bench.answer_s,
    )


def _lit(bench: Bench) -> dict[str, bool]:
    """Of each monitor of which the compositor knows, whether it has a picture."""
    told = bench.machine.shell(f"{_WAYLAND} wlr-randr --json")
    return {output.monitor.name: output.mode is not None for output in read(told)}


def _stays_dark(bench: Bench) -> bool:
    """For long enough that a picture that is late would come."""
    ends = time.monotonic() + _DARK_S
    while _lit_share(bench.machine.picture(1)) <= _NOTHING:
        if time.monotonic() > ends:
            return True
        time.sleep(0.2)
    return False


def _lit_share(picture: Image.Image) -> float:
    counts = picture.convert("L").histogram()
    return sum(counts[48:]) / sum(counts)
