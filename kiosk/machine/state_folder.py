"""The state folder: one small file for each purpose, and never anything about a visit."""

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from kiosk.plain_files import names_in


def state_folder(given: Path | None, environment: Mapping[str, str]) -> Path:
    """--state, else systemd's state directory, else the user's own."""
    if given:
        return given
    if systemd := environment.get("STATE_DIRECTORY"):
        return Path(systemd.partition(":")[0])
    home = environment.get("XDG_STATE_HOME") or Path.home() / ".local/state"
    return Path(home) / "awareness-kiosk"


def write(path: Path, content: bytes) -> bool:
    """As ``replace``, and creates the folder; False if the disk refuses the write."""
    try:
        make_folder(path.parent)
        replace(path, content)
    except OSError:
        return False
    return True


def replace(path: Path, content: bytes) -> None:
    """Writes a file atomically, readable by its owner alone; replaces a link instead of following it.

    Raises OSError.
    """
    _clear_way(path)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
        sync(path.parent)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def make_folder(folder: Path) -> None:
    """Creates it and all missing parents, accessible to the owner alone. Raises OSError."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def _clear_way(path: Path) -> None:
    """Removes leftovers of earlier writes, after a kill or a power cut."""
    for name in names_in(path.parent):
        if name.startswith(f".{path.name}."):
            with suppress(OSError):
                (path.parent / name).unlink()


def sync(folder: Path) -> None:
    """Waits for the disk: a name is durable only after its folder was synced. Raises OSError."""
    # Windows cannot open folders.
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
