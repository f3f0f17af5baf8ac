"""``pack sign`` and ``pack promote``: show people the changes, and sign them with their passphrase."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.base.enrolment.channels import CANARY, CHANNELS, STABLE
from kiosk.base.site_archive.manifest import read_manifest
from kiosk.base.unsafe_characters import printable
from kiosk.fleet.repository.channels import (
    alike,
    channel_lists,
    grouped,
    list_of,
    lost_channels,
    shown_numbers,
    shows,
    waiting_channels,
    waits,
)
from kiosk.fleet.repository.roles import holders_of
from kiosk.fleet.repository.signed_files import SigningState, roots_of
from kiosk.fleet.repository.writing.root_writer import root_signers, sign_root, waiting_root
from kiosk.fleet.repository.writing.waiting_changes import refuse_while_waiting
from kiosk.fleet.repository.writing.writer import promote, publish_site, sign_again, sign_numbers
from kiosk.fleet.signing.differences import channels_named, shown, told_changes, told_numbers
from kiosk.fleet.signing.keys.found_keys import found, one_of
from kiosk.fleet.signing.keys.keys_show import told_holders
from kiosk.fleet.signing.layer import with_layer
from kiosk.fleet.signing.new import told_waiting
from kiosk.fleet.signing.signing_commands import carefully, today
from kiosk.fleet.signing.sound_site import numbers_of_site, site_folder, sound

FOR_ALL = (
    "This is for all screens. A server keeps it from the others until canary has shown it for a day; from a "
    "stick or a shared folder all have it at once."
)
NOTHING_BY_SIGNING = "A signature confirms no number: only a call does, by the command confirm."


def sign(folder: Path, repository: Path, channels: Sequence[str], places: Sequence[Path]) -> int:
    """Signs a site; returns 1 if nothing was signed."""
    return carefully(repository, lambda: _sign(site_folder(folder), repository, channels, places))


def sign_layer(layer: Path, name: str, repository: Path, channel: str, places: Sequence[Path]) -> int:
    """Signs the site of the channel with another layer; returns 1 if nothing was signed."""
    return carefully(repository, lambda: _layer(layer, name, repository, channel, places))


def _layer(layer: Path, name: str, repository: Path, channel: str, places: Sequence[Path]) -> int:
    refuse_while_waiting(repository, (channel,))
    with with_layer(repository, channel, layer, name) as site:
        return _sign(site, repository, (channel,), places)


def _sign(folder: Path, repository: Path, channels: Sequence[str], places: Sequence[Path]) -> int:
    now = today()
    root = roots_of(repository)[-1]
    with TemporaryDirectory(prefix="site-") as name:
        there = Path(name) / "site"
        ready, doubts = sound(folder, there)
        numbers = numbers_of_site(ready, there)
        for each in alike(repository, channels):
            if len(each) < len(channels):
                print(f"In {channels_named(each)}:")
            _say(told_changes(repository, each, there, now))
            _say(told_numbers(numbers, now.date(), shown_numbers(repository, each[0])))
    for other in lost_channels(repository, channels):
        print(f"{other} was signed by keys that count no more, and takes nothing new then: sign it too.")
    for channel in channels:
        if waits(repository, channel):
            print(f"What waits for {channel} is given up once this one is signed: this takes its place.")
    if len(channels) > 1:
        print(FOR_ALL)
    print(NOTHING_BY_SIGNING)
    _say(doubts)
    key = one_of(found(places), holders_of(root.signed).sites, "sites")
    return _told(publish_site(repository, ready, channels, [key], now), repository, channels)


def sign_second(repository: Path, places: Sequence[Path]) -> int:
    """Signs the numbers, by another person."""
    return carefully(repository, lambda: _second(repository, places))


def _second(repository: Path, places: Sequence[Path]) -> int:
    now = today()
    waiting = waiting_channels(repository)
    lists = {
        each.channel: (list_of(repository, each.numbers_list), shown_numbers(repository, each.channel))
        for each in waiting
    }
    for channels in grouped((both, channel) for channel, both in lists.items()):
        raw, before = lists[channels[0]]
        same = " no number differs from those that count now." if raw == before else ":"
        print(f"In {channels_named(channels)}{same}")
        _say(told_numbers(raw, now.date(), before))
    print(NOTHING_BY_SIGNING)
    holders = holders_of(roots_of(repository)[-1].signed).numbers
    keys = [key for key in holders if any(key.keyid not in each.numbers.signatures for each in waiting)]
    key = one_of(found(places), keys, "numbers besides")
    return _told(sign_numbers(repository, [key]), repository, [*lists])


def sign_waiting_root(repository: Path, places: Sequence[Path]) -> int:
    return carefully(repository, lambda: _root(repository, places))


def _root(repository: Path, places: Sequence[Path]) -> int:
    root = waiting_root(repository)
    _say(told_holders(root))
    state = sign_root(repository, [one_of(found(places), root_signers(repository, root), "the root besides")])
    if state.missing:
        print(told_waiting("The root", state.missing, f"pack sign --root {repository}"))
    else:
        print(f"Root {root.signed.version} is signed.")
    return 0


def sign_once_more(repository: Path, places: Sequence[Path]) -> int:
    """Signs the present site again, after a key was replaced, or before the year is over."""
    return carefully(repository, lambda: _again(repository, places))


def _again(repository: Path, places: Sequence[Path]) -> int:
    now = today()
    refuse_while_waiting(repository, CHANNELS)
    channels = [each for each in CHANNELS if shows(repository, each)]
    for channel in channels:
        site, numbers = channel_lists(repository, channel)
        manifest = read_manifest(site)
        print(f"In the channel {channel}: {len(manifest.files)} files, SHA-256 {manifest.digest[:12]}")
        _say(told_numbers(numbers, now.date()))
    print(NOTHING_BY_SIGNING)
    key = one_of(found(places), holders_of(roots_of(repository)[-1].signed).sites, "sites")
    return _told(sign_again(repository, [key], now), repository, channels)


def promote_site(repository: Path, places: Sequence[Path]) -> int:
    return carefully(repository, lambda: _promote(repository, places))


def _promote(repository: Path, places: Sequence[Path]) -> int:
    now = today()
    refuse_while_waiting(repository, (CANARY,))
    with shown(repository, CANARY) as there:
        _say(told_changes(repository, (STABLE,), there, now))
    numbers = channel_lists(repository, CANARY)[1]
    _say(told_numbers(numbers, now.date(), shown_numbers(repository, STABLE)))
    print(NOTHING_BY_SIGNING)
    key = one_of(found(places), holders_of(roots_of(repository)[-1].signed).sites, "sites")
    return _told(promote(repository, [key], now), repository, (STABLE,))


def _say(lines: Iterable[str]) -> None:
    for each in lines:
        print(printable(each))


def _told(state: SigningState, repository: Path, channels: Sequence[str]) -> int:
    if state.missing:
        waiting = [each for each in channels if waits(repository, each)]
        count = [each for each in channels if each not in waiting]
        what = "It is signed, and its numbers are not: it"
        if count:
            what = f"For {' and '.join(count)} it is signed. For {' and '.join(waiting)} it"
        print(told_waiting(what, state.missing, f"pack sign --numbers {repository}"))
    else:
        print(f"Signed. Screens get it by pack publish {repository} TARGET, or by pack stick.")
    return 0
