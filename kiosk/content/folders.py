"""Folders of a site that the program may not enter, as where only root may."""

import os
from collections.abc import Iterator
from pathlib import Path

from kiosk.core.problems import Problem, Severity


def is_written(path: Path) -> bool:
    """Something lies there, or nobody lets the program look: whoever reads it is told what is wrong."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def files_in(folder: Path, *patterns: str) -> list[Path]:
    """What has such a name, in order; nothing where the program may not enter: ``faults_in`` names that."""
    try:
        return sorted(path for pattern in patterns for path in folder.glob(pattern))
    except PermissionError:
        # Below Python 3.13 a closed folder is no empty one.
        return []


def faults_in(folder: Path) -> Iterator[Problem]:
    """What keeps the program out of a folder, or of one in it."""
    faults: list[OSError] = []
    for _ in os.walk(folder, onerror=faults.append):
        pass
    for fault in faults:
        missing = isinstance(fault, FileNotFoundError | NotADirectoryError)
        text = (
            "there is no such folder: check its name and place"
            if missing
            else f"the folder cannot be read ({fault.strerror}): check its owner and permissions"
        )
        yield Problem(str(fault.filename), 1, Severity.ERROR, text)
