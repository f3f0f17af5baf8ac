"""Memory that is freed while somebody visits is written over, so that no text outlives the visit."""

import ctypes
from functools import cache

_M_PERTURB = -6
"""Of mallopt() in the GNU C library: from now on all that is given back is filled with a pattern."""

_PATTERN = 0xA5
_RAW, _OBJECTS = 0, 2
"""Domains of Python's memory: that of the C library, and that of texts and other objects."""


def overwrite(wanted: bool) -> None:
    """By the C library, from which Python's objects come for so long; with another one nothing happens."""
    if mallopt := getattr(_library(), "mallopt", None):
        mallopt(_M_PERTURB, _PATTERN if wanted else 0)
        _use(_allocators().visit if wanted else _allocators().usual)


def prepare() -> None:
    """Opens what is needed for it, so that no visit has to."""
    _library()
    _allocators()


class _Allocator(ctypes.Structure):
    """PyMemAllocatorEx."""

    _fields_ = [(name, ctypes.c_void_p) for name in ("ctx", "malloc", "calloc", "realloc", "free")]


class _Allocators:
    """Python's own allocator leaves freed texts as they are. It frees what is not its own by the C library's.

    So for a visit new objects may come from there; each goes back to where it came from.
    """

    def __init__(self) -> None:
        self.usual, raw = _allocator(_OBJECTS), _allocator(_RAW)
        self.visit = self.usual
        if self.usual.ctx == raw.ctx:
            self.visit = _Allocator(raw.ctx, raw.malloc, raw.calloc, self.usual.realloc, self.usual.free)


def _allocator(domain: int) -> _Allocator:
    found = _Allocator()
    ctypes.pythonapi.PyMem_GetAllocator(domain, ctypes.byref(found))
    return found


def _use(allocator: _Allocator) -> None:
    ctypes.pythonapi.PyMem_SetAllocator(_OBJECTS, ctypes.byref(allocator))


@cache
def _allocators() -> _Allocators:
    return _Allocators()


@cache
def _library() -> ctypes.CDLL:
    return ctypes.CDLL(None)
