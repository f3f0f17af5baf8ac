"""What imports cost that the first panel does not need."""

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


NO_VALIDATOR = """
from kiosk.machine import plain_import
plain_import.leave_out_openssl()
plain_import.load_qt()
import kiosk.app.run
import hashlib
import sys
from kiosk.core.base.record import Record

def models(base):
    for each in base.__subclasses__():
        yield each
        yield from models(each)

assert "kiosk.content.site.looks" not in sys.modules
found = list(models(Record))
assert len(found) > 30
assert not [each for each in found if each.__pydantic_complete__], found
assert hashlib.sha256(b"").hexdigest().startswith("e3b0c442")
assert "libcrypto" not in open("/proc/self/maps").read()
"""


def test_no_validator_is_built_and_no_openssl_loaded_where_another_process_reads():
    subprocess.run([sys.executable, "-c", NO_VALIDATOR], check=True)
