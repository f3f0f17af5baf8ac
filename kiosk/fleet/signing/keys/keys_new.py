"""``pack keys new``: makes a key as a file with a passphrase and as a sheet of paper, or again from that
sheet.
"""

import os
import re
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from kiosk.fleet.repository.keys import (
    ENDING,
    PUBLIC_ENDING,
    PublicKey,
    Purpose,
    SecretKey,
    key_of,
    new_key,
    save,
    save_public,
    weakness,
)
from kiosk.fleet.repository.paper_letters import ROWS, TypedWrongError, read_row, rows_of, secret_of
from kiosk.fleet.signing.keys.sheet import sheet_to_print
from kiosk.fleet.signing.prompts import NobodyAnsweredError, ask, ask_secretly, wipe
from kiosk.fleet.signing.signing_commands import DeskError, carefully


@dataclass(frozen=True, slots=True)
class NewKeyOptions:
    """``holder`` is a role, such as “director”. ``by_hand``: the letters are shown, not printed."""

    holder: str
    purpose: str
    to: Path
    by_hand: bool = False
    from_paper: bool = False


def keys_new(options: NewKeyOptions, environment: Mapping[str, str]) -> int:
    """Makes a key; returns 1 if none was made."""
    return carefully(options.to, lambda: _new(options, environment))


def _new(options: NewKeyOptions, environment: Mapping[str, str]) -> int:
    make_key(options, environment)
    return 0


def key_name(holder: str, purpose: str) -> str:
    """Returns the name of the files of a key, before their endings."""
    name = re.sub(r"[\W_]+", "-", holder.lower()).strip("-") or "key"
    return f"{name}-{purpose}"


def make_key(options: NewKeyOptions, environment: Mapping[str, str]) -> "PublicKey":
    """Writes both halves of a key, once its sheet and its passphrase were typed.

    Raises NobodyAnsweredError, SigningError and OSError.
    """
    purpose = Purpose(options.purpose)
    file = options.to / f"{key_name(options.holder, purpose)}{ENDING}"
    _refuse_place(options.to, file)
    if options.from_paper:
        key = key_of(purpose, options.holder, _typed_back())
        wipe()
        print(f"This is the key with the mark {key.about.mark}: compare it with the sheet.")
    else:
        key = new_key(purpose, options.holder)
        if purpose is not Purpose.ONLINE:
            _on_paper(key.secret, _printed(key, environment) if not options.by_hand else None)
    passphrase = "" if purpose is Purpose.ONLINE else _passphrase()
    options.to.mkdir(mode=0o700, parents=True, exist_ok=True)
    save(key, file, passphrase)
    save_public(key.about, file.with_suffix(PUBLIC_ENDING))
    print(f"{file}: the key of {key.about.name}. Keep it to yourself.")
    if os.name == "posix" and file.stat().st_mode & 0o077:
        print("This stick keeps no permissions: whoever reads it has the file, and needs the passphrase.")
    if not passphrase:
        print("No passphrase protects it: it belongs on the machine that publishes, and on no other.")
    print(f"{file.with_suffix(PUBLIC_ENDING)}: what others need of it; it may be copied and sent.")
    return key.about


def _refuse_place(to: Path, file: Path) -> None:
    for folder in (to.absolute(), *to.absolute().parents):
        if (folder / "metadata").is_dir():
            raise DeskError(f"lies in a repository ({folder}), which is published: a key never lies there")
    if file.exists():
        raise DeskError(f"{file.name} is there already: name another folder, or another keeper")


def _printed(key: "SecretKey", environment: Mapping[str, str]) -> AbstractContextManager[Path]:
    return sheet_to_print(key, environment)


def _on_paper(secret: bytes, sheet: AbstractContextManager[Path] | None) -> None:
    """Ends once the person has typed back the letters on paper. Raises NobodyAnsweredError."""
    rows = rows_of(secret)
    if sheet is None:
        print("Write these four rows on paper, clearly:", *rows, sep="\n  ")
        ask("Press Enter when they are written: the rows go from the screen, and you type them back.")
        wipe()
        for at in range(len(rows)):
            _prove(at, rows[at])
        wipe()
        return
    with sheet as file:
        print(f"Print {file} now, on a printer that keeps nothing. Then type from the sheet:")
        _prove(2, rows[2])
    print("The file is removed. Fold the sheet, and close it in an envelope.")


def _prove(at: int, row: str) -> None:
    while True:
        typed = ask(f"Row {at + 1}:")
        if not typed:
            raise NobodyAnsweredError("the sheet was not typed back, so no key was kept")
        try:
            if read_row(at, typed) == read_row(at, row):
                return
        except TypedWrongError as error:
            print(error)


def _typed_back() -> bytes:
    secret = b""
    print("Type the rows of the sheet, or read its code with a scanner.")
    while len(secret) < ROWS * 8:
        at = len(secret) // 8
        typed = ask(f"Row {at + 1}:")
        if not typed:
            raise NobodyAnsweredError("the sheet was not typed to its end")
        try:
            if not secret and len(typed.replace(" ", "")) > 16:
                return secret_of(typed)
            secret += read_row(at, typed)
        except TypedWrongError as error:
            print(error)
    return secret


def _passphrase() -> str:
    while True:
        passphrase = ask_secretly("A passphrase for the file, four words or more:")
        if not passphrase:
            raise NobodyAnsweredError("no passphrase was typed, so no key was kept")
        if why := weakness(passphrase):
            print(f"Refused: {why}.")
        elif ask_secretly("Once more:") == passphrase:
            return passphrase
        else:
            print("The two differ.")
