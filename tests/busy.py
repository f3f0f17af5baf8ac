"""What a machine that does other things besides may take longer."""

import os


def in_time(seconds):
    """Seconds; longer by the number of programs that wait for each processor, at rest as they are."""
    return seconds * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))
