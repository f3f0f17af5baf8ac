"""The C library of this process, for what Python has no function for."""

import ctypes
from functools import cache


@cache
def c_library() -> ctypes.CDLL | None:
    """None on Windows, where a library has to be named. What a system does not have is no attribute of it."""
    try:
        return ctypes.CDLL(None)
    except TypeError:
        return None
