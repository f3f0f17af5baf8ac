"""Irrevocably restricts this process to what it has already open."""

import ctypes
import sys

_NO_NEW_PRIVILEGES = 38
_CREATE_RULESET, _RESTRICT_SELF = 444, 446
_ASK_VERSION = 1
"""Constants of prctl(2) and landlock(7), the same on every machine."""


class _Ruleset(ctypes.Structure):
    """What is denied unless a rule allows it: files, network, and other processes."""

    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("others", ctypes.c_uint64))


def close_in() -> None:
    """From now on no file can be opened, created or removed, no socket created, and no other process reached.

    Systems other than Linux have no such means, and old versions of Linux fewer.
    """
    if sys.platform == "linux":
        import resource

        _leave_no_way(ctypes.CDLL(None))
        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def _leave_no_way(libc: ctypes.CDLL) -> None:
    """Operations on paths need no open file: removing, truncating, signalling, inspecting."""
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
    libc.syscall(_RESTRICT_SELF, known, 0)
