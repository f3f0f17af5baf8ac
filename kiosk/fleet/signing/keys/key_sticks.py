"""Chooses the stick for the key of a person: each key has a stick of its own."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.fleet.repository.keys import PublicKey, keys_in
from kiosk.fleet.signing.prompts import ask


@dataclass(frozen=True, slots=True)
class KeyStick:
    """A stick; ``keys`` are already on it."""

    folder: Path
    keys: tuple[PublicKey, ...]
    is_writable: bool

    @property
    def takes_a_key(self) -> bool:
        return self.is_writable and not self.keys


def key_sticks(places: Sequence[Path]) -> list[KeyStick]:
    return [
        KeyStick(place, tuple(about for _, about in keys_in((place,))), os.access(place, os.W_OK))
        for place in places
        if place.is_dir()
    ]


def key_of(sticks: Sequence[KeyStick], purpose: str, holder: str) -> PublicKey | None:
    """Returns the key of this person, if it was made before."""
    made = (key for stick in sticks for key in stick.keys)
    return next((key for key in made if (key.purpose, key.holder) == (purpose, holder)), None)


def chosen(sticks: Sequence[KeyStick]) -> KeyStick | None:
    """Returns the stick for a key, by the person's choice among several; None without one.

    Raises NobodyAnsweredError.
    """
    free = [stick for stick in sticks if stick.takes_a_key]
    if len(free) < 2:
        return next(iter(free), None)
    print(*(f"  {at}  {stick.folder}" for at, stick in enumerate(free, 1)), sep="\n")
    while True:
        typed = ask(f"On which of them is the key made? 1 to {len(free)}:")
        if typed.isdecimal() and 1 <= int(typed) <= len(free):
            return free[int(typed) - 1]


def told_why_none(sticks: Sequence[KeyStick]) -> Iterator[str]:
    """Returns why no stick here takes a key, and what to do."""
    if not sticks:
        yield "No stick is here: plug it in, and open it once where the desktop shows it."
    for stick in sticks:
        if stick.keys:
            names = ", ".join(key.name for key in stick.keys)
            yield (
                f"{stick.folder} holds the key of {names} already, and each key has a stick of its own: "
                "pull it out, and plug in another one."
            )
        else:
            yield f"{stick.folder} cannot be written: take another stick."
