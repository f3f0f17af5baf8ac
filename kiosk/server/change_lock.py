"""One process at a time changes what screens read: a timer, a path and a person may start another one."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.server.server_files import ServerFiles


@contextmanager
def alone(files: ServerFiles) -> Iterator[None]:
    """Waits for the other one. Raises OSError."""
    handle = os.open(files.state, os.O_RDONLY | os.O_CLOEXEC)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
