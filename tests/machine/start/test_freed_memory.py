"""Memory is written over while somebody visits, and by no kiosk that has ended."""

import ctypes
import subprocess
import sys

from tests.qml.stages import Stage


def allocator():
    """Where Python gets its objects from."""
    found = (ctypes.c_void_p * 5)()
    ctypes.pythonapi.PyMem_GetAllocator(2, found)
    return tuple(found)


def test_a_kiosk_that_ends_in_a_visit_leaves_the_memory_of_the_program_as_it_was(qapp):
    before = allocator()
    stage = Stage().go("topic")
    assert allocator() != before
    stage.end()
    assert allocator() == before


def test_free_pages_between_used_ones_go_back_to_the_system():
    """In a process of its own, whose heap nobody else fills."""
    blocks = """
import ctypes
from pathlib import Path
from kiosk.machine.start import freed_memory
c = ctypes.CDLL(None)
c.malloc.restype, c.free.argtypes = ctypes.c_void_p, (ctypes.c_void_p,)
held = []
for n in range(2000):
    held.append(c.malloc(16000))
    ctypes.memset(held[-1], 1, 16000)
for block in held[:-1]:
    c.free(block)
def used():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096
before = used()
freed_memory.give_back()
print(before - used())
"""
    said = subprocess.run([sys.executable, "-c", blocks], capture_output=True, text=True, check=True).stdout
    assert int(said) > 20_000_000
