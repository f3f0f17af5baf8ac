"""``pack sign`` and ``pack promote``: people see what they sign, and sign it with their passphrase."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import TYPE_CHECKING

from kiosk.commands.pack.new import told_waiting
from kiosk.commands.pack.samples import samples_in
from kiosk.commands.pack.signing_commands import DeskError, carefully, today
from kiosk.commands.travel.checking import problems_in
from kiosk.content.rules.hidden import HIDES_NOTHING
from kiosk.content.travel.packing import PIN, ReadySite, ready_site
from kiosk.content.travel.travelling import SITE
from kiosk.core.base.problems import Severity
from kiosk.core.text.unsafe_characters import printable
from kiosk.machine.unpacked_site import unpack
from kiosk.repository.telephone_numbers import holds_numbers, numbers_of

if TYPE_CHECKING:
    from kiosk.repository.signed_files import SigningState

NOTHING_BY_SIGNING = "A signature confirms no number: only a call does, by the command confirm."


def check_folder(folder: Path) -> int:
    """1 if the folder could not be signed."""
    return carefully(folder, lambda: _check(folder), signs=False)


def _check(folder: Path) -> int:
    with TemporaryDirectory(prefix="site-") as name:
        there = Path(name) / "site"
        ready, doubts = _sound(_site_folder(folder), there)
        _numbers(ready, there)
    _say(doubts)
    print(printable(f"{folder}: {len(ready.manifest.files)} files, nothing in the way of signing them"))
    return 0


def _numbers(ready: ReadySite, there: Path) -> bytes:
    """The list that would be signed. Raises PackError and OSError."""
    paths = [file.path for file in ready.manifest.files if holds_numbers(file.path)]
    return numbers_of({path: (there / path).read_bytes() for path in paths})


def sign(folder: Path, repository: Path, channel: str, places: Sequence[Path]) -> int:
    """1 if nothing was signed."""
    return carefully(repository, lambda: _sign(_site_folder(folder), repository, channel, places))


def sign_layer(layer: Path, name: str, repository: Path, channel: str, places: Sequence[Path]) -> int:
    """The site of the channel with another layer; 1 if nothing was signed."""
    return carefully(repository, lambda: _layer(layer, name, repository, channel, places))


def _layer(layer: Path, name: str, repository: Path, channel: str, places: Sequence[Path]) -> int:
    from kiosk.commands.pack.layer import with_layer
    from kiosk.repository.waiting_changes import refuse_while_waiting

    refuse_while_waiting(repository, (channel,))
    with with_layer(repository, channel, layer, name) as site:
        return _sign(site, repository, channel, places)


def _sign(folder: Path, repository: Path, channel: str, places: Sequence[Path]) -> int:
    from kiosk.commands.pack.differences import told_changes, told_numbers
    from kiosk.commands.pack.found_keys import found, one_of
    from kiosk.repository.channels import channel_lists, lost_channels, shows, waits
    from kiosk.repository.roles import holders_of
    from kiosk.repository.signed_files import roots_of
    from kiosk.repository.writer import publish_site

    now = today()
    root = roots_of(repository)[-1]
    with TemporaryDirectory(prefix="site-") as name:
        there = Path(name) / "site"
        ready, doubts = _sound(folder, there)
        _say(told_changes(repository, channel, there, now))
        numbers = _numbers(ready, there)
    before = channel_lists(repository, channel)[1] if shows(repository, channel) else None
    _say(told_numbers(numbers, now.date(), before))
    for other in lost_channels(repository, channel):
        print(f"{other} was signed by keys that count no more, and takes nothing new then: sign it too.")
    if waits(repository, channel):
        print(f"What waits for {channel} is given up once this one is signed: this takes its place.")
    print(NOTHING_BY_SIGNING)
    _say(doubts)
    key = one_of(found(places), holders_of(root.signed).sites, "sites")
    return _told(publish_site(repository, ready, channel, [key], now), repository)


def sign_second(repository: Path, places: Sequence[Path]) -> int:
    """The numbers, by another person."""
    return carefully(repository, lambda: _second(repository, places))


def _second(repository: Path, places: Sequence[Path]) -> int:
    from kiosk.commands.pack.differences import told_numbers
    from kiosk.commands.pack.found_keys import found, one_of
    from kiosk.repository.channels import channel_lists, list_of, shows, waiting_channels
    from kiosk.repository.roles import holders_of
    from kiosk.repository.signed_files import roots_of
    from kiosk.repository.writer import sign_numbers

    now = today()
    waiting = waiting_channels(repository)
    for each in waiting:
        raw = list_of(repository, each.numbers_list)
        before = channel_lists(repository, each.channel)[1] if shows(repository, each.channel) else None
        same = " no number differs from those that count now." if raw == before else ":"
        print(f"In the channel {each.channel}{same}")
        _say(told_numbers(raw, now.date(), before))
    print(NOTHING_BY_SIGNING)
    holders = holders_of(roots_of(repository)[-1].signed).numbers
    keys = [key for key in holders if any(key.keyid not in each.numbers.signatures for each in waiting)]
    return _told(sign_numbers(repository, [one_of(found(places), keys, "numbers besides")]), repository)


def sign_waiting_root(repository: Path, places: Sequence[Path]) -> int:
    return carefully(repository, lambda: _root(repository, places))


def _root(repository: Path, places: Sequence[Path]) -> int:
    from kiosk.commands.pack.found_keys import found, one_of
    from kiosk.commands.pack.keys_show import told_holders
    from kiosk.repository.root_writer import root_signers, sign_root, waiting_root

    root = waiting_root(repository)
    _say(told_holders(root))
    state = sign_root(repository, [one_of(found(places), root_signers(repository, root), "the root besides")])
    if state.missing:
        print(told_waiting("The root", state.missing, f"pack sign --root {repository}"))
    else:
        print(f"Root {root.signed.version} is signed.")
    return 0


def sign_once_more(repository: Path, places: Sequence[Path]) -> int:
    """What is signed already, after a key was replaced, or before the year is over."""
    return carefully(repository, lambda: _again(repository, places))


def _again(repository: Path, places: Sequence[Path]) -> int:
    from kiosk.commands.pack.differences import told_numbers
    from kiosk.commands.pack.found_keys import found, one_of
    from kiosk.content.travel.manifest import read_manifest
    from kiosk.repository.channels import channel_lists, shows
    from kiosk.repository.layout import CHANNELS
    from kiosk.repository.roles import holders_of
    from kiosk.repository.signed_files import roots_of
    from kiosk.repository.waiting_changes import refuse_while_waiting
    from kiosk.repository.writer import sign_again

    now = today()
    refuse_while_waiting(repository, CHANNELS)
    for channel in CHANNELS:
        if shows(repository, channel):
            site, numbers = channel_lists(repository, channel)
            manifest = read_manifest(site)
            print(f"In the channel {channel}: {len(manifest.files)} files, SHA-256 {manifest.digest[:12]}")
            _say(told_numbers(numbers, now.date()))
    print(NOTHING_BY_SIGNING)
    key = one_of(found(places), holders_of(roots_of(repository)[-1].signed).sites, "sites")
    return _told(sign_again(repository, [key], now), repository)


def promote_site(repository: Path, places: Sequence[Path]) -> int:
    return carefully(repository, lambda: _promote(repository, places))


def _promote(repository: Path, places: Sequence[Path]) -> int:
    from kiosk.commands.pack.differences import shown, told_changes, told_numbers
    from kiosk.commands.pack.found_keys import found, one_of
    from kiosk.repository.channels import channel_lists, shows
    from kiosk.repository.layout import CANARY, STABLE
    from kiosk.repository.roles import holders_of
    from kiosk.repository.signed_files import roots_of
    from kiosk.repository.waiting_changes import refuse_while_waiting
    from kiosk.repository.writer import promote

    now = today()
    refuse_while_waiting(repository, (CANARY,))
    with shown(repository, CANARY) as there:
        _say(told_changes(repository, STABLE, there, now))
    before = channel_lists(repository, STABLE)[1] if shows(repository, STABLE) else None
    _say(told_numbers(channel_lists(repository, CANARY)[1], now.date(), before))
    print(NOTHING_BY_SIGNING)
    key = one_of(found(places), holders_of(roots_of(repository)[-1].signed).sites, "sites")
    return _told(promote(repository, [key], now), repository)


def _site_folder(folder: Path) -> Path:
    return folder.parent if folder.name == SITE else folder


def _sound(folder: Path, there: Path) -> tuple[ReadySite, Sequence[str]]:
    """Unpacks the site as a screen would get it, and checks that. The second part is what is sound, and may
    still show a number that somebody meant to hide. Raises DeskError, PackError and OSError.
    """
    if not folder.is_dir():
        raise DeskError(f"{folder} is no folder: name the one with {SITE}")
    ready = ready_site(folder)
    with TemporaryFile() as archive:
        ready.write(archive)
        archive.seek(0)
        unpack(archive, there)
    found = problems_in(there, True)
    errors = [each for each in found if each.severity is Severity.ERROR]
    errors += samples_in(there)
    if errors:
        print(*errors, sep="\n")
        raise DeskError(f"{folder} has errors: mend them first")
    for name in ready.without_pin:
        print(f"{name}: {PIN} stays here, since a PIN belongs to one place")
    if ready.left:
        print(printable(f"Not part of it, since the program does not read it: {', '.join(ready.left[:8])}"))
    return ready, [str(each) for each in found if HIDES_NOTHING in each.text]


def _say(lines: Iterable[str]) -> None:
    for each in lines:
        print(printable(each))


def _told(state: "SigningState", repository: Path) -> int:
    if state.missing:
        print(
            told_waiting(
                "It is signed, and its numbers are not: it",
                state.missing,
                f"pack sign --numbers {repository}",
            )
        )
    else:
        print(f"Signed. Screens get it by pack publish {repository} TARGET, or by pack stick.")
    return 0
