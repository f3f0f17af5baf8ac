"""A machine that has much to do: the moments in which a program hears too late get longer."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager


@contextmanager
def busy() -> Iterator[None]:
    """Two busy processes a core."""
    with ExitStack() as held:
        for _ in range(2 * (os.cpu_count() or 1)):
            process = subprocess.Popen((sys.executable, "-c", "while True: pass"))
            held.callback(process.wait)
            held.callback(process.kill)
        yield
