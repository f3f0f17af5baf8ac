"""What a process costs, and how long things took."""

import os
from collections.abc import Sequence
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


def processor_s(pid: int) -> float:
    """Seconds of processor time that a process has taken, its children that have ended aside."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def memory_mb(pid: int) -> float:
    """Resident, in MiB."""
    for line in Path(f"/proc/{pid}/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def percentile(values: Sequence[float], percent: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(len(ordered) * percent / 100))]


def spread_ms(values: Sequence[float]) -> str:
    """Half of them, ninety-nine of a hundred, and the last one."""
    p50, p99, last = percentile(values, 50), percentile(values, 99), max(values)
    return f"{p50 * 1000:,.0f} / {p99 * 1000:,.0f} / {last * 1000:,.0f} ms"
