"""Opens a file with O_NOATIME; its access time would reveal what somebody watched."""

import os
from pathlib import Path

_UNNOTICED = getattr(os, "O_NOATIME", 0)
_PLAIN = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def open_unnoticed(file: Path) -> int:
    """Returns a handle; the access time stays if the file belongs to the kiosk's user. Raises OSError."""
    try:
        return os.open(file, _PLAIN | _UNNOTICED)
    except PermissionError:
        return os.open(file, _PLAIN)
