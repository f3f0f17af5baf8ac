"""Limits the time, memory and files of this process, and of the program that it becomes.

No limit can be raised again. Only Unix has limits; elsewhere the parent's timeout applies.
"""

import signal
import sys
from contextlib import suppress
from math import ceil

from kiosk.base.installed.c_library import c_library

_END_WITH_PARENT = 1
"""A constant of prctl(2)."""


def end_with_parent() -> None:
    """Has this process killed when its parent ends, on Linux."""
    if sys.platform == "linux" and (libc := c_library()):
        libc.prctl(_END_WITH_PARENT, signal.SIGKILL, 0, 0, 0)


def limit(cpu_s: int, wall_s: int, memory: int, file: int) -> None:
    """Limits processor time, time by the clock, bytes of address space and of each written file."""
    with suppress(ImportError):
        import resource

        # SIGXCPU comes first, and tells the parent which limit it was.
        resource.setrlimit(resource.RLIMIT_CPU, (cpu_s, cpu_s + 1))
        for what, most in (
            (resource.RLIMIT_AS, memory),
            (resource.RLIMIT_FSIZE, file),
            (resource.RLIMIT_CORE, 0),
        ):
            resource.setrlimit(what, (most, most))
        signal.alarm(wall_s)


def limit_further(cpu_s: int, wall_s: int, memory: int, file: int) -> None:
    """As ``limit``, in addition to the time and memory that this process has used."""
    with suppress(ImportError):
        import resource

        usage = resource.getrusage(resource.RUSAGE_SELF)
        used_s = ceil(usage.ru_utime + usage.ru_stime)
        limit(used_s + cpu_s, wall_s, _taken(resource.getpagesize()) + memory, file)


def _taken(page: int) -> int:
    """The address space of this process in bytes."""
    try:
        with open("/proc/self/statm", encoding="ascii") as told:  # noqa: PTH123
            return int(told.read().split()[0]) * page
    except (OSError, ValueError):
        return 1_500_000_000
