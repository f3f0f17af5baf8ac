"""Lists the files of a site's folders, and reports folders without permission to enter."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.base.plain_files import names_in, walk
from kiosk.base.problems import Problem, Severity

MOST_FILES = 1_000
"""The most files of a kind that are read: no screen shows more, and a flood must not delay the start."""


def is_written(path: Path) -> bool:
    """Whether a file is there, or the permission to look is missing; the reader then reports the reason."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def files_in(folder: Path) -> list[Path]:
    """The TOML files in a folder that are read, sorted by name."""
    return [folder / name for name in _toml_names(folder)[:MOST_FILES]]


def flood_in(folder: Path) -> Iterator[Problem]:
    """Reports a folder with more files than are read."""
    if len(_toml_names(folder)) > MOST_FILES:
        text = f"the folder holds more than {MOST_FILES} files, the others are left out: remove some"
        yield Problem(str(folder), 1, Severity.ERROR, text)


def _toml_names(folder: Path) -> list[str]:
    return [name for name in names_in(folder) if name.endswith(".toml") and not name.startswith(".")]


def faults_in(folder: Path) -> Iterator[Problem]:
    """Reports why a folder, or one inside it, cannot be entered."""
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
