"""The C library of this process, for functions that Python does not have."""

import ctypes
from functools import cache


@cache
def c_library() -> ctypes.CDLL | None:
    """None on Windows, where a library has to be named. Missing functions are no attributes of it."""
    try:
        return ctypes.CDLL(None)
    except TypeError:
        return None
