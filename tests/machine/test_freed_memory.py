"""Memory is written over while somebody visits, and by no kiosk that has ended."""

import ctypes

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
