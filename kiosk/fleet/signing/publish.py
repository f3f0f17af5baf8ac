"""``pack publish`` and ``pack stick``: copy signed sites to a place from which screens take them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.base.durable_files import replacing
from kiosk.base.enrolment.channels import CHANNELS
from kiosk.base.site_archive.archive import SIGNED_ENDING
from kiosk.base.unsafe_characters import printable
from kiosk.fleet.repository.reading.bundle import write_bundle
from kiosk.fleet.repository.roles import holders_of
from kiosk.fleet.repository.signed_files import roots_of
from kiosk.fleet.repository.signing_faults import SigningError
from kiosk.fleet.repository.writing.pruning import prune
from kiosk.fleet.repository.writing.publishing import (
    LAST,
    Needed,
    copy,
    due,
    in_force,
    needed,
    refuse_what_differs,
)
from kiosk.fleet.repository.writing.renewing import Renewed, renew
from kiosk.fleet.repository.writing.waiting_changes import waiting_sentences
from kiosk.fleet.signing.keys.found_keys import found, unlocked
from kiosk.fleet.signing.rsync import fetch_metadata, is_machine, send
from kiosk.fleet.signing.signing_commands import DeskError, carefully, today


@dataclass(frozen=True, slots=True)
class PublishOptions:
    """``target`` is a folder, or user@host:path. ``days`` of validity without a renewal."""

    repository: Path
    target: str
    places: tuple[Path, ...]
    days: int


def publish(options: PublishOptions) -> int:
    """Publishes; returns 1 if that fails, and then keeps the published files."""
    return carefully(options.repository, lambda: _publish(options))


def _publish(options: PublishOptions) -> int:
    repository, target = options.repository, options.target
    wanted = _needed(repository)
    if is_machine(target):
        with TemporaryDirectory() as name:
            fetch_metadata(target, Path(name))
            above = refuse_what_differs(repository, Path(name), target)
    else:
        _refuse_folder(repository, Path(target))
        above = refuse_what_differs(repository, Path(target), target)
    renewed = _renewed(options, above)
    if renewed:
        wanted = wanted.in_force(renewed)
    first = [path for path in wanted.signed if path != LAST]
    last = [LAST] if renewed else []
    count = 0
    for part in (wanted.files, first, last):
        if is_machine(target):
            if part:
                send(repository, target, part)
        else:
            count += sum(1 for _ in copy(repository, Path(target), part))
    copied = "" if is_machine(target) else f"; {count} files were copied"
    print(printable(f"{target}: {len(wanted.files)} files of sites{copied}"))
    print(_told(renewed))
    _prune(repository)
    if renewed and not is_machine(target):
        _prune(Path(target))
    _say_due(repository)
    _say_waiting(repository)
    return 0


def _prune(repository: Path) -> None:
    try:
        count = prune(repository, today())
    except SigningError as fault:
        print(printable(f"No file of a site that was replaced is removed: {fault}"))
        return
    if count:
        print(printable(f"{repository}: {count} files of sites that were replaced are gone"))


def stick(options: PublishOptions, channel: str) -> int:
    """Writes the stick; returns 1 if that fails."""
    return carefully(options.repository, lambda: _stick(options, channel))


def _stick(options: PublishOptions, channel: str) -> int:
    repository, folder = options.repository, Path(options.target)
    _refuse_folder(repository, folder)
    wanted = _needed(repository, (channel,))
    _renewed(options, 0)
    renewed = in_force(repository, (channel,))
    if renewed is None:
        raise DeskError(
            "what was signed last is not renewed, and the online key is not here. If it is in a folder, name "
            "that with --keys. If a server has it, publish and fetch what it renewed: docs/fleet/screens.md, "
            "A screen without a network"
        )
    wanted = wanted.in_force(renewed)
    folder.mkdir(exist_ok=True)
    file = folder / f"{channel}{SIGNED_ENDING}"
    with replacing(file, 0o644) as target:
        write_bundle(repository, (*wanted.signed, *wanted.files), target)
    print(
        printable(f"{file}: {len(wanted.files)} files of a site, {file.stat().st_size / 1_000_000:.1f} MB.")
    )
    print(f"It counts until {renewed.expires:%Y-%m-%d}. Screens refuse it after that day: write it again.")
    _say_due(repository)
    _say_waiting(repository)
    return 0


def _renewed(options: PublishOptions, above: int) -> Renewed | None:
    """Renews the signature; None if no online key of this repository is here."""
    online = holders_of(roots_of(options.repository)[-1].signed).online
    for signer in unlocked(found(options.places), online, 1):
        return renew(options.repository, signer, today(), options.days, above)
    return None


def _needed(repository: Path, channels: Sequence[str] = CHANNELS) -> Needed:
    """Reports the waiting changes if no valid signature exists."""
    try:
        return needed(repository, channels)
    except SigningError:
        _say_waiting(repository)
        raise


def _say_waiting(repository: Path) -> None:
    """Prints waiting changes. Never fails: the site is published even if a waiting file is damaged."""
    try:
        for line in waiting_sentences(repository):
            print(printable(line))
    except SigningError as fault:
        print(printable(f"NOT in this: {fault}"))


def _say_due(repository: Path) -> None:
    for line in due(repository, today()):
        print(line)


def _refuse_folder(repository: Path, target: Path) -> None:
    if not target.absolute().parent.is_dir():
        raise DeskError(
            f"{target} cannot be made, since {target.absolute().parent} is no folder: check its name"
        )
    if target.exists() and not target.is_dir():
        raise DeskError(f"{target} is a file: name a folder")
    inside = target.resolve() == repository.resolve() or repository.resolve() in target.resolve().parents
    if inside:
        raise DeskError(f"{target} lies in the repository itself: name another folder")


def _told(renewed: Renewed | None) -> str:
    if renewed is None:
        return (
            "The online key is not here: screens see it once the machine that has the key renews it, "
            "as the server does every day."
        )
    return f"Published. Without a renewal screens believe it until {renewed.expires:%Y-%m-%d}."
