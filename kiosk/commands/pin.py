"""``pin``: sets the staff PIN. Only its hash is stored, and the PIN is never printed."""

from getpass import getpass
from importlib.util import find_spec
from pathlib import Path

from kiosk.base.places import PIN_FILE
from kiosk.core.site.pin import weakness
from kiosk.machine.pin_file import keep


def set_pin(state: Path) -> int:
    """Asks for the PIN twice; returns 1 if it is refused, cannot be stored, nobody answers, or argon2-cffi is
    missing.
    """
    if find_spec("argon2") is None:
        print("No PIN can be set here: argon2-cffi is missing, which only Linux gets. A talk needs no PIN.")
        return 1
    try:
        return _ask(state)
    except EOFError:
        print("\nNo PIN came: call this at a terminal, and type it twice. The PIN stays as it was.")
        return 1


def _ask(state: Path) -> int:
    pin = getpass("New PIN: ")
    if why := weakness(pin):
        print(f"Refused: {why}. The PIN stays as it was.")
        return 1
    if getpass("Once more: ") != pin:
        print("Refused: the two differ. The PIN stays as it was.")
        return 1
    from argon2 import PasswordHasher

    if not keep(state / PIN_FILE, PasswordHasher().hash(pin)):
        print(f"{state} cannot be written: check its permissions, or name another folder with --state")
        return 1
    print(f"The PIN is set; its hash lies in {state / PIN_FILE}.")
    return 0
