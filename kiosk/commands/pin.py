"""``pin``: sets the staff PIN. Only its hash is stored, and the PIN is never printed."""

from getpass import getpass
from pathlib import Path

from argon2 import PasswordHasher

from kiosk.core.site.pin import weakness
from kiosk.machine.pin_file import FILE, keep


def set_pin(state: Path) -> int:
    """Asks twice; 1 if the PIN is refused, cannot be stored, or nobody answers."""
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
    if not keep(state / FILE, PasswordHasher().hash(pin)):
        print(f"{state} cannot be written: check its permissions, or name another folder with --state")
        return 1
    print(f"The PIN is set; its hash lies in {state / FILE}.")
    return 0
