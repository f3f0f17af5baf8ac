"""Keys of the people who sign, and of the machine that publishes: as a file, and as letters on paper.

The file of a person's key is sealed by a passphrase: scrypt makes a key of it, and ChaCha20-Poly1305 seals
the 32 bytes of the Ed25519 key. What anybody may know of a key is readable in the same file.
"""

import json
import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from securesystemslib.signer import CryptoSigner, Key, SSlibKey

from kiosk.base.durable_files import replace
from kiosk.base.plain_files import names_in, read_record
from kiosk.fleet.repository.signing_faults import SigningError

ENDING = ".key"
PUBLIC_ENDING = ".public"
FORMAT = 1
SHORTEST_PASSPHRASE = 12
HOLDER_FIELD = "x-awareness-kiosk-holder"
"""The holder, in a public key, so that a root names it too."""

_MARK = "awareness-kiosk key"
_TAKE = "take four words that do not belong together"
_STRENGTH = 2**16
"""Of scrypt: 64 MB and some tenths of a second for each guess."""


class Purpose(StrEnum):
    """A key's purpose; a person who signs sites has another key for the root, which is kept in a safe."""

    ROOT = "root"
    SITES = "sites"
    ONLINE = "online"


class KeyFileError(SigningError):
    """Has a sentence with the fault and its correction."""


class WrongPassphraseError(KeyFileError):
    pass


@dataclass(frozen=True, slots=True)
class PublicKey:
    """The public part of a key. ``holder`` is a role or a place, never needs to be a person's name."""

    purpose: Purpose
    holder: str
    public: SSlibKey

    @property
    def mark(self) -> str:
        """A short mark for comparison on two screens, and on the sheet."""
        return mark_of(self.public)

    @property
    def name(self) -> str:
        """The name for people: the holder, and its mark."""
        return name_of(self.public)

    @property
    def record(self) -> dict[str, Any]:
        hexadecimal = self.public.keyval["public"]
        return {
            "format": FORMAT,
            "is": _MARK,
            "for": self.purpose,
            "holder": self.holder,
            "public": hexadecimal,
        }


@dataclass(frozen=True, slots=True)
class SecretKey:
    """``secret`` are the 32 bytes that sign."""

    about: PublicKey
    secret: bytes

    @property
    def signer(self) -> CryptoSigner:
        return CryptoSigner(Ed25519PrivateKey.from_private_bytes(self.secret), self.about.public)


def mark_of(public: Key) -> str:
    """The mark of a key, such as “3f9a 01c2”."""
    return f"{public.keyid[:4]} {public.keyid[4:8]}"


def name_of(public: Key) -> str:
    """The name of a key, such as “branch desk (3f9a 01c2)”."""
    return f"{public.unrecognized_fields.get(HOLDER_FIELD) or 'a key'} ({mark_of(public)})"


def new_key(purpose: Purpose, holder: str) -> SecretKey:
    return key_of(purpose, holder, Ed25519PrivateKey.generate().private_bytes_raw())


def key_of(purpose: Purpose, holder: str, secret: bytes) -> SecretKey:
    """The key of these 32 bytes, as they come back from paper."""
    public = Ed25519PrivateKey.from_private_bytes(secret).public_key()
    return SecretKey(PublicKey(purpose, holder, _kept_by(holder, public)), secret)


def _kept_by(holder: str, public: Ed25519PublicKey) -> SSlibKey:
    key = SSlibKey.from_crypto(public)
    key.unrecognized_fields[HOLDER_FIELD] = holder
    return key


def weakness(passphrase: str) -> str:
    """Why a passphrase is refused; "" if it is not."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        return f"it is shorter than {SHORTEST_PASSPHRASE} characters: {_TAKE}"
    if len(set(passphrase)) < 6:
        return f"it repeats a few letters: {_TAKE}"
    return ""


def save(key: SecretKey, file: Path, passphrase: str) -> None:
    """Stores a key for its owner; "" as passphrase leaves it unsealed, for a machine. Raises OSError."""
    record = key.about.record
    if passphrase:
        salt, once = os.urandom(16), os.urandom(12)
        sealed = ChaCha20Poly1305(_stretched(passphrase, salt)).encrypt(once, key.secret, None)
        record |= {"salt": salt.hex(), "sealed": (once + sealed).hex()}
    else:
        record["secret"] = key.secret.hex()
    replace(file, _text(record), mode=0o600)


def save_public(key: PublicKey, file: Path) -> None:
    """Stores the public half; raises OSError."""
    replace(file, _text(key.record), mode=0o644)


def read_public(file: Path) -> PublicKey:
    """Reads a key file or its public half. Raises KeyFileError and OSError."""
    return _public(file, _record(file))


def is_sealed(file: Path) -> bool:
    """Whether a key is sealed; raises KeyFileError and OSError."""
    return "sealed" in _record(file)


def open_key(file: Path, passphrase: str = "") -> SecretKey:
    """Opens a key; raises WrongPassphraseError, KeyFileError and OSError."""
    record = _record(file)
    about = _public(file, record)
    try:
        if "secret" in record:
            secret = bytes.fromhex(record["secret"])
        elif "sealed" in record:
            sealed, key = (
                bytes.fromhex(record["sealed"]),
                _stretched(passphrase, bytes.fromhex(record["salt"])),
            )
            secret = ChaCha20Poly1305(key).decrypt(sealed[:12], sealed[12:], None)
        else:
            raise KeyFileError(f"{file} is the public half of a key: name the file that ends in {ENDING}")
        key_found = key_of(about.purpose, about.holder, secret)
    except InvalidTag:
        raise WrongPassphraseError(
            f"{file}: the passphrase is another one. Type it again; if it is forgotten, the sheet of paper "
            "makes the file again: pack keys new --from-paper"
        ) from None
    except (ValueError, LookupError, TypeError) as error:
        if isinstance(error, KeyFileError):
            raise
        raise _damaged(file) from None
    if key_found.about.public != about.public:
        raise _damaged(file)
    return key_found


def keys_in(places: tuple[Path, ...]) -> tuple[tuple[Path, PublicKey], ...]:
    """The key files in these folders, and in none below them; other files are ignored."""
    found = []
    for place in places:
        for name in names_in(place):
            if name.endswith(ENDING) and not name.startswith("."):
                try:
                    found.append((place / name, read_public(place / name)))
                except (KeyFileError, OSError):
                    continue
    return tuple(found)


def _stretched(passphrase: str, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=32, n=_STRENGTH, r=8, p=1).derive(passphrase.encode())


def _text(record: dict[str, Any]) -> bytes:
    return json.dumps(record, ensure_ascii=False, indent=1).encode() + b"\n"


def _record(file: Path) -> dict[str, Any]:
    try:
        record = json.loads(read_record(file))
        if record["is"] != _MARK:
            raise ValueError
        if record["format"] != FORMAT:
            raise KeyFileError(f"{file} was made by a later version of the program: update this one")
        return dict(record)
    except KeyFileError:
        raise
    except (ValueError, LookupError, TypeError, RecursionError):
        raise KeyFileError(f"{file} is no key that pack keys new has made: name another file") from None


def _public(file: Path, record: dict[str, Any]) -> PublicKey:
    try:
        public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(record["public"]))
        holder = str(record["holder"])
        return PublicKey(Purpose(record["for"]), holder, _kept_by(holder, public))
    except (ValueError, LookupError, TypeError):
        raise _damaged(file) from None


def _damaged(file: Path) -> KeyFileError:
    return KeyFileError(
        f"{file} is damaged: make it again from the sheet of paper, by pack keys new --from-paper"
    )
