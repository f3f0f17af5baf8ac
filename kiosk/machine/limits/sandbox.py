"""Irrevocably restricts this process to its open handles, or to the programs of the system."""

import ctypes
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from kiosk.base.installed.c_library import c_library

_NO_NEW_PRIVILEGES = 38
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_ASK_VERSION = 1
_PATH_BENEATH = 1
"""Constants of prctl(2) and landlock(7), the same on every machine."""

_EXECUTE, _READ_FILE, _READ_DIRECTORY = 1 << 0, 1 << 2, 1 << 3
_PROGRAM_FILES = 16
"""Files that a program may hold open at a time: its libraries are opened one after the other."""

_HANDLES = 64
"""Enough for the threads of a decoder."""


class _Ruleset(ctypes.Structure):
    """The operations to deny unless a rule allows them: on files, network, and other processes."""

    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("others", ctypes.c_uint64))


class _PathBeneath(ctypes.Structure):
    """The operations to allow in a folder."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32))


def close_in() -> None:
    """Denies from now on to open, create or remove files, to create sockets, and to reach other processes.

    Systems other than Linux have no such means, and old versions of Linux fewer.
    """
    if sys.platform == "linux":
        import resource

        _leave_no_way(())
        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def close_in_for_handles() -> None:
    """The same, but this process can take handles: for queues of threads, or for memory shared by a server.

    It can create sockets, and reach nothing by TCP.
    """
    if sys.platform == "linux":
        import resource

        most = max(int(handle.name) for handle in Path("/proc/self/fd").iterdir()) + _HANDLES
        _leave_no_way(())
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def close_in_for_program(folders: Sequence[str]) -> None:
    """The same, but files in ``folders`` can be read and executed, so that this process can become a program.

    It can create sockets, and reach nothing by TCP. It cannot start another process, unless root runs it.
    """
    if sys.platform == "linux":
        import resource

        _leave_no_way(folders)
        resource.setrlimit(resource.RLIMIT_NOFILE, (_PROGRAM_FILES, _PROGRAM_FILES))
        resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))


def _leave_no_way(readable: Sequence[str]) -> None:
    """Denies operations on paths, which need no open file: removing, truncating, signalling, inspecting."""
    libc = c_library()
    assert libc, "Linux has one"
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    version = libc.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _ASK_VERSION)
    if version < 1:
        return
    rules = _Ruleset(
        files=(1 << 13) - 1 | (version >= 2) << 13 | (version >= 3) << 14 | (version >= 5) << 15,
        network=0b11 if version >= 4 else 0,
        others=0b11 if version >= 6 else 0,
    )
    known = libc.syscall(_CREATE_RULESET, ctypes.byref(rules), ctypes.c_size_t(ctypes.sizeof(rules)), 0)
    for folder in readable:
        with suppress(OSError):
            _allow_reading(libc, known, folder)
    libc.syscall(_RESTRICT_SELF, known, 0)


def _allow_reading(libc: ctypes.CDLL, ruleset: int, folder: str) -> None:
    held = os.open(folder, os.O_PATH | os.O_CLOEXEC)
    rule = _PathBeneath(_EXECUTE | _READ_FILE | _READ_DIRECTORY, held)
    libc.syscall(_ADD_RULE, ruleset, _PATH_BENEATH, ctypes.byref(rule), 0)
    os.close(held)
