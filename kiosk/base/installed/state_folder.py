"""The state folder: one small file for each purpose, and never anything about a visit."""

import shutil
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from kiosk.base.durable_files import replace
from kiosk.base.failure_log import failures

AREA = "kiosk.machine.disk"
"""The logger for failed writes."""


def state_folder(given: Path | None, environment: Mapping[str, str]) -> Path:
    """--state, else systemd's state directory, else the user's own."""
    if given:
        return given
    if systemd := environment.get("STATE_DIRECTORY"):
        return Path(systemd.partition(":")[0])
    home = environment.get("XDG_STATE_HOME") or Path.home() / ".local/state"
    return Path(home) / "awareness-kiosk"


def write(path: Path, content: bytes) -> bool:
    """Writes as ``put``; False if the disk refuses: the caller reports it."""
    try:
        put(path, content)
    except OSError:
        return False
    return True


def keep(thing: str, path: Path, content: bytes, fails: str = "was not kept in") -> bool:
    """Writes as ``write``, for a ``thing`` that nobody waits for: the log reports a refusal."""
    return attempt(thing, path, partial(put, path, content), fails)


def attempt(thing: str, path: Path, job: Callable[[], None], fails: str = "was not kept in") -> bool:
    """Runs a ``job`` that changes ``path``; the log has the reason of a failure, and the free bytes."""
    try:
        job()
    except OSError as fault:
        why = fault.strerror or type(fault).__name__
        failures.fails(AREA, thing, f"{fails} {path}: {why}; {free(path)}")
        return False
    failures.works(thing)
    return True


def put(path: Path, content: bytes) -> None:
    """Writes as ``replace``, and creates the folder. Raises OSError."""
    make_folder(path.parent)
    replace(path, content)


def free(path: Path) -> str:
    """The free bytes at ``path``, as a phrase."""
    place = next((folder for folder in path.absolute().parents if folder.is_dir()), path)
    try:
        return f"{shutil.disk_usage(place).free} bytes free"
    except OSError:
        return "free bytes unknown"


def make_folder(folder: Path) -> None:
    """Creates it and all missing parents, accessible to the owner alone. Raises OSError."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
