"""``pack first-day``: at one desk each person makes a key, one after the other, and two begin the repository.

The public halves next to the repository record the progress: a second call continues from there.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.base.unsafe_characters import printable
from kiosk.fleet.repository.keys import PUBLIC_ENDING, PublicKey, name_of, save_public
from kiosk.fleet.repository.roles import Holders, holders_of
from kiosk.fleet.repository.signed_files import WAITING, roots_of
from kiosk.fleet.repository.writing.root_writer import (
    awaited_root,
    root_signers,
    sign_root,
    write_root,
)
from kiosk.fleet.signing.key_roles import ask_roles, proposed
from kiosk.fleet.signing.keys.found_keys import found, unlocked
from kiosk.fleet.signing.keys.key_places import own_folder
from kiosk.fleet.signing.keys.key_sticks import chosen, key_of, key_sticks, told_why_none
from kiosk.fleet.signing.keys.keys_new import NewKeyOptions, key_name, make_key
from kiosk.fleet.signing.keys.keys_show import told_holders
from kiosk.fleet.signing.new import ROOT_NEEDS, holders_in, public_keys, refuse_used, told_begun
from kiosk.fleet.signing.prompts import NobodyAnsweredError, ask
from kiosk.fleet.signing.signing_commands import DeskError, carefully, today

SERVER, ONLINE = "server", "online"
_STOPPED = "No repository is begun yet. Call it again: it goes on with the keys that are made."


@dataclass(frozen=True, slots=True)
class FirstDayOptions:
    """``online`` is the public half of a server's key. ``sticks`` returns the mounted sticks."""

    repository: Path
    online: Path | None
    numbers_need: int
    by_hand: bool
    sticks: Callable[[], Sequence[Path]]


def first_day(options: FirstDayOptions, environment: Mapping[str, str]) -> int:
    """Leads through the first day; returns 1 if no repository was begun."""
    return carefully(options.repository, lambda: _FirstDay(options, environment).run(), stopped=_STOPPED)


class _FirstDay:
    def __init__(self, options: FirstDayOptions, environment: Mapping[str, str]) -> None:
        self._options, self._environment = options, environment
        self._beside = options.repository.absolute().parent

    def run(self) -> int:
        folder = self._options.repository
        refuse_used(folder, WAITING)
        if not self._beside.is_dir():
            raise DeskError(f"cannot be made, since {self._beside} is no folder: check its name")
        today()
        online = self._online()
        roles = ask_roles(proposed(self._options.numbers_need))
        for at, key in enumerate(roles.keys, 1):
            self._make_with(*key, f"Key {at} of {len(roles.keys)}")
        root, sites = ([self._half(*key) for key in keys] for keys in (roles.of_root, roles.of_sites))
        self._sign(holders_in(root, sites, [online], self._options.numbers_need))
        print(told_begun(folder))
        for line in told_holders(roots_of(folder)[-1]):
            print(printable(line))
        print(printable(f"Not named, and in a safe: {', '.join(roles.spare)}."))
        return 0

    def _online(self) -> Path:
        """Returns the public half of the server's key, or of one that is made here."""
        if self._options.online:
            public_keys([self._options.online], ONLINE)
            return self._options.online
        half = self._half(ONLINE, SERVER)
        if not half.exists():
            ask(
                "No server was named by --online, so this machine keeps the key that renews what is signed. "
                "Press Enter if you have no server, or Ctrl-C:"
            )
            own = own_folder(self._environment)
            self._refuse_inside(own)
            self._keep(self._made_before((own,), ONLINE, SERVER) or self._make(own, ONLINE, SERVER), half)
        return half

    def _make_with(self, purpose: str, holder: str, which: str) -> None:
        """Makes a person's key, unless its public half is here."""
        half = self._half(purpose, holder)
        if half.exists():
            (key,) = public_keys([half], purpose)
            print(printable(f"{which}: {name_of(key)}, made before. To make another one: rm {half}"))
            return
        about = None
        while about is None:
            print()
            ask(printable(f"{which}: {holder}, for {purpose}. Plug in the stick for it, and press Enter:"))
            about = self._on_stick(purpose, holder)
        self._keep(about, half)
        paper = "write it below the rows" if self._options.by_hand else "compare it with the sheet"
        ask(f"Its mark is {about.mark}: {paper}. Then eject the stick, pull it out, and press Enter:")

    def _on_stick(self, purpose: str, holder: str) -> "PublicKey | None":
        places = self._options.sticks()
        if about := self._made_before(places, purpose, holder):
            print(
                printable(f"The key of {about.name} is on a stick here: it was made before, and it counts.")
            )
            return about
        sticks = key_sticks(places)
        stick = chosen(sticks)
        if stick is None:
            for line in told_why_none(sticks):
                print(printable(line))
            return None
        self._refuse_inside(stick.folder)
        return self._make(stick.folder, purpose, holder)

    def _made_before(self, places: Sequence[Path], purpose: str, holder: str) -> "PublicKey | None":
        """Returns a key that was stored just before an interruption: a file of a key is complete, or
        absent.
        """
        return key_of(key_sticks(places), purpose, holder)

    def _make(self, to: Path, purpose: str, holder: str) -> "PublicKey":
        return make_key(NewKeyOptions(holder, purpose, to, self._options.by_hand), self._environment)

    def _keep(self, about: "PublicKey", half: Path) -> None:
        save_public(about, half)
        print(printable(f"{half}: the public half, which stays here."))

    def _half(self, purpose: str, holder: str) -> Path:
        return self._beside / f"{key_name(holder, purpose)}{PUBLIC_ENDING}"

    def _refuse_inside(self, place: Path) -> None:
        repository = self._options.repository.resolve()
        if repository in (place.resolve(), *place.resolve().parents):
            raise DeskError(f"{place} lies in the folder that is published: a key never lies there")

    def _sign(self, holders: "Holders") -> None:
        """Lets two of the root sign it, together or one after the other."""
        folder = self._options.repository
        root = awaited_root(folder)
        waits = root is not None and holders_of(root.signed) == holders
        left = root_signers(folder, root) if root and waits else holders.root
        missing = ROOT_NEEDS - (len(holders.root) - len(left))
        while missing:
            who = " or ".join(map(name_of, left))
            people = "Two people say" if missing > 1 else "One more person says"
            sticks = "Plug in one stick or two" if missing > 1 else "Plug in the stick"
            print()
            ask(printable(f"{people} who may sign: {who}. {sticks}, and press Enter:"))
            here = found(self._options.sticks())
            if not any(about.public in left for _, about in here):
                print("None of their keys is here.")
                continue
            signers = [*unlocked(here, left, missing)]
            if not signers:
                raise NobodyAnsweredError("no passphrase was typed")
            state = sign_root(folder, signers) if waits else write_root(folder, holders, signers, today())
            signed = [signer.public_key.keyid for signer in signers]
            left = tuple(key for key in left if key.keyid not in signed)
            waits, missing = True, state.missing
