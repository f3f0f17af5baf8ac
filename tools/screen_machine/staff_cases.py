"""What staff do at the screen of a machine."""

import time
from pathlib import Path

from tools.machine.nspawn import KIOSK
from tools.machine.staff_cases import LEFT
from tools.screen_machine.bench import Bench
from tools.screen_machine.eye import LOOP, OUT_OF_ORDER
from tools.screen_machine.staff import PIN, WRONG, Staff
from tools.screen_machine.story import visits
from tools.shared.wait import wait

_QUIET_S = 10.0
"""Longer than systemd would wait before another start."""


def leave_and_come_back(disk: Path) -> str:
    """A wrong PIN keeps the page shut; after *Exit kiosk* the picture stays until somebody starts it."""
    with Bench("staff", disk, own="leave_kiosk = true\n") as bench:
        staff = Staff(bench)
        told = [bench.boots()]
        staff.set_pin()
        told.append(f"the pad {staff.opens_the_pad():.1f} s after the finger came to the plate")
        staff.types(WRONG)
        refused = staff.sees("refused")
        bench.rests()
        assert staff.shows("refused"), "something else than the pad"
        staff.types(PIN)
        page = staff.sees("page", bench.patience_s)
        told.append(f"a wrong PIN refused after {refused:.1f} s, the page {page:.1f} s after the right one")
        told.append(_leaves(bench, staff))
        bench.machine.shell(f"systemctl start {KIOSK}", bench.patience_s)
        back = wait(lambda: bench.sees().what == LOOP, "the loop again", bench.patience_s)
        told.append(f"the loop {back:.1f} s after systemctl start has ended; then {visits(bench)}")
    return "; ".join(told)


def _leaves(bench: Bench, staff: Staff) -> str:
    """Holds *Exit kiosk* until the picture is there, which stays once the service has ended."""
    began = time.monotonic()
    staff.holds("page", "leave")
    wait(lambda: bench.sees().what == OUT_OF_ORDER, "the picture", bench.answer_s)
    took = time.monotonic() - began
    staff.lifts()
    bench.keep("left")
    with bench.watch() as watch:
        wait(lambda: _is(bench, "ActiveState", "inactive"), "the service has ended", bench.answer_s)
        time.sleep(_QUIET_S)
    assert {each.seen.what for each in watch.sightings} == {OUT_OF_ORDER}, watch.told()
    assert _is(bench, "ActiveState", "inactive"), "the kiosk was started again"
    assert _is(bench, "ExecMainStatus", str(LEFT)), "the kiosk ended in another way"
    alone = watch.longest(OUT_OF_ORDER)
    return f"the picture {took:.1f} s after the finger came to Exit kiosk, alone for {alone:.0f} s"


def _is(bench: Bench, name: str, value: str) -> bool:
    return bench.machine.shell(f"systemctl show -P {name} {KIOSK}") == value
