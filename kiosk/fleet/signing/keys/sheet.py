"""Prints the sheet of paper that restores a key: its letters, and the same as a code for a scanner.

The file to print is in memory if the machine has a place for that, readable to its owner alone, and is
removed as soon as it is printed.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.fleet.repository.keys import Purpose, SecretKey
from kiosk.fleet.repository.paper_letters import rows_of
from kiosk.fleet.signing.kiosk_programs import print_key_sheet

_USES = {
    Purpose.ROOT: "It helps to say who may sign. Two of three such keys are needed for that.",
    Purpose.SITES: "It signs what screens show, and their telephone numbers.",
    Purpose.ONLINE: "It renews what others have signed.",
}


@contextmanager
def sheet_to_print(key: SecretKey, environment: Mapping[str, str]) -> Iterator[Path]:
    """A PDF, as long as this lasts. Raises SigningError and OSError."""
    memory = Path(environment.get("XDG_RUNTIME_DIR", ""))
    place = memory if memory.is_absolute() and os.access(memory, os.W_OK) else None
    with TemporaryDirectory(prefix="key-", dir=place) as folder:
        file = Path(folder) / "sheet.pdf"
        file.touch(mode=0o600)
        rows = rows_of(key.secret)
        print_key_sheet(file, f"Key of {key.about.name}", _sentences(key.about.purpose), rows)
        yield file


def _sentences(purpose: Purpose) -> tuple[str, ...]:
    return (
        _USES[purpose],
        "With these letters anybody can sign as you do. Fold the sheet, put it into an envelope, close it, "
        "and keep it in a safe, away from the stick. Never photograph it, and never send it.",
        "If the stick or the passphrase is lost: pack keys new --from-paper, and type the rows. Letters O, "
        "I and L are not used: what looks like them is 0 or 1.",
    )
