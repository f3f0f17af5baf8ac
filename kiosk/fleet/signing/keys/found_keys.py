"""Finds the keys on this machine and on sticks, and unlocks the wanted ones."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from securesystemslib.signer import CryptoSigner, Key

from kiosk.fleet.repository.keys import (
    KeyFileError,
    PublicKey,
    WrongPassphraseError,
    is_sealed,
    keys_in,
    open_key,
    read_public,
)
from kiosk.fleet.signing.prompts import NobodyAnsweredError, ask_secretly

_TRIES = 3

type Found = tuple[tuple[Path, PublicKey], ...]


def found(places: Sequence[Path]) -> Found:
    """Returns the keys; ``places`` are folders and key files. Raises KeyFileError for a file that is no key,
    and OSError.
    """
    named = [(place, read_public(place)) for place in places if place.is_file()]
    return (*named, *keys_in(tuple(place for place in places if place.is_dir())))


def unlocked(here: Found, wanted: Sequence[Key], most: int) -> Iterator[CryptoSigner]:
    """Returns up to ``most`` of the wanted keys, each once its person has typed the passphrase.

    An empty answer skips a key. Raises KeyFileError, NobodyAnsweredError and OSError.
    """
    ids = {key.keyid for key in wanted}
    for file, about in here:
        if most and about.public.keyid in ids:
            ids.discard(about.public.keyid)
            if signer := _unlock(file, about):
                most -= 1
                yield signer


def one_of(here: Found, wanted: Sequence[Key], what: str) -> CryptoSigner:
    """Returns an unlocked key. Raises KeyFileError without such a key, and NobodyAnsweredError if none is
    unlocked.
    """
    ids = {key.keyid for key in wanted}
    if not any(about.public.keyid in ids for _, about in here):
        raise KeyFileError(
            f"no key that may sign {what} is here: plug in the stick with it, or name its folder "
            "with --keys. pack keys show REPO says who keeps one"
        )
    for signer in unlocked(here, wanted, 1):
        return signer
    raise NobodyAnsweredError("no passphrase was typed")


def _unlock(file: Path, about: PublicKey) -> CryptoSigner | None:
    if not is_sealed(file):
        return open_key(file).signer
    for left in reversed(range(_TRIES)):
        typed = ask_secretly(f"Passphrase of {about.name}, or only Enter to leave it:")
        if not typed:
            return None
        try:
            return open_key(file, typed).signer
        except WrongPassphraseError as error:
            if not left:
                raise
            print(error)
    return None
