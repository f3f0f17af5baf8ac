"""Signs the list of signers: the first root, and each that follows it."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from securesystemslib.signer import Key, Signer
from tuf.api.metadata import Metadata, Root

from kiosk.fleet.repository.roles import Holders, root_of
from kiosk.fleet.repository.signed_files import (
    WAITING,
    RepositoryFaultError,
    SigningState,
    missing_in,
    numbered,
    read_signed,
    roots_of,
    versions,
    write_signed,
)


def write_root(repository: Path, holders: Holders, keys: Sequence[Signer], now: datetime) -> SigningState:
    """Writes the first root, or the one after the last. Raises RepositoryFaultError and OSError."""
    version = next(iter(versions(repository, Root.type)), 0) + 1
    return _root_signed(repository, Metadata(root_of(holders, version, now)), keys)


def sign_root(repository: Path, keys: Sequence[Signer]) -> SigningState:
    """Adds signatures to the root that waits. Raises RepositoryFaultError and OSError."""
    return _root_signed(repository, waiting_root(repository), keys)


def waiting_root(repository: Path) -> Metadata[Root]:
    """The waiting root; raises RepositoryFaultError and OSError."""
    root = read_signed(repository / WAITING / "root.json", Root)
    if root is None:
        raise RepositoryFaultError("no root waits for a signature: pack new and pack keys rotate make one")
    return root


def awaited_root(repository: Path) -> Metadata[Root] | None:
    """A waiting root that would be the next. Raises RepositoryFaultError and OSError."""
    root = read_signed(repository / WAITING / "root.json", Root)
    last = next(iter(versions(repository, Root.type)), 0)
    return root if root and root.signed.version == last + 1 else None


def root_signers(repository: Path, root: Metadata[Root]) -> tuple[Key, ...]:
    """The keys whose signature it still can use. Raises RepositoryFaultError and OSError."""
    before = roots_of(repository)[-1] if root.signed.version > 1 else root
    both = {
        keyid: each.signed.keys[keyid]
        for each in (before, root)
        for keyid in each.signed.roles[Root.type].keyids
    }
    return tuple(key for keyid, key in both.items() if keyid not in root.signatures)


def _root_signed(repository: Path, root: Metadata[Root], keys: Sequence[Signer]) -> SigningState:
    version = root.signed.version
    before = roots_of(repository)[-1] if version > 1 else root
    if before.signed.version != max(version - 1, 1):
        raise RepositoryFaultError("another root was signed meanwhile: begin again")
    wanted = {*before.signed.roles[Root.type].keyids, *root.signed.roles[Root.type].keyids}
    for key in keys:
        if key.public_key.keyid in wanted:
            root.sign(key, append=True)
    waiting = repository / WAITING / "root.json"
    if missing := max(missing_in(each, Root.type, root) for each in (before, root)):
        write_signed(waiting, root)
        return SigningState(missing)
    write_signed(numbered(repository, Root.type, version), root)
    waiting.unlink(missing_ok=True)
    return SigningState()
