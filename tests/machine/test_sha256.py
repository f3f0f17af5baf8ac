"""Pictures that were kept before are found by the same names."""

from hashlib import sha256

import pytest

from kiosk.machine.sha256 import sha256_of


@pytest.mark.parametrize("content", [b"", b"abc", bytes(range(256)) * 1000], ids=["nothing", "short", "long"])
def test_qt_hashes_as_python_does(content):
    assert sha256_of(content) == sha256(content).hexdigest()
