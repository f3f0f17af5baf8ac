"""Importing is Python's own again, once Qt is there."""

import subprocess
import sys

PROGRAM = """
import builtins
plain = builtins.__import__
from kiosk.machine import plain_import
plain_import.load_qt()
import linecache
import kiosk.loading.world
assert builtins.__import__ is plain
ours = kiosk.__path__[0]
assert not [file for file in linecache.cache if file.startswith(ours)], linecache.cache.keys()
"""


def test_no_source_is_read_on_import():
    subprocess.run([sys.executable, "-c", PROGRAM], check=True)
