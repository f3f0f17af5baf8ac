"""Asks for the keepers of the keys of a new repository, by role: the repository publishes roles, never
names.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk.fleet.signing.keys.keys_new import key_name
from kiosk.fleet.signing.new import ROOT_KEYS
from kiosk.fleet.signing.prompts import ask

ROOT, SITES = "root", "sites"
_COMMA = re.compile("[,،、，]")


@dataclass(frozen=True, slots=True)
class KeyRoles:
    """The keepers of root keys, the signers of sites, and the keeper of the spare key in a safe, without
    names.
    """

    root: tuple[str, ...] = ("director", "treasurer", "secretary")
    sites: tuple[str, ...] = ("desk",)
    spare: tuple[str, ...] = ("spare",)

    @property
    def of_root(self) -> tuple[tuple[str, str], ...]:
        """Returns the purpose and the keeper of each key."""
        return tuple((ROOT, each) for each in self.root)

    @property
    def of_sites(self) -> tuple[tuple[str, str], ...]:
        return tuple((SITES, each) for each in self.sites)

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """Returns the keys in the order in which they are made."""
        return (*self.of_root, *self.of_sites, *((SITES, each) for each in self.spare))


def proposed(numbers_need: int) -> KeyRoles:
    return KeyRoles(sites=("desk", "nurse")[:numbers_need])


def ask_roles(before: KeyRoles) -> KeyRoles:
    """Asks for the roles; Enter takes the proposal. Raises NobodyAnsweredError."""
    print("Who keeps keys? Write roles, never names, with commas between them. Enter takes what is there.")
    root = _asked("Three who say who may sign, two together", before.root, ROOT_KEYS)
    sites = _asked("Who signs sites and numbers", before.sites, len(before.sites))
    return KeyRoles(root, sites, _asked("Whose key lies in a safe, for bad days", before.spare, 1, sites))


def _asked(question: str, before: Sequence[str], least: int, taken: Sequence[str] = ()) -> tuple[str, ...]:
    while True:
        typed = ask(f"{question} [{', '.join(before)}]:")
        roles = tuple(each.strip() for each in _COMMA.split(typed)) if typed else tuple(before)
        if not (fault := fault_in(roles, least, taken)):
            return roles
        print(f"{fault}.")


def fault_in(roles: Sequence[str], least: int, taken: Iterable[str] = ()) -> str:
    """Returns why these roles cannot keep keys of one purpose; "" if they can."""
    if len(roles) < least:
        return f"Write {least} roles, with commas between them" if least > 1 else "Write a role"
    if not all(any(letter.isalnum() for letter in role) and role.isprintable() for role in roles):
        return "A role has letters, such as director"
    names = [key_name(role, SITES) for role in (*taken, *roles)]
    return "Each key has a role of its own" if len({*names}) < len(names) else ""
