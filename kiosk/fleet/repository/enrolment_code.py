"""A code of 16 letters by which a machine fetches its enrolment: it names a sealed file and opens it.

The file is public, at ``enrol/ID`` of the server, and reveals nothing without the code. 80 random bits are
enough for a key, so none is derived slowly.
"""

import secrets
from collections.abc import Callable
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from kiosk.base.enrolment.enrolment import LARGEST_ENROLMENT, EnrolmentError
from kiosk.fleet.repository.paper_letters import LETTERS, meant

_LENGTH, _GROUP, _NONCE, _TAG = 16, 4, 12, 16

LARGEST_SEALED = LARGEST_ENROLMENT + _NONCE + _TAG


def new_code(choice: Callable[[str], str] = secrets.choice) -> str:
    """A new code, such as ``7K2M-0QXA-9T4W-H3ZC``."""
    return shown_code("".join(choice(LETTERS) for _ in range(_LENGTH)))


def shown_code(code: str) -> str:
    """The code in groups of four, for print. Raises EnrolmentError."""
    plain = _plain(code)
    return "-".join(plain[at : at + _GROUP] for at in range(0, _LENGTH, _GROUP))


def code_id(code: str) -> str:
    """The name of the sealed file. Raises EnrolmentError."""
    return sha256(b"awareness-kiosk enrol id\0" + _plain(code).encode()).hexdigest()[:32]


def seal(code: str, raw: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    return nonce + ChaCha20Poly1305(_key(code)).encrypt(nonce, raw, None)


def open_sealed(code: str, sealed: bytes) -> bytes:
    """Opens a file. Raises EnrolmentError: the code is another file's, or the file was changed."""
    if not _NONCE + _TAG <= len(sealed) <= LARGEST_SEALED:
        raise EnrolmentError("this is no sealed enrolment")
    try:
        return ChaCha20Poly1305(_key(code)).decrypt(sealed[:_NONCE], sealed[_NONCE:], None)
    except InvalidTag:
        raise EnrolmentError("the code does not open this enrolment") from None


def _key(code: str) -> bytes:
    return sha256(b"awareness-kiosk enrol key\0" + _plain(code).encode()).digest()


def _plain(typed: str) -> str:
    plain = meant(typed)
    if len(plain) != _LENGTH or not set(plain) <= set(LETTERS):
        raise EnrolmentError(f"an enrolment code is {_LENGTH} letters and digits, in groups of {_GROUP}")
    return plain
