"""Requests from the managers of many screens to this one, as files of the state folder.

The gate writes them, the window reads them. A start of the kiosk takes each of them into account.
"""

import os
from pathlib import Path

from kiosk.base.durable_files import replace
from kiosk.base.installed.state_folder import make_folder
from kiosk.base.plain_files import read_plain

RESTART = "restart-asked"
SCREEN = "screen-asked"
ANNOUNCEMENT = Path("announcements/asked.toml")

_LARGEST = 100
_ON, _OFF = b"on\n", b"off\n"


def request_restart(state: Path) -> None:
    """Requests a restart; raises OSError."""
    _write(state / RESTART, os.urandom(8).hex().encode())


def restart_request(state: Path) -> bytes:
    """The request for a restart; each one has another text."""
    return _read(state / RESTART)


def request_screen(state: Path, on: bool) -> None:
    """Requests that the screen is on or off; raises OSError."""
    _write(state / SCREEN, _ON if on else _OFF)


def take_screen_request(state: Path) -> bool | None:
    """Whether the screen shall be on, None without a request; once. Raises OSError."""
    asked = {_ON: True, _OFF: False}.get(_read(state / SCREEN))
    (state / SCREEN).unlink(missing_ok=True)
    return asked


def announce(state: Path, prepared: str, minutes: int) -> None:
    """Writes an announcement, in place of the last one from afar."""
    said = f'# Asked for from afar.\nprepared = "{prepared}"\nminutes = {minutes}\n'
    _write(state / ANNOUNCEMENT, said.encode())


def _write(file: Path, content: bytes) -> None:
    make_folder(file.parent)
    replace(file, content)


def _read(file: Path) -> bytes:
    try:
        return read_plain(file, _LARGEST, follow=False)
    except OSError:
        return b""
