"""Overwrites memory that the program frees during a visit, and returns it while the loop rests."""

import ctypes
from functools import cache

from kiosk.base.installed.c_library import c_library

_M_PERTURB = -6
"""Parameter of mallopt() in the GNU C library: from now on freed memory is filled with a pattern."""

_M_MMAP_THRESHOLD = -3
"""Parameter of mallopt(): the size in bytes from which a block has pages of its own."""

_LARGE = 128 * 1024
"""The library's initial value; it raises that to the largest block that was freed, such as a picture."""

_PATTERN = 0xA5
_RAW, _OBJECTS = 0, 2
"""Domains of Python's allocator: that of the C library, and that of texts and other objects."""


def overwrite(wanted: bool) -> None:
    """Lets the C library allocate Python's objects, and overwrite them when freed; other C libraries ignore
    it.
    """
    if mallopt := getattr(c_library(), "mallopt", None):
        mallopt(_M_PERTURB, _PATTERN if wanted else 0)
        _use(_allocators().visit if wanted else _allocators().usual)


def keep_large_blocks_apart() -> None:
    """Gives large blocks pages of their own, which return to the system when the block is freed."""
    if mallopt := getattr(c_library(), "mallopt", None):
        mallopt(_M_MMAP_THRESHOLD, _LARGE)


def give_back() -> None:
    """Returns free pages to the system: some megabytes after a start or a visit."""
    if trim := getattr(c_library(), "malloc_trim", None):
        trim(0)


def prepare() -> None:
    """Prepares everything, so that no visit has to."""
    c_library()
    _allocators()


class _Allocator(ctypes.Structure):
    """PyMemAllocatorEx."""

    _fields_ = [(name, ctypes.c_void_p) for name in ("ctx", "malloc", "calloc", "realloc", "free")]


class _Allocators:
    """Python's own allocator does not overwrite freed texts. It frees foreign memory through the C library.

    So new objects can come from the C library during a visit; each returns to its own allocator.
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
