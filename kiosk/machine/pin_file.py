"""The file with the hash of the staff PIN, in the state folder."""

import tomllib
from pathlib import Path

from kiosk.base.failure_log import failures
from kiosk.base.installed.as_owner import as_owner_of
from kiosk.base.installed.state_folder import write
from kiosk.base.plain_files import read_record
from kiosk.core.site.pin import is_pin_hash

THING = "The PIN"


def keep(file: Path, hashed: str) -> bool:
    """Stores the hash, readable for the folder's owner only: the kiosk requires the PIN that root has set."""
    with as_owner_of(file.parent):
        return write(file, f'hash = "{hashed}"\n'.encode())


def kept(file: Path) -> str:
    """The stored hash; "" if there is no valid one."""
    try:
        found = tomllib.loads(read_record(file)).get("hash")
    except (FileNotFoundError, NotADirectoryError):
        failures.works(THING)
        return ""
    except (OSError, ValueError, RecursionError) as fault:
        # A touch of the logo reads it: the failure log reports it at a time that reveals nothing of the
        # touch.
        failures.fails("kiosk.machine.pin", THING, f"cannot be read from {file}: {fault}")
        return ""
    failures.works(THING)
    return found if isinstance(found, str) and is_pin_hash(found) else ""
