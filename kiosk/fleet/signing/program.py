"""``pack program``: people who may sign telephone numbers sign a package of the program."""

from collections.abc import Sequence
from pathlib import Path

from kiosk.base.unsafe_characters import printable
from kiosk.fleet.repository.program_package import described
from kiosk.fleet.repository.roles import holders_of
from kiosk.fleet.repository.signed_files import roots_of
from kiosk.fleet.repository.signed_program import read_signatures, sign_program
from kiosk.fleet.signing.keys.found_keys import found, one_of
from kiosk.fleet.signing.new import told_waiting
from kiosk.fleet.signing.signing_commands import carefully


def sign_package(package: Path, repository: Path, places: Sequence[Path]) -> int:
    """Signs the package; returns 1 if nothing was signed."""
    return carefully(package, lambda: _sign(package, repository, places))


def _sign(package: Path, repository: Path, places: Sequence[Path]) -> int:
    root = roots_of(repository)[-1]
    what, before = described(package), read_signatures(package)
    print(printable(f"{what.name} {what.version} for {what.architecture}, {before.size} bytes"))
    print(f"SHA-256 before any signature: {before.digest}")
    print("Each screen that gets it by itself runs it, and it can show any number: sign only what comes from")
    print("those who make the program, and compare the sum with them by telephone, or build it yourself.")
    keys = [key for key in holders_of(root.signed).numbers if key.keyid not in before.signatures]
    state = sign_program(package, root, one_of(found(places), keys, "numbers besides"))
    if state.missing:
        print(told_waiting(package.name, state.missing, f"pack program {package} {repository}"))
    else:
        print(printable(f"Signed. On the server: awareness-kiosk-server apt add {package.name}"))
    return 0
