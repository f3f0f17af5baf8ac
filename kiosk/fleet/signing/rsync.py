"""Copies files to another machine by rsync, each atomically."""

import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from kiosk.fleet.repository.layout import METADATA
from kiosk.fleet.signing.signing_commands import DeskError

_MACHINE = re.compile(r"(?:[\w.-]+@)?[\w][\w.-]*:[^:].*")
_MISSING_FILES = 23
_LONGEST_S = 3600


def is_machine(target: str) -> bool:
    """Whether a target is written as user@host:path."""
    return _MACHINE.fullmatch(target) is not None and not Path(target).exists()


def fetch_metadata(target: str, folder: Path) -> None:
    """Fetches the metadata of the target, if there is any. Raises DeskError and OSError."""
    ended = _rsync("-rt", f"{target.rstrip('/')}/{METADATA}", str(folder))
    if ended.returncode not in (0, _MISSING_FILES):
        raise _fault(target, ended)


def send(repository: Path, target: str, paths: Sequence[str]) -> None:
    """Sends the files. Raises DeskError and OSError."""
    listed = "".join(f"{path}\n" for path in paths)
    there = f"{target.rstrip('/')}/"
    ended = _rsync(
        "-t",
        # A file that a disk has damaged there still has its size and time.
        "--checksum",
        "--omit-dir-times",
        "--mkpath",
        "--chmod=D755,F644",
        "--files-from=-",
        f"{repository}/",
        there,
        given=listed,
    )
    if ended.returncode:
        raise _fault(target, ended)


def _rsync(*words: str, given: str = "") -> "subprocess.CompletedProcess[str]":
    if not (rsync := shutil.which("rsync")):
        raise DeskError(
            "rsync is missing: install it (apt install rsync), or publish into a folder and copy that"
        )
    return subprocess.run(
        [rsync, *words], input=given, capture_output=True, text=True, timeout=_LONGEST_S, check=False
    )


def _fault(target: str, ended: "subprocess.CompletedProcess[str]") -> DeskError:
    said = ended.stderr.strip().splitlines()
    why = said[0] if said else f"rsync ended with {ended.returncode}"
    return DeskError(f"{target} was not reached ({why}): what was published before stays; try ssh to it")
