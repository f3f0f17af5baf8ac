"""What imports cost that the first panel does not need."""

import subprocess
import sys

import pytest

PROGRAM = """
import builtins
plain = builtins.__import__
from kiosk.machine.start import plain_import
plain_import.load_qt()
import linecache
import kiosk.loading.world
assert builtins.__import__ is plain
ours = kiosk.__path__[0]
assert not [file for file in linecache.cache if file.startswith(ours)], linecache.cache.keys()
"""


@pytest.mark.slow
def test_no_source_is_read_on_import():
    subprocess.run([sys.executable, "-c", PROGRAM], check=True)


NO_STUB_WRITER = """
import sys
found = sys.meta_path.copy()
from kiosk.machine.start import plain_import
plain_import.load_qt()
writer = sys.modules["shibokensupport.signature.lib.pyi_generator"]
assert not hasattr(writer, "Formatter"), writer
assert sys.meta_path == found
from PySide6.QtCore import QObject
try:
    QObject().setObjectName(5)
except TypeError as fault:
    assert "setObjectName(name: str, /)" in str(fault), fault
"""


def test_qt_is_loaded_without_what_writes_stubs_and_still_explains_a_wrong_call():
    subprocess.run([sys.executable, "-c", NO_STUB_WRITER], check=True)


NO_VALIDATOR = """
from kiosk.machine.start import plain_import
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

seldom = {
    "kiosk.content.drawings",
    "kiosk.content.site.looks",
    "kiosk.core.announcements.announcement_file",
    "kiosk.core.numbers.merged_confirmations",
    "kiosk.core.site.phone_forms",
    "kiosk.core.staff.panels",
}
assert not seldom & sys.modules.keys(), seldom & sys.modules.keys()
elsewhere = ("kiosk.fleet", "tuf", "securesys", "paho")
assert not [name for name in sys.modules if name.startswith(elsewhere)]
found = list(models(Record))
assert len(found) > 30
assert not [each for each in found if each.__pydantic_complete__], found
assert hashlib.sha256(b"").hexdigest().startswith("e3b0c442")
assert "libcrypto" not in open("/proc/self/maps").read()
"""


@pytest.mark.slow
def test_no_validator_is_built_and_no_openssl_loaded_where_another_process_reads():
    subprocess.run([sys.executable, "-c", NO_VALIDATOR], check=True)
