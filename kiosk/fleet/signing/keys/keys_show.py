"""``pack keys show``: lists the keys here, and who may sign what in a repository."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from securesystemslib.signer import Key
from tuf.api.metadata import Metadata, Root

from kiosk.base.enrolment.channels import CHANNELS
from kiosk.base.unsafe_characters import printable
from kiosk.fleet.repository.channels import waits
from kiosk.fleet.repository.keys import name_of
from kiosk.fleet.repository.roles import holders_of
from kiosk.fleet.repository.signed_channels import newest_channels
from kiosk.fleet.repository.signed_files import WAITING, roots_of
from kiosk.fleet.repository.writing.publishing import in_force
from kiosk.fleet.signing.keys.found_keys import found
from kiosk.fleet.signing.signing_commands import carefully


def keys_show(repository: Path | None, places: Sequence[Path]) -> int:
    """Prints the keys; returns 1 if the repository cannot be read."""
    return carefully(repository or Path(), lambda: _show(repository, places))


def _show(repository: Path | None, places: Sequence[Path]) -> int:
    here = found(places)
    print("Keys that are here:" if here else f"No key is in {', '.join(map(str, places))}.")
    for file, about in here:
        print(printable(f"  {about.name}, for {about.purpose}: {file}"))
    if repository:
        print(*map(printable, _who_may(repository)), sep="\n")
    return 0


def _who_may(repository: Path) -> Iterator[str]:
    root = roots_of(repository)[-1]
    yield from told_holders(root)
    signed = [*newest_channels(repository, root)]
    if not signed:
        yield "Nothing is signed by these keys."
    for each in signed:
        now = in_force(repository, (each.channel,))
        published = f"published, until {now.expires:%Y-%m-%d}" if now else "not published: pack publish"
        yield f"{each.channel}, version {each.version}: signed until {each.expires:%Y-%m-%d}, {published}."
    if (repository / WAITING / "root.json").is_file():
        yield f"A root waits for one more signature: pack sign --root {repository}"
    for channel in CHANNELS:
        if waits(repository, channel):
            yield (
                f"A site with other numbers waits for one more signature, for {channel}: "
                f"pack sign --numbers {repository}"
            )


def told_holders(root: "Metadata[Root]") -> Iterator[str]:
    """Returns who may sign what, by a root."""

    def names(keys: "Sequence[Key]") -> str:
        return ", ".join(map(name_of, keys))

    holders = holders_of(root.signed)
    yield f"Root {root.signed.version}, which counts until {root.signed.expires:%Y-%m-%d}:"
    yield f"  who may sign, {holders.root_needs} together: {names(holders.root)}"
    yield f"  sites, one alone: {names(holders.sites)}"
    together = f"{holders.numbers_need} together" if holders.numbers_need > 1 else "one alone"
    yield f"  telephone numbers, {together}: {names(holders.numbers)}"
    yield f"  renews: {names(holders.online)}"
