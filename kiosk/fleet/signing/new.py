"""``pack new``: begins a repository, with the keys of the people who may sign."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from securesystemslib.signer import Key

from kiosk.base.plain_files import names_in
from kiosk.fleet.repository.keys import read_public
from kiosk.fleet.repository.layout import METADATA
from kiosk.fleet.repository.roles import Holders
from kiosk.fleet.repository.writing.root_writer import write_root
from kiosk.fleet.signing.keys.found_keys import found, unlocked
from kiosk.fleet.signing.signing_commands import DeskError, carefully, today

ROOT_KEYS, ROOT_NEEDS = 3, 2


@dataclass(frozen=True, slots=True)
class NewRepositoryOptions:
    """Files of public keys; ``places`` are searched for the secret ones."""

    repository: Path
    root: tuple[Path, ...]
    sites: tuple[Path, ...]
    online: tuple[Path, ...]
    numbers_need: int
    places: tuple[Path, ...]


def new_repository(options: NewRepositoryOptions) -> int:
    """Begins the repository; returns 1 if that fails."""
    return carefully(options.repository, lambda: _new(options))


def _new(options: NewRepositoryOptions) -> int:
    folder = options.repository
    refuse_used(folder)
    holders = holders_in(options.root, options.sites, options.online, options.numbers_need)
    now = today()
    signers = list(unlocked(found(options.places), holders.root, ROOT_NEEDS))
    state = write_root(folder, holders, signers, now)
    if state.missing:
        print(told_waiting("The root", state.missing, f"pack sign --root {folder}"))
    else:
        print(told_begun(folder))
    return 0


def refuse_used(folder: Path, besides: str = "") -> None:
    """Raises DeskError unless the folder is new, or holds only ``besides`` and leftovers of an interrupted
    write.
    """
    if any(not name.startswith(".") for name in names_in(folder / METADATA)):
        raise DeskError("is a repository already: pack keys rotate changes its keys")
    if any(name not in (besides, METADATA) for name in names_in(folder)):
        raise DeskError("is not empty: name a new folder")


def holders_in(
    root: Iterable[Path], sites: Iterable[Path], online: Iterable[Path], numbers_need: int
) -> "Holders":
    """Returns the holders, by the files of public keys. Raises DeskError, KeyFileError and OSError."""
    signs = public_keys(sites, "sites", numbers_need)
    return Holders(
        root=public_keys(root, "root", ROOT_KEYS),
        sites=signs,
        numbers=signs,
        online=public_keys(online, "online"),
        root_needs=ROOT_NEEDS,
        numbers_need=numbers_need,
    )


def told_begun(folder: Path) -> str:
    return f"{folder} is begun. Its first root is {folder / METADATA / '1.root.json'}: every screen gets it."


def told_waiting(what: str, missing: int, how: str) -> str:
    people = "One more person has" if missing == 1 else f"{missing} more people have"
    return (
        f"{what} waits. {people} to sign: {how}. That can be on another machine: take the folder there. "
        "Nothing of it is in force before."
    )


def public_keys(files: Iterable[Path], purpose: str, least: int = 1) -> "tuple[Key, ...]":
    """Returns the keys. Raises DeskError if one has another purpose, or too few are named; KeyFileError and
    OSError.
    """
    keys = []
    for file in files:
        about = read_public(file)
        if about.purpose != purpose:
            raise DeskError(f"{file} is a key for {about.purpose}, and one for {purpose} is needed here")
        if about.public in keys:
            raise DeskError(f"{file} is named twice: each person has a key of their own")
        keys.append(about.public)
    if len(keys) < least:
        people = "people" if least > 1 else "person"
        raise DeskError(f"needs keys for {purpose} of {least} {people}, and {len(keys)} were named")
    return tuple(keys)
