"""The state folder: one small file a thing, and nothing of a visit, ever."""

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from kiosk.plain_files import names_in


def state_folder(given: Path | None, environment: Mapping[str, str]) -> Path:
    """--state, else what systemd gives, else the user's own."""
    if given:
        return given
    if systemd := environment.get("STATE_DIRECTORY"):
        return Path(systemd.partition(":")[0])
    home = environment.get("XDG_STATE_HOME") or Path.home() / ".local/state"
    return Path(home) / "awareness-kiosk"


def write(path: Path, content: bytes) -> bool:
    """As ``replace``, with its folder; False where the disk does not take it."""
    try:
        make_folder(path.parent)
        replace(path, content)
    except OSError:
        return False
    return True


def replace(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all, for its owner alone, and in the place of a link. Raises OSError."""
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
    """With all above it that are missing, for nobody but their owner. Raises OSError."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def _clear_way(path: Path) -> None:
    """Takes away what a kill or a power cut has left of earlier tries."""
    for name in names_in(path.parent):
        if name.startswith(f".{path.name}."):
            with suppress(OSError):
                (path.parent / name).unlink()


def sync(folder: Path) -> None:
    """Waits for the disk: a name is kept only when its folder is. Raises OSError."""
    # Windows opens no folders.
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
