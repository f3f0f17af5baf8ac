"""Checks that the disk has room for the few files of the kiosk."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.commands.doctor.case import Case
from kiosk.core.base.findings import Finding, Level

LITTLE_MB = 500
LEAST_MB = 50
LEAST_FILES = 1000
_EMPTY = "find what fills it: sudo du -xh / | sort -h | tail, sudo journalctl --disk-usage"


@dataclass(frozen=True, slots=True)
class FreeSpace:
    """``files`` is the number of files that can be created, None if unlimited."""

    place: Path
    free_mb: int
    files: int | None
    read_only: bool


def look(case: Case) -> Iterator[Finding]:
    yield judge(free_space(case.state))


def free_space(state: Path) -> FreeSpace:
    """Free space on the disk of the state folder, which may not exist yet."""
    place = next(folder for folder in (state, *state.absolute().parents) if folder.is_dir())
    told = os.statvfs(place)
    files = told.f_favail if told.f_files else None
    return FreeSpace(
        place, told.f_bavail * told.f_frsize // 1_000_000, files, bool(told.f_flag & os.ST_RDONLY)
    )


def judge(known: FreeSpace) -> Finding:
    text = f"{known.free_mb} MB free at {known.place}"
    if known.read_only:
        return Finding(
            Level.WARN,
            "disk",
            f"{known.place} can only be read: the last certain time is not kept",
            "restart the machine: sudo systemctl reboot; if it comes again, the disk fails: replace it",
        )
    if known.files is not None and known.files < LEAST_FILES:
        return Finding(Level.FAIL, "disk", f"no more files can be made at {known.place}", _EMPTY)
    if known.free_mb < LITTLE_MB:
        return Finding(Level.FAIL if known.free_mb < LEAST_MB else Level.WARN, "disk", text, _EMPTY)
    return Finding(Level.OK, "disk", text)
