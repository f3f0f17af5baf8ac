"""Describes the changes of a site on the screens of a channel, and each number that is signed with it."""

import tomllib
from collections.abc import Iterator, Sequence, Set
from contextlib import contextmanager
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.base.plain_files import read_plain
from kiosk.base.shared_limits import CONFIRMED_DAYS
from kiosk.base.site_archive.manifest import Manifest, read_manifest
from kiosk.base.site_archive.travelling import HOSTS
from kiosk.fleet.repository.channels import channel_lists, shows
from kiosk.fleet.repository.layout import LARGEST_FILE, file_path
from kiosk.fleet.repository.signed_files import RepositoryFaultError
from kiosk.fleet.repository.telephone_numbers import SignedNumber, numbers_in
from kiosk.fleet.signing.kiosk_programs import Row, compare_sites

_LISTS = frozenset({"hide", "playlists"})


def channels_named(channels: Sequence[str]) -> str:
    """Returns “the channel stable”, or “the channels canary and stable”."""
    return f"the channel{'s' if len(channels) > 1 else ''} {' and '.join(channels)}"


def told_changes(repository: Path, channels: Sequence[str], folder: Path, wall: datetime) -> list[str]:
    """Returns the changes; ``folder`` holds the new site, unpacked; the channels show the same.

    Raises RepositoryFaultError and OSError.
    """
    where = channels_named(channels)
    if not shows(repository, channels[0]):
        return [f"Nothing is shown yet in {where}."]
    try:
        with shown(repository, channels[0]) as before:
            return [*_compared(before, folder, where, wall)]
    except DamagedFileError as error:
        return [f"What is shown in {where} cannot be compared, since a file here is damaged: {error}"]


def _compared(before: Path, folder: Path, where: str, wall: datetime) -> Iterator[str]:
    of_all: list[Row] = []
    others = _other_hosts(before, folder)
    hosts = ("", *others, *sorted(_with_lists(before, folder) - {*others}))
    for host, found in zip(hosts, compare_sites(before, folder, wall, hosts), strict=True):
        inside = f"{host}: " if host else ""
        if found is None:
            yield f"{inside}what is shown in {where} cannot be compared with it."
            continue
        said = found
        if not host:
            of_all = said
        elif host not in others:
            said = [row for row in said if row not in of_all]
        yield from (f"{inside}{caption}: {words}" for caption, words in said)
        if not said and not host:
            yield f"Nothing changes in {where}."


class DamagedFileError(RepositoryFaultError):
    """A file of a site here differs from the signed one."""


@contextmanager
def shown(repository: Path, channel: str) -> Iterator[Path]:
    """Unpacks the site that a channel shows into a folder. Raises RepositoryFaultError, PackError and
    OSError.
    """
    manifest = read_manifest(channel_lists(repository, channel)[0])
    with TemporaryDirectory(prefix="site-") as name:
        _lay(repository, manifest, Path(name))
        yield Path(name)


def _lay(repository: Path, manifest: Manifest, folder: Path) -> None:
    for file in manifest.files:
        place = repository / file_path(file.sha256)
        raw = read_plain(place, LARGEST_FILE + 1) if place.is_file() else b""
        if sha256(raw).hexdigest() != file.sha256:
            raise DamagedFileError(f"{place}: sign this site again, or take the folder from your copy")
        (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / file.path).write_bytes(raw)


def _other_hosts(before: Path, after: Path) -> list[str]:
    """Returns the screens whose own file differs."""
    files = [
        {file.stem: file.read_bytes() for file in (each / HOSTS).glob("*.toml")} for each in (before, after)
    ]
    return sorted(name for name in {*files[0], *files[1]} if files[0].get(name) != files[1].get(name))


def _with_lists(before: Path, after: Path) -> set[str]:
    """Returns the screens with lists of their own: listed texts may change although no file of the screen
    does.
    """
    files = (file for each in (before, after) for file in (each / HOSTS).glob("*.toml"))
    return {file.stem for file in files if not _LISTS.isdisjoint(_keys(file))}


def _keys(file: Path) -> Set[str]:
    try:
        return tomllib.loads(file.read_text("utf-8")).keys()
    except ValueError:
        return frozenset()


def told_numbers(raw: bytes, today: date, before: bytes | None = None) -> Iterator[str]:
    """Returns each number as the files have it; ``before`` is the valid list. Raises PackError."""
    known = {*numbers_in(before)} if before else set()
    found = numbers_in(raw)
    yield f"Telephone numbers, {len(found)}:" if found else "It has no telephone number."
    for each in found:
        new = "" if before is None or each in known else "new or changed: "
        yield f"  {new}{_line(each, today)}"
    for each in sorted(known - {*found}, key=lambda each: (each.file, each.number)):
        yield f"  no longer so: {_line(each, today)}"


def _line(each: SignedNumber, today: date) -> str:
    hours = f", {each.hours}" if each.hours else ""
    return f"{each.file}: {each.kind} {each.number}{hours}; {_confirmed(each, today)}"


def _confirmed(each: SignedNumber, today: date) -> str:
    if each.kind == "withdrawn":
        return f"found to be wrong on {each.confirmed} by {each.by}"
    if not each.confirmed or not each.by:
        return "nobody has confirmed it, so no screen shows it"
    said = f"confirmed on {each.confirmed} by {each.by}"
    try:
        age = (today - date.fromisoformat(each.confirmed)).days
    except ValueError:
        return said
    return said if age <= CONFIRMED_DAYS else f"{said}, too long ago, so no screen shows it"
