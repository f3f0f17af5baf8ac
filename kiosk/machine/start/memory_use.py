"""Measures the memory of this process, and the free memory of the machine."""

import os
from pathlib import Path


def resident_mb() -> float:
    """Memory of this process that is not backed by the disk; 0 if unknown."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def available_mb() -> float:
    """Memory that programs can still take without swapping; 0 if unknown."""
    try:
        rows = dict(row.split(":", 1) for row in Path("/proc/meminfo").read_text("ascii").splitlines())
        return int(rows["MemAvailable"].split()[0]) * 1024 / 1e6
    except (OSError, ValueError, LookupError):
        return 0.0
