"""Hands a signed site to the gate, which verifies it as it does what comes by the network.

The gate has packages that the window has not. So the command becomes the gate, with the rights of the kiosk.
"""

import subprocess
import sys
from hashlib import file_digest
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from kiosk.base.installed.as_owner import become_owner_of
from kiosk.base.installed.state_folder import make_folder
from kiosk.base.places import IMPORTABLE
from kiosk.base.plain_files import names_in
from kiosk.base.services.agent_python import NoAgentPackagesError, agent_command, become
from kiosk.base.services.stick_socket import fetch
from kiosk.base.site_archive.archive import ENDING as SITE
from kiosk.base.site_archive.archive import SIGNED_ENDING
from kiosk.base.site_archive.manifest import PackError

GATE = "kiosk.fleet.gate.by_hand"
MISSING = "Signed sites are verified by packages that are missing here: see “make setup-agent”."
_TIMESTAMP = "metadata/timestamp.json"
_INPUT = "-"
_LONGEST_S = 900


def signed_in(given: Path) -> Path | None:
    """Returns the folder of a repository, or the file of ``pack stick``, named or alone on a stick, or
    None.
    """
    if not given.is_dir():
        return given if given.name.endswith(SIGNED_ENDING) and given.is_file() else None
    if (given / _TIMESTAMP).is_file():
        return given
    names = names_in(given)
    signed = [name for name in names if name.endswith(SIGNED_ENDING) and not name.startswith(".")]
    return given / signed[0] if len(signed) == 1 and not any(name.endswith(SITE) for name in names) else None


def apply_signed(source: Path, installed: Path, state: Path) -> int:
    """Becomes the gate, for a folder or a file; returns 1 where that is not possible."""
    try:
        if source.is_dir():
            return _become_gate(installed, state, str(source.absolute()))
        with source.open("rb") as bundle:
            return _become_gate(installed, state, _INPUT, given=bundle)
    except NoAgentPackagesError:
        print(MISSING, "Nothing was changed.", sep="\n")
    except OSError as error:
        print(f"{error.filename or source}: {error.strerror}", "Nothing was changed.", sep="\n")
    return 1


def use_signed(stick: Path, name: str, seen: str, installed: Path, state: Path) -> bool:
    """Becomes the gate, with a file of the stick; returns False if that is another one than staff saw.

    Raises NoAgentPackagesError, ServiceError and OSError.
    """
    make_folder(state)
    with TemporaryFile(dir=state) as bundle:
        fetch(stick, name, bundle)
        bundle.seek(0)
        if file_digest(bundle, "sha256").hexdigest() != seen:
            return False
        _become_gate(installed, state, _INPUT, seen, given=bundle)
        return True


def lay_signed(bundle: Path, folder: Path, state: Path) -> None:
    """Puts the site into ``folder``; nobody has verified it.

    Raises PackError, NoAgentPackagesError and OSError.
    """
    with bundle.open("rb") as given:
        ended = subprocess.run(
            agent_command(GATE, "lay", str(state.absolute()), str(folder.absolute())),
            cwd=IMPORTABLE,
            stdin=given,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            timeout=_LONGEST_S,
            check=False,
        )
    if ended.returncode:
        raise PackError(ended.stdout.strip())


def _become_gate(installed: Path, state: Path, *words: str, given: BinaryIO | None = None) -> int:
    places = (str(state.absolute()), str(installed.absolute()), sys.executable)
    command = agent_command(GATE, "take", *places, *words)
    become_owner_of(state)
    return become(command, given, {"STATE_DIRECTORY": places[0]})
