"""Describes changes that wait for a second signature; no later step passes over them silently."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.base.enrolment.channels import CHANNELS
from kiosk.fleet.repository.channels import waiting_channel
from kiosk.fleet.repository.keys import name_of
from kiosk.fleet.repository.roles import holders_of
from kiosk.fleet.repository.signed_channels import SignedChannel, delegating, newest_channel
from kiosk.fleet.repository.signed_files import RepositoryFaultError, is_signed, roots_of
from kiosk.fleet.repository.writing.root_writer import awaited_root


def refuse_while_waiting(repository: Path, channels: Sequence[str]) -> None:
    """Refuses while a change waits: a signature of the channel's site would be for the one before it.

    Raises RepositoryFaultError and OSError.
    """
    for channel in channels:
        waiting = waiting_channel(repository, channel)
        if waiting and _changes(repository, waiting):
            raise RepositoryFaultError(
                f"{_sentence(repository, waiting)}. This would sign the site before it, so nothing was "
                f"signed. {_how(repository, waiting)}, then call this again. To give up what waits, sign "
                f"another site for {channel}"
            )


def waiting_sentences(repository: Path) -> Iterator[str]:
    """Yields sentences about waiting changes; raises RepositoryFaultError and OSError."""
    if awaited_root(repository):
        yield (
            "NOT in this: a change of keys waits for one more person, and screens believe the keys before: "
            f"pack sign --root {repository}."
        )
    for channel in CHANNELS:
        if waiting := waiting_channel(repository, channel):
            yield (
                f"NOT in this: {_sentence(repository, waiting)}. Screens do not get it. "
                f"{_how(repository, waiting)}, then call this again."
            )


def _changes(repository: Path, waiting: SignedChannel) -> bool:
    """Whether it is another site than the channel's, and not the same one, signed once more."""
    shown = newest_channel(repository, waiting.channel, roots_of(repository))
    if shown is None:
        return True
    return (waiting.site_list, waiting.numbers_list) != (shown.site_list, shown.numbers_list)


def _sentence(repository: Path, waiting: SignedChannel) -> str:
    holders = holders_of(roots_of(repository)[-1].signed)
    who = [name_of(key) for key in holders.numbers if key.keyid not in waiting.numbers.signatures]
    return f"a site for {waiting.channel} waits for {' or '.join(who) or 'another person'}, who signs numbers"


def _how(repository: Path, waiting: SignedChannel) -> str:
    if is_signed(delegating(roots_of(repository)[-1]), waiting.channel, waiting.site):
        return f"That person calls pack sign --numbers {repository}"
    return "It was signed by a key that counts no more: sign the site again"
