"""``pack keys rotate``: signs a new root, in which a key has replaced another one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from securesystemslib.signer import CryptoSigner, Key

from kiosk.fleet.repository.keys import PublicKey, Purpose, name_of, read_public
from kiosk.fleet.repository.roles import Holders, holders_of
from kiosk.fleet.repository.signed_files import WAITING, roots_of
from kiosk.fleet.repository.writing.root_writer import awaited_root, write_root
from kiosk.fleet.signing.keys.found_keys import Found, found, unlocked
from kiosk.fleet.signing.new import told_waiting
from kiosk.fleet.signing.signing_commands import DeskError, carefully, today


@dataclass(frozen=True, slots=True)
class RotateOptions:
    """``old`` is a mark, such as “3f9a 01c2”, ``new`` the public half of a key; without both the root is
    renewed.
    """

    repository: Path
    old: str
    new: Path | None
    numbers_need: int | None
    places: tuple[Path, ...]


def keys_rotate(options: RotateOptions) -> int:
    """Signs the root; returns 1 if none was signed."""
    return carefully(options.repository, lambda: _rotate(options))


def _rotate(options: RotateOptions) -> int:
    root = roots_of(options.repository)[-1]
    before = holders_of(root.signed)
    new = read_public(options.new) if options.new else None
    old = _named(before, options.old) if options.old else None
    after = _changed(before, old, new)
    if options.numbers_need:
        after = replace(after, numbers_need=options.numbers_need)
    _refuse(after)
    _refuse_another(options.repository, after)
    if old:
        print(f"{name_of(old)} may sign nothing any more.")
    if new:
        print(f"{new.name} may sign from now on ({new.purpose}).")
    signers = _signers(found(options.places), before, after)
    state = write_root(options.repository, after, signers, today())
    if state.missing:
        print(told_waiting("The new root", state.missing, f"pack sign --root {options.repository}"))
        return 0
    print(f"Root {root.signed.version + 1} is signed.")
    if (before.sites, before.numbers, before.numbers_need) != (
        after.sites,
        after.numbers,
        after.numbers_need,
    ):
        print(
            "What was signed by the keys before counts no more: pack sign --again signs it by those of now. "
            "If a key was stolen, sign each channel from its folder instead."
        )
    print("Then pack publish: screens follow by themselves, and sticks when they are written again.")
    return 0


def _refuse_another(repository: Path, after: "Holders") -> None:
    """Refuses a second change: the waiting one would be dropped, and a stolen key would remain valid."""
    root = awaited_root(repository)
    if root and holders_of(root.signed) != after:
        raise DeskError(
            f"another change of keys waits for one more person: pack sign --root {repository} first. To give "
            f"it up, delete {repository / WAITING / 'root.json'}"
        )


def _signers(here: "Found", before: "Holders", after: "Holders") -> "list[CryptoSigner]":
    """Returns as many people as the old root and the new one need, and the new key, so that it is tried
    once.
    """
    stay = [key for key in before.root if key in after.root]
    come = [key for key in after.root if key not in before.root]
    go = [key for key in before.root if key not in after.root]
    signers: list[CryptoSigner] = []
    for key in (*stay, *come, *go):
        signed = [each.public_key for each in signers]
        enough = all(sum(each in signed for each in root.root) >= root.root_needs for root in (before, after))
        if key in come or not enough:
            signers += unlocked(here, (key,), 1)
    return signers


def _named(holders: "Holders", mark: str) -> "Key":
    wanted = mark.replace(" ", "").lower()
    everybody = {key.keyid: key for key in _everybody(holders)}
    found = [key for keyid, key in everybody.items() if len(wanted) >= 8 and keyid.startswith(wanted)]
    if len(found) != 1:
        known = ", ".join(map(name_of, everybody.values()))
        raise DeskError(f"knows no key with the mark “{mark}”: write the eight characters of one of {known}")
    return found[0]


def _everybody(holders: "Holders") -> "Sequence[Key]":
    return (*holders.root, *holders.sites, *holders.numbers, *holders.online)


def _changed(holders: "Holders", old: "Key | None", new: "PublicKey | None") -> "Holders":
    def after(keys: "tuple[Key, ...]", purpose: Purpose) -> "tuple[Key, ...]":
        if new is None or new.purpose is not purpose:
            return tuple(key for key in keys if key != old)
        if new.public in keys:
            raise DeskError(f"{new.name} may sign already")
        if old is not None and old in keys:
            return tuple(new.public if key == old else key for key in keys)
        return (*keys, new.public)

    changed = replace(
        holders,
        root=after(holders.root, Purpose.ROOT),
        sites=after(holders.sites, Purpose.SITES),
        numbers=after(holders.numbers, Purpose.SITES),
        online=after(holders.online, Purpose.ONLINE),
    )
    if old and new and len(_everybody(changed)) > len(_everybody(holders)):
        raise DeskError(
            f"{new.name} is a key for {new.purpose}, and the old one is not: make one of its kind"
        )
    return changed


def _refuse(holders: "Holders") -> None:
    for keys, least, purpose in (
        (holders.root, holders.root_needs, "root"),
        (holders.sites, 1, "sites"),
        (holders.numbers, holders.numbers_need, "sites, who sign the numbers"),
        (holders.online, 1, "online"),
    ):
        if len(keys) < least:
            raise DeskError(
                f"would have too few keys for {purpose} ({len(keys)} of {least}): add one with --new"
            )
