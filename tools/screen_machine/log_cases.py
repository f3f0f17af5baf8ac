"""What a machine tells of itself after people have used it."""

import json
import re
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tools.screen_machine.bench import Bench
from tools.screen_machine.story import visits

_PATIENCE_S = 600.0
"""For doctor, on an emulated machine that others keep busy."""

_EARLY = "the first start of the compositor may come before the card"
_STUCK = "one viewer in four waits for itself, and safe-picture ends it"


@dataclass(frozen=True, slots=True)
class Known:
    """A line that is expected, by a pattern, and why; more of them than ``most`` are not."""

    line: str
    why: str
    most: int = 100


LINES = (
    Known("kernel: tsc: Unable to calibrate against PIT", "the processor is emulated"),
    Known("kernel: APIC calibration not consistent with PM-Timer", "the processor is emulated"),
    Known("kernel: mtrr: your CPUs had inconsistent", "the processor is emulated"),
    Known("kernel: (hrtimer: interrupt took|clocksource: Long readout interval)", "the emulator was late"),
    Known("systemd-ssh-generator", "QEMU was given no socket between host and guest"),
    Known(
        r"firmware load for regulatory\.db failed", "rules of wireless networks, in a package of their own"
    ),
    Known(
        r"90-alsa-restore\.rules:\d+ ", "rules of Debian's alsa-utils name a label that is not there", most=4
    ),
    Known(r"\[ERROR\] \[(EGL\]|render/egl|render/gles2)", "the card has no OpenGL; the processor paints"),
    Known("A configure is scheduled for an uninitialized xdg_surface", "wlroots about a window's first size"),
    Known(r"\[ERROR\] \[(render/allocator|backend/multi)/", _EARLY, most=2),
    Known(r"\[ERROR\] .* Unable to (create|start) the wlroots (allocator|backend)", _EARLY, most=1),
    Known(r"awareness-kiosk-screen\.service: Failed with result 'exit-code'", _EARLY, most=1),
    Known(
        r"awareness-kiosk-safe\.service: (Main process exited, code=killed|Failed .*'signal')", _STUCK, most=4
    ),
)
FINDINGS = (
    Known("^warn lockdown L17:", "USBGuard is set up by hand, with the devices that a place has"),
    Known("^warn site 0 errors, .* law_checked is missing", "nobody has read the demonstration's law"),
    Known("^warn go-live nobody has signed", "nobody has signed the demonstration"),
)


def tells_no_fault(disk: Path) -> str:
    """After a visit neither doctor nor the journal holds a fault that has no explanation here."""
    with Bench("journal", disk) as bench:
        told = [bench.boots(), visits(bench)]
        began = time.monotonic()
        said = bench.machine.shell("awareness-kiosk doctor --json || true", _PATIENCE_S)
        took = time.monotonic() - began
        (bench.pictures / "doctor.json").write_text(said, "utf-8")
        found = json.loads(said)["findings"]
        rows = [f"{each['level']} {each['area']} {each['text']}" for each in found]
        lines = bench.machine.shell(_FAULTS).splitlines()
        (bench.pictures / "faults.txt").write_text("\n".join(lines), "utf-8")
        faults = [*unexplained((row for row in rows if not row.startswith("ok ")), FINDINGS)]
        faults += unexplained(lines, LINES)
        assert not faults, "\n".join(faults)
        bench.nothing_failed()
    told.append(f"doctor answers after {took:.0f} s with {len(rows)} findings")
    return f"{'; '.join(told)}; {len(lines)} lines of faults, each one known"


_FAULTS = r"""told="journalctl --boot --quiet --no-pager --no-hostname --output=short-monotonic"
$told --priority=warning
$told --unit='awareness-kiosk*' --priority=notice..info --grep='\[ERROR\]' || true
"""
"""wlroots writes its errors as plain lines."""


def unexplained(lines: Iterable[str], known: tuple[Known, ...]) -> tuple[str, ...]:
    """The lines for which there is no reason, or no longer."""
    found: list[str] = []
    times: Counter[Known] = Counter()
    for line in lines:
        reason = next((each for each in known if re.search(each.line, line)), None)
        if reason is not None:
            times[reason] += 1
        if reason is None or times[reason] > reason.most:
            found.append(line)
    return tuple(found)
