"""Begins a program of the door to the fleet without a screen, with limits, and to end with its parent."""

from dataclasses import dataclass

from kiosk.machine.limits.process_limits import end_with_parent, limit_further
from kiosk.machine.start import environment


@dataclass(frozen=True, slots=True)
class ProgramLimits:
    """Seconds of the processor and by the clock, and bytes of memory and of the largest file."""

    cpu_s: int
    wall_s: int
    memory: int
    written: int


FOR_ALL_HOSTS = ProgramLimits(cpu_s=1_200, wall_s=1_800, memory=1_500_000_000, written=5_000_000)
"""Of a program that looks at a site for each of its screens, at the desk."""


def begin(limits: ProgramLimits) -> None:
    """Sets the limits, before any foreign content is read."""
    end_with_parent()
    environment.scrub()
    environment.apply("offscreen", "software")
    limit_further(limits.cpu_s, limits.wall_s, limits.memory, limits.written)
