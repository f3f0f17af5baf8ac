"""Folders of a site: what of them is read, and those that the program may not enter, but root may."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.core.base.problems import Problem, Severity
from kiosk.plain_files import names_in, walk

MOST_FILES = 1_000
"""So many of a kind are read: no screen shows more, and a start waits for no flood."""


def is_written(path: Path) -> bool:
    """Something lies there, or nobody lets the program look: whoever reads it is told what is wrong."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def files_in(folder: Path) -> list[Path]:
    """The TOML files in a folder that are read, by name."""
    return [folder / name for name in _toml_names(folder)[:MOST_FILES]]


def flood_in(folder: Path) -> Iterator[Problem]:
    """That there are more of them than are read."""
    if len(_toml_names(folder)) > MOST_FILES:
        text = f"the folder holds more than {MOST_FILES} files, the others are left out: remove some"
        yield Problem(str(folder), 1, Severity.ERROR, text)


def _toml_names(folder: Path) -> list[str]:
    return [name for name in names_in(folder) if name.endswith(".toml") and not name.startswith(".")]


def faults_in(folder: Path) -> Iterator[Problem]:
    """What keeps the program out of a folder, or of one in it."""
    faults: list[OSError] = []
    for _ in walk(folder, onerror=faults.append):
        pass
    for fault in faults:
        missing = isinstance(fault, FileNotFoundError | NotADirectoryError)
        text = (
            "there is no such folder: check its name and place"
            if missing
            else f"the folder cannot be read ({fault.strerror}): check its owner and permissions"
        )
        yield Problem(str(fault.filename), 1, Severity.ERROR, text)
