"""Signs a package of the program, and checks whether enough people have signed one.

An installed program can show any number, so as many people sign it as a telephone number, with the same
keys. Their signatures are the last member of the package, which dpkg does not read:

    {"signed": {"_type": "program", "sha256": "…"}, "signatures": [{"keyid": "…", "sig": "…"}]}

The sum is that of all bytes before that member, so the signatures go wherever the package goes.
"""

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from securesystemslib.signer import Signature, Signer
from tuf.api.metadata import Metadata, Root

from kiosk.base.durable_files import sync
from kiosk.base.enrolment.channels import STABLE
from kiosk.fleet.repository.layout import numbers_role
from kiosk.fleet.repository.program_package import PackageError, header_of, members
from kiosk.fleet.repository.signed_channels import delegating
from kiosk.fleet.repository.signed_files import SigningState
from kiosk.fleet.repository.signing_faults import SigningError

_MEMBER = "_signatures"
_TYPE = "program"
_LARGEST = 20_000
_AT_ONCE = 1_000_000


@dataclass(frozen=True, slots=True)
class ProgramSignatures:
    """``size`` is that of the package without its signatures, and ``digest`` the SHA-256 of so many bytes."""

    size: int
    digest: str
    signatures: Mapping[str, Signature]

    @property
    def signed(self) -> bytes:
        return json.dumps(_signed(self.digest), sort_keys=True, separators=(",", ":")).encode()


def read_signatures(package: Path) -> ProgramSignatures:
    """Reads the signatures; raises PackageError and OSError."""
    with package.open("rb") as file:
        *_, last = (None, *members(file))
        if last is None:
            raise PackageError("it is a damaged Debian package")
        is_signed = last.name == _MEMBER
        end = last.header if is_signed else file.seek(0, 2)
        if end % 2:
            raise PackageError("it is a damaged Debian package")
        told = _read(file, last.at, last.size) if is_signed else b""
        digest = _sum(file, end)
    return ProgramSignatures(end, digest, _signatures(told, digest) if is_signed else {})


def missing(found: ProgramSignatures, root: Metadata[Root]) -> int:
    """How many more people have to sign. Raises SigningError."""
    by, role = delegating(root), numbers_role(STABLE)
    try:
        return by.signed.get_verification_result(role, found.signed, dict(found.signatures)).missing
    except ValueError:
        raise PackageError("its signatures cannot be read") from None


def sign_program(package: Path, root: Metadata[Root], key: Signer) -> SigningState:
    """Adds a signature to the valid ones. Raises PackageError, SigningError and OSError."""
    found = read_signatures(package)
    keyids = delegating(root).signed.get_delegated_role(numbers_role(STABLE)).keyids
    if key.public_key.keyid not in keyids:
        raise SigningError(
            "this key may sign no numbers, and so no program: pack keys show names those that may"
        )
    signature = key.sign(found.signed)
    kept = {each: found.signatures[each] for each in keyids if each in found.signatures}
    signed = ProgramSignatures(found.size, found.digest, kept | {signature.keyid: signature})
    _write(package, signed)
    return SigningState(missing(signed, root))


def _signed(digest: str) -> dict[str, str]:
    return {"_type": _TYPE, "sha256": digest}


def _read(file: BinaryIO, at: int, size: int) -> bytes:
    if size > _LARGEST:
        raise PackageError("what should be its signatures is too large")
    file.seek(at)
    return file.read(size)


def _sum(file: BinaryIO, end: int) -> str:
    file.seek(0)
    digest = sha256()
    while end > 0 and (chunk := file.read(min(end, _AT_ONCE))):
        digest.update(chunk)
        end -= len(chunk)
    return digest.hexdigest()


def _signatures(told: bytes, digest: str) -> dict[str, Signature]:
    try:
        record = json.loads(told)
        if record["signed"] != _signed(digest):
            raise PackageError("it was changed after it was signed")
        pairs = [(str(each["keyid"]), str(each["sig"])) for each in record["signatures"]]
    except PackageError:
        raise
    except (ValueError, LookupError, TypeError, RecursionError):
        raise PackageError("its signatures cannot be read") from None
    return {keyid: Signature(keyid, sig) for keyid, sig in pairs}


def _write(package: Path, found: ProgramSignatures) -> None:
    record = {
        "signed": _signed(found.digest),
        "signatures": [each.to_dict() for each in found.signatures.values()],
    }
    raw = json.dumps(record, separators=(",", ":")).encode()
    raw += b" " * (len(raw) % 2)
    beside = package.with_name(f"{package.name}.new")
    try:
        with package.open("rb") as source, beside.open("wb") as target:
            shutil.copyfileobj(source, target)
            target.truncate(found.size)
            target.seek(0, 2)
            target.write(header_of(_MEMBER, len(raw)) + raw)
        sync(beside)
        beside.replace(package)
    finally:
        beside.unlink(missing_ok=True)
