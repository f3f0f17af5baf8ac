"""The state folder: one small file a thing, and nothing of a visit, ever."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def state_folder(given: Path | None, environment: Mapping[str, str]) -> Path:
    """--state, else what systemd gives, else the user's own."""
    if given:
        return given
    if systemd := environment.get("STATE_DIRECTORY"):
        return Path(systemd.partition(":")[0])
    home = environment.get("XDG_STATE_HOME") or Path.home() / ".local/state"
    return Path(home) / "awareness-kiosk"


def write(path: Path, content: bytes) -> bool:
    """Replaces a file whole or not at all; False where the disk does not take it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # What a kill or a power cut has left of earlier tries.
        for rest in path.parent.glob(f".{path.name}.*"):
            rest.unlink(missing_ok=True)
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
    except OSError:
        return False
    return True


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
